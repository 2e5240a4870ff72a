import { describe, expect, it } from 'vitest';
import { withBars } from '../../src/corpus/tab-tables.js';

const table = (gap: string) => `项目${gap}2022年${gap}2023年\n收案${gap}112${gap}187\n办结${gap}105${gap}171`;
const barred = '项目 | 2022年 | 2023年\n收案 | 112 | 187\n办结 | 105 | 171';

describe('a table in a plain text', () => {
  it.each([
    { gap: 'tabs', text: table('\t'), read: barred },
    { gap: 'runs of tabs', text: table('\t\t'), read: barred },
    { gap: 'spaces', text: table('     '), read: barred },
  ])('gets bars for $gap', ({ text, read }) => {
    expect(withBars(`前文。\n${text}\n后文。`)).toBe(`前文。\n${read}\n后文。`);
  });

  it.each([
    { what: 'two lines', text: '收案\t112\n办结\t105' },
    { what: 'lines of other widths', text: '甲\t1\n乙\t1\t2\n丙\t3' },
    { what: 'names without figures', text: '甲\t王某\n乙\t李某\n丙\t张某' },
    { what: 'indented paragraphs', text: '    全年办案3件。\n    全年办案4件。\n    全年办案5件。' },
  ])('is not made of $what', ({ text }) => expect(withBars(text)).toBe(text));
});
