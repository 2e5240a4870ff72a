import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/corpus/parse-report.js';
import { splitPassages } from '../../src/corpus/passages.js';

const QUARTER_MEGABYTE = 256 * 1024;
const SENTENCE = '2023年,甲川县坚持依法行政,办理行政复议案件63件。\n';

/** One unit said over and over on a line: what regular expressions with two ways to match take ages over. */
const UNITS = [
  '1',
  '一是',
  '一是加强,',
  ' ',
  '法 ',
  '(一)',
  '。(一)加强',
  '“',
  '2023年,',
  '| ',
  '-',
  '关于\n',
  '— 1 —\n',
];

describe('a text that says one thing over and over', () => {
  it.each(UNITS)('%j is read in time that grows as its length', (unit) => {
    const text = SENTENCE + unit.repeat(QUARTER_MEGABYTE / unit.length);
    const report = parseReport(text, { source: 'hostile.txt' });
    expect(splitPassages(report).length).toBeGreaterThan(0);
    expect(report.text).toContain('办理行政复议案件63件');
  });
});
