import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../src/corpus/passages.js';
import { readReport } from '../../src/corpus/read-report.js';

const REPORTS = resolve(import.meta.dirname, '../../corpus/reports');

const SAMPLES = [
  {
    file: '长春新区2023.txt',
    title: '长春新区管理委员会关于2023年度法治政府建设情况的报告',
    issuer: '长春新区管理委员会',
    district: '长春新区',
    year: 2023,
    published: null,
  },
  {
    file: '昆山高新区2023.txt',
    title: '昆山高新区(玉山镇)2023年法治政府建设年度报告',
    issuer: null,
    district: '昆山高新区',
    year: 2023,
    published: '2024-03-11',
  },
  { file: '德惠市2023.txt', title: null, issuer: null, district: '德惠市', year: 2023, published: null },
  {
    file: '兰州新区2022.txt',
    title: '兰州新区2022年度法治政府建设情况',
    issuer: '兰州新区管理委员会',
    district: '兰州新区',
    year: 2022,
    published: '2023-01-12',
  },
  { file: '东湖高新区2022.txt', title: null, issuer: null, district: '东湖高新区', year: 2022, published: null },
] as const;

describe('the five sample reports', () => {
  it.each(SAMPLES)('reads who reports on which year in $file', async ({ file, ...expected }) => {
    const report = await readReport(resolve(REPORTS, file));
    expect(report).toMatchObject({ ...expected, kind: 'region' });
  });

  it.each(SAMPLES)('keeps no furniture of the site in $file', async ({ file }) => {
    const { text } = await readReport(resolve(REPORTS, file));
    expect(text).not.toMatch(/ICP|公网安备|网站标识码|返回|搜本站|热线:|阅读:|终审|官方微信|扫一扫|当前的位置/);
  });

  it.each(SAMPLES)('cuts $file into passages that cover it in order', async ({ file }) => {
    const report = await readReport(resolve(REPORTS, file));
    const passages = splitPassages(report);
    for (const passage of passages) {
      expect(passage.text).toBe(report.text.slice(passage.start, passage.end));
      expect(passage.text.length).toBeLessThanOrEqual(400);
    }
    expect(
      passages
        .map((passage) => passage.text)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(
      report.paragraphs
        .map(({ start, end }) => report.text.slice(start, end))
        .join('')
        .replace(/\s/g, ''),
    );
  });
});
