import { describe, expect, it } from 'vitest';
import { splitMeasures } from '../../src/corpus/measures.js';
import { parseReport } from '../../src/corpus/parse-report.js';
import { splitPassages } from '../../src/corpus/passages.js';

/** Narrow and full-width forms of the same paragraph must split alike. */
const wide = (text: string): string =>
  text.replace(/[,:;()]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const CASES: readonly { name: string; text: string; labels: readonly (string | null)[] }[] = [
  {
    name: 'a run-in heading, then measures',
    text: '(一)抓学习。一是学法12次。二是培训5期。三是考试。',
    labels: [null, '一是', '二是', '三是'],
  },
  { name: 'a misprinted label', text: '一是建园区。二是建平台。三组织开展体检活动。', labels: ['一是', '二是', '三'] },
  {
    name: 'measures divided by semicolons',
    text: '主要有:一是学习不够;二是能力不足。',
    labels: [null, '一是', '二是'],
  },
  { name: 'a label in quotes', text: '提出“一是快、二是准”的要求,并抓落实。', labels: [null] },
  { name: 'a single label', text: '其中一是最好的。', labels: [null] },
  {
    name: 'words that name an order',
    text: '首先,强化学习。其次,规范执法。最后,加强监督。',
    labels: ['首先', '其次', '最后'],
  },
  {
    name: 'ordinals',
    text: '第一,落实述法制度。第二,落实督察制度,反馈问题37个。第三,落实考核制度。',
    labels: ['第一', '第二', '第三'],
  },
  {
    name: 'bracketed numbers',
    text: '包括:(1)清理文件;(2)修订办法;(3)公布目录。',
    labels: [null, '(1)', '(2)', '(3)'],
  },
  { name: 'figures in brackets', text: '整改问题(3)个,办结(12)件。', labels: [null] },
  { name: 'numbers with a point', text: '做法如下:1.学习。2.宣传。占2.5倍。', labels: [null, '1.', '2.'] },
  {
    name: 'two series one after the other',
    text: '不足:一是慢。二是少。下一步:一是加快。二是补齐。',
    labels: [null, '一是', '二是', '一是', '二是'],
  },
  {
    name: 'more than ten',
    text: `${'一二三四五六七八九十'
      .split('')
      .map((n) => `${n}是做事。`)
      .join('')}十一是做事。`,
    labels: ['一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是', '九是', '十是', '十一是'],
  },
];

describe('splitMeasures', () => {
  it.each(CASES)('reads $name', ({ text, labels }) => {
    for (const form of [text, wide(text)]) {
      const measures = splitMeasures(form);
      expect(measures.map(({ label }) => label)).toEqual(
        labels.map((label) => (form === text ? label : label && wide(label))),
      );
      expect(measures.map(({ start, end }) => form.slice(start, end)).join('')).toBe(form);
    }
  });

  it('takes time in proportion to the text', () => {
    const text = '一是“((1.2'.repeat(100_000);
    const start = performance.now();
    expect(splitMeasures(text).at(-1)?.end).toBe(text.length);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('splitPassages', () => {
  it('leaves a heading with the measure that it opens', () => {
    const report = parseReport(
      '云岭区2023年法治政府建设年度报告\n现将2023年云岭区法治政府建设情况报告如下:\n一、规范执法\n一是设立巡回法庭,调处纠纷83件。二是聘请监督员,上报线索391条。',
      { source: 'a.txt' },
    );
    expect(splitPassages(report).map(({ text }) => text)).toEqual([
      '现将2023年云岭区法治政府建设情况报告如下:',
      '一、规范执法\n一是设立巡回法庭,调处纠纷83件。',
      '二是聘请监督员,上报线索391条。',
    ]);
  });

  it('keeps short measures apart that are told in paragraphs of their own', () => {
    const report = parseReport(
      `云岭区2023年法治政府建设年度报告
现将2023年云岭区法治政府建设情况报告如下:
一、主要举措和成效
(一)规范执法
在步行街设立巡回法庭,调处纠纷83件。
一是“红色物业”议事。解决难题117个。
二是“合伙人”巡查。上报线索391条。
- 三是“法律诊所”坐诊。`,
      { source: 'a.md' },
    );
    expect(splitPassages(report).map(({ text }) => /.是“[^”]*”/.exec(text)?.[0])).toEqual([
      undefined,
      undefined,
      '一是“红色物业”',
      '二是“合伙人”',
      '三是“法律诊所”',
    ]);
  });
});
