import { describe, expect, it } from 'vitest';
import { CELL_EDGE, rowText } from '../../src/corpus/table-cells.js';

describe('a row of a table in a report', () => {
  it.each([
    { row: '办理法律援助案件 | 189件 | 263件', text: '办理法律援助案件\t189件\t263件' },
    { row: '出庭应诉率 | 85.2% | 100%', text: '出庭应诉率\t85.2%\t100%' },
    { row: '收案(件) | 38 | 92', text: '收案(件) | 38 | 92' },
    { row: '第3条 | 4件', text: '第3条\t4件' },
    { row: '没有单元格的一行', text: '没有单元格的一行' },
  ])('keeps its figures apart: $row', ({ row, text }) => {
    expect(rowText(row)).toBe(text);
    expect(text.split(CELL_EDGE)).toEqual(row.split(' | '));
  });
});
