/** Between the cells of a table's row: in a report's text, and ` | ` alone while it is read. */
export const CELL_EDGE = /\t| \| /u;

/** A cell that holds a figure and nothing else: 47, 1,105.2, 98.5%. */
export const isFigure = (cell: string): boolean => /^\d[\d.,，]*[%％]?$/u.test(cell.trim());

const BAR = ' | ';

/**
 * A row as it stands in the report's text, where its source has no bars: white space parts its cells as there, so that who
 * copies the row finds it here; bars stay where two figures would run into one without them (38 | 92).
 */
export function rowText(line: string): string {
  const cells = line.split(BAR);
  const run = cells.some((cell, i) => /\d$/u.test(cell) && /^[\d.,]/u.test(cells[i + 1] ?? ''));
  return run ? line : cells.join('\t');
}
