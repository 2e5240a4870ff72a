import { describe, expect, it } from 'vitest';
import { splitMeasures } from '../../src/corpus/measures.js';
import { parseReport } from '../../src/corpus/parse-report.js';
import { sentenceRanges } from '../../src/corpus/sentences.js';

// Marks are written as escapes: typed full-width marks are easily narrowed to ASCII on their way into a file, and then
// a class such as [,,] holds the same mark twice and misses every real report.
const COMMA = '\uff0c';
const COLON = '\uff1a';
const OPEN = '\uff08';
const CLOSE = '\uff09';
const BANG = '\uff01';
const SEMICOLON = '\uff1b';

describe('full-width punctuation', () => {
  it('ends sentences', () => {
    const text = `成效明显${BANG}继续努力。第一${SEMICOLON}第二。`;
    expect(sentenceRanges(text, 0, text.length, true).map(({ start, end }) => text.slice(start, end))).toEqual([
      `成效明显${BANG}`,
      '继续努力。',
      `第一${SEMICOLON}`,
      '第二。',
    ]);
  });

  it('may be half width where Chinese ends a sentence, and then is no decimal point', () => {
    const text = '(一)行政复议.8月1日起统一受理.全年94件,增长2.5%.一.总则 见a.cn,1.职责';
    expect(sentenceRanges(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '(一)行政复议.',
      '8月1日起统一受理.',
      '全年94件,增长2.5%.',
      '一.总则 见a.cn,1.职责',
    ]);
  });

  it('stands in labels and headings', () => {
    const report = parseReport(
      [
        '青禾县2023年法治政府建设年度报告',
        `县委${COLON}`,
        '一、主要举措和成效',
        `${OPEN}一${CLOSE}深化改革。${OPEN}1${CLOSE}简政放权${COMMA}下放事项12项。${OPEN}2${CLOSE}优化服务${COMMA}办结率99%。`,
        `${OPEN}二${CLOSE}规范执法`,
        `全年培训执法人员300名${COMMA}评查案卷120份。`,
      ].join('\n'),
      { source: 'a.txt' },
    );
    expect(report.paragraphs.at(-1)?.section).toEqual(['一、主要举措和成效', `${OPEN}二${CLOSE}规范执法`]);
    expect([report.district, report.year]).toEqual(['青禾县', 2023]);
    expect(splitMeasures(`${OPEN}1${CLOSE}简政放权。${OPEN}2${CLOSE}优化服务。`).length).toBe(2);
  });
});
