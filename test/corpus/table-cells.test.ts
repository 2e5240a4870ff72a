import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/corpus/parse-report.js';
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

describe('a table that its source sets with bars', () => {
  it('keeps them between the cells, without those around and the rule below the head', () => {
    const rows = ['| 指标 | 2022年 | 2021年 |', '| :--- | ---: | ---: |', '| 复议申请 | 126件 | 109件 |'];
    const source = `甲县2022年度法治政府建设情况报告\n一、主要指标\n${rows.join('\n')}\n二、下步打算\n继续努力。`;
    const { text } = parseReport(source, { source: 'a.txt' });
    expect(text.split('\n').filter((line) => line.includes('|'))).toEqual([
      '指标 | 2022年 | 2021年',
      '复议申请 | 126件 | 109件',
    ]);
  });
});
