/** What parts the cells of a line: tabs, or spaces that line columns up. */
const GAP = /\t+|[ \u3000]{3,}/u;

const cellsOf = (line: string): readonly string[] => line.trim().split(GAP);

/** A table has at least so many lines, its head included. */
const LINES = 3;

/**
 * Tables set with tabs or spaces in a plain text, with bars between their cells as all other tables have; every other
 * line stays as it is.
 */
export function withBars(raw: string): string {
  if (!/\t|[ \u3000]{3}/u.test(raw)) return raw;
  const lines = raw.split('\n');
  for (let from = 0; from < lines.length; from++) {
    const count = cellsOf(lines[from] ?? '').length;
    if (count < 2) continue;
    let to = from + 1;
    while (to < lines.length && cellsOf(lines[to] ?? '').length === count) to++;
    const rows = lines.slice(from, to);
    const figures = rows.filter((line) =>
      cellsOf(line)
        .slice(1)
        .some((cell) => /^\d/.test(cell)),
    );
    if (rows.length >= LINES && 2 * figures.length > rows.length) {
      lines.splice(from, rows.length, ...rows.map((line) => cellsOf(line).join(' | ')));
    }
    from = to - 1;
  }
  return lines.join('\n');
}
