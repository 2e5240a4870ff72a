import type { Range } from '../../corpus/sentences.js';
import { CELL_EDGE, isFigure } from '../../corpus/table-cells.js';
import type { Report } from '../../domain/report.js';
import type { Sentence } from './outline.js';
import { tidy } from './span.js';

/** A row of a table with the names of its columns; a cell is empty where the row has none. */
export interface Row {
  readonly sentence: Sentence;
  readonly head: Sentence;
  readonly cells: readonly string[];
  readonly names: readonly string[];
}

/** A row told with the names of its columns, and where those stand. */
export interface ToldRow {
  readonly text: string;
  readonly head: Sentence;
  readonly headRange: Range;
}

/** Whether a sentence is a row of a table. */
export const isRow = ({ text }: Report, { start, end }: Sentence): boolean => CELL_EDGE.test(text.slice(start, end));

/** 2023 names a column; 31 is told in one. */
const namesColumns = (cells: readonly string[]): boolean =>
  cells.slice(1).every((cell) => !isFigure(cell) || /^(?:19|20)\d\d$/.test(cell));

/** Rows told in sentences that a bar divides: the first of a run with the same number of cells names the columns. */
export function rowsOf({ text }: Report, sentences: readonly Sentence[]): readonly Row[] {
  const rows: Row[] = [];
  let head: { sentence: Sentence; cells: readonly string[] } | null = null;
  for (const sentence of sentences) {
    const said = text.slice(sentence.start, sentence.end);
    const cells = CELL_EDGE.test(said) ? said.split(CELL_EDGE).map((cell) => cell.trim()) : null;
    if (!cells || (head && head.cells.length !== cells.length)) head = null;
    if (!cells) continue;
    if (!head) head = namesColumns(cells) ? { sentence, cells } : null;
    else rows.push({ sentence, head: head.sentence, cells, names: head.cells });
  }
  return rows;
}

/** A column of notes is not called by its name; digits of a name stand apart from the figure. */
const nameOf = (name: string): string => (/^(?:备注|说明|注)$/u.test(name) ? '' : name.replace(/(?<=\d)$/u, ' '));

/** 生态环境：行政处罚（件）92，罚没金额（万元）1105.2。 */
export function told(report: Report, { cells, names, head }: Row): ToldRow {
  const values = cells.slice(1).map((cell, i) => `${nameOf(names[i + 1] ?? '')}${cell}`);
  const text = `${cells[0] ?? ''}：${values.join('，')}。`;
  return { text, head, headRange: tidy(report.text, head) };
}

/** How the row that a sentence is is told; null where it is none, or the names of the columns. */
export function toldRowOf(report: Report, sentences: readonly Sentence[], sentence: Sentence): ToldRow | null {
  if (!isRow(report, sentence)) return null;
  const row = rowsOf(report, sentences).find((each) => each.sentence.index === sentence.index);
  return row ? told(report, row) : null;
}
