import { figuresOf } from '../../domain/figures.js';

/** A cell is no sentence. */
const LONGEST_CELL = 24;
/** Fewer lines are prose with commas. */
const LEAST_ROWS = 3;

const cellsOf = (line: string): readonly string[] =>
  line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1'));

/** 指标,2024年,2025年: names and years. */
const isHeader = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  cells.every(
    (cell) =>
      cell !== '' &&
      /^(?:20\d{2}年?度?$)?/u.test(cell) &&
      !figuresOf(cell).some(({ kind }) => kind === 'quantity') &&
      cell.length <= LONGEST_CELL,
  );

const isRow = (line: string, width: number): boolean => {
  const cells = cellsOf(line);
  return cells.length === width && !/[。；;]/u.test(line) && cells.every((cell) => cell.length <= LONGEST_CELL);
};

/** Lines of comma separated values, as a spreadsheet writes them, with tabs between their cells; others as they are. */
export function commasAsTabs(text: string): string {
  const lines = text.split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const header = cellsOf(lines[at] ?? '');
    let end = at + 1;
    if (isHeader(header)) while (end < lines.length && isRow(lines[end] ?? '', header.length)) end++;
    const isTable = end - at >= LEAST_ROWS && lines.slice(at + 1, end).some((line) => /,\s*\d/.test(line));
    out.push(...lines.slice(at, end).map((line) => (isTable ? cellsOf(line).join('\t') : line)));
    at = end;
  }
  return out.join('\n');
}
