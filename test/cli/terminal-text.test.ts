import { describe, expect, it } from 'vitest';
import { displayWidth, printable, table } from '../../src/cli/terminal-text.js';

describe('text for a terminal', () => {
  it.each([
    ['abc', 3],
    ['法治', 4],
    ['(2023)', 6],
    ['“法”', 4],
    ['\uff08法\uff09', 6],
    ['e\u0301', 1],
    ['', 0],
  ])('%s takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  it('lines up columns of wide and narrow characters', () => {
    const lines = table([
      ['编号', '地区', '年度'],
      ['a1', '昆山高新区', '2023'],
    ]).split('\n');
    expect(lines).toEqual(['编号  地区        年度', 'a1    昆山高新区  2023']);
  });

  it.each([
    ['an escape sequence', 'a\u001b[31mb', 'a[31mb'],
    ['a carriage return that would hide a line', 'secret\rok', 'secretok'],
    ['marks that turn the direction of reading', 'a\u202eb', 'ab'],
    ['line feeds and tabs, which stay', 'a\n\tb', 'a\n\tb'],
    ['line ends of another system', 'a\r\nb', 'a\nb'],
  ])('prints %s harmlessly', (_name, text, printed) => {
    expect(printable(text)).toBe(printed);
  });
});
