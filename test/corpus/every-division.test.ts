import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../src/answer/question/places.js';
import { parseReport } from '../../src/corpus/parse-report.js';
import { wordListText } from '../../src/corpus/word-lists.js';

const table = JSON.parse(wordListText('divisions.json')) as Record<string, Record<string, readonly string[]>>;

/** Counties, districts, county-level cities and banners; zones go by other names than their own, 城区 needs its city. */
const divisions = [
  ...new Set(Object.values(table).flatMap((cities) => Object.entries(cities).flatMap(([city, own]) => [city, ...own]))),
].filter(
  (name) =>
    /[县市旗区]$/.test(name) &&
    !/开发区|园区|管理区|聚集区|示范区|^(?:.辖区|县|[城郊矿东西]区|(?:省|自治区)直辖.*)$/.test(
      name.replace('下花园区', ''),
    ),
);

const body = [
  '2022年，我们认真落实党中央、国务院决策部署，现将有关情况报告如下。',
  '一、主要工作',
  '召开会议3次，办理行政复议案件63件。',
  '二、存在的问题',
  '执法能力有待提升。',
].join('\n');

/** Thousands of names on a busy machine. */
const PATIENCE = { timeout: 60_000 };

describe('every county, district, city and banner of the country', PATIENCE, () => {
  it.each([
    { where: 'in the title', text: (name: string) => `${name}2022年法治政府建设情况报告\n${body}` },
    {
      where: 'as the government in the title',
      text: (name: string) => `${name}人民政府2022年度法治政府建设工作报告\n${body}`,
    },
    {
      where: 'as a department in the title',
      text: (name: string) => `${name}市场监督管理局2022年度法治政府建设工作报告\n${body}`,
    },
    {
      where: 'at the end',
      text: (name: string) => `2022年度法治政府建设情况报告\n${body}\n${name}人民政府\n2023年1月10日`,
    },
  ])('is known where it stands $where', ({ text }) => {
    const missed = divisions.filter((name) => parseReport(text(name), { source: 'report.txt' }).district !== name);
    expect(divisions.length).toBeGreaterThan(2800);
    expect(missed).toEqual([]);
  });

  it('is understood in a question, and called unknown where no report is of it', () => {
    const report = {
      id: 'held',
      title: null,
      year: 2022,
      published: null,
      kind: 'region',
      url: null,
      source: 'r',
    } as const;
    const others = createGazetteer([{ ...report, district: '甲乙县', issuer: '甲乙县人民政府' }]);
    const missed = divisions.filter((name) => {
      const asked = `请问${name}2022年收到多少件行政复议申请`;
      const held = createGazetteer([{ ...report, district: name, issuer: `${name}人民政府` }]).mentions(asked);
      return (
        held.length !== 1 ||
        held[0]?.districts[0] !== name ||
        !others.mentions(asked).some(({ kind, start }) => kind === 'unknown' && start <= asked.indexOf(name) + 1)
      );
    });
    expect(missed).toEqual([]);
  });
});
