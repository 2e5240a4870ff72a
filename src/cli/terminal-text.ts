/** Control characters, which could drive a terminal, and invisible direction marks, which could disguise a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
const DANGEROUS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text of reports, file names and messages, fit to be printed; line feeds and tabs stay. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(DANGEROUS, '');
}

/** Columns a terminal needs for it: wide (East Asian) characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : /\p{Mn}/u.test(character) ? 0 : 1;
  return width;
}

/** East Asian Width `W` and `F` (Unicode Standard Annex 11), by blocks. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** A cell is one line: a name with line breaks in it would pose as another row. */
const oneLine = (cell: string): string => printable(cell.replaceAll(/[\r\n\t\v\f\u0085\u2028\u2029]+/g, ' '));

/** Rows as lines with aligned columns, two blanks between them; the last column is not padded. */
export function table(cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row) => row.map(oneLine));
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell));
  }
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === row.length - 1 ? cell : cell + padding((widths[column] ?? 0) - displayWidth(cell)),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function padding(width: number): string {
  return ' '.repeat(Math.max(0, width));
}
