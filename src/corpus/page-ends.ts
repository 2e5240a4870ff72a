import type { Line } from './line.js';

/** A page number beyond doubt, on folded text: `— 3 —`, `第3页`, `第 3 页 共 8 页`, `3/8`. */
const PAGE_NUMBER =
  /^(?:[-\u2010-\u2015\u2212_·.]+ ?\d{1,4} ?[-\u2010-\u2015\u2212_·.]+|第 ?\d{1,4} ?页(?: ?[,/]? ?共 ?\d{1,4} ?页)?|\d{1,3} ?\/ ?\d{1,3}|Page ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?)$/i;
/** A number alone is a page's where the next one stands at least this many lines below. */
const SHORTEST_PAGE = 6;
const LONGEST_HEAD = 60;
/** How many lines a running head or foot stands from the page's end at most. */
const EDGE = 2;
/** The first of the lines that run through the pages may be the title, so high up it stays. */
const TITLE_LINES = 5;

/** Leaves out page numbers and the heads and feet that run beside them; the line below a page's end is marked so. */
export function withoutPageEnds(lines: readonly Line[]): Line[] {
  const numbers = pageNumbers(lines);
  const heads = runningHeads(lines, numbers);
  const kept: Line[] = [];
  let opensPage = false;
  for (const [index, line] of lines.entries()) {
    opensPage ||= line.opensPage;
    if (numbers.has(index) || (heads.has(index) && index >= TITLE_LINES)) {
      opensPage ||= numbers.has(index);
      continue;
    }
    kept.push(opensPage === line.opensPage ? line : { ...line, opensPage });
    opensPage = false;
  }
  return kept;
}

function pageNumbers(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  const bare: { index: number; value: number }[] = [];
  for (const [index, { folded }] of lines.entries()) {
    if (PAGE_NUMBER.test(folded)) found.add(index);
    else if (/^\d{1,3}$/.test(folded)) bare.push({ index, value: Number(folded) });
  }
  for (const [order, { index, value }] of bare.entries()) {
    const next = bare[order + 1];
    if (next?.value === value + 1 && next.index - index >= SHORTEST_PAGE) found.add(index).add(next.index);
  }
  return found;
}

/** Short lines at a page's edge that stand at the edge of another, or at the top of all, too; digits may differ. */
function runningHeads(lines: readonly Line[], numbers: ReadonlySet<number>): Set<number> {
  const edges = new Set<number>();
  const addAround = (end: number): void => {
    for (let index = end - EDGE; index <= end + EDGE; index++) if (!numbers.has(index)) edges.add(index);
  };
  for (const [index, { opensPage }] of lines.entries()) if (opensPage || numbers.has(index)) addAround(index);
  if (edges.size === 0) return edges;
  for (let index = 0; index < TITLE_LINES; index++) edges.add(index);
  const places = new Map<string, number[]>();
  for (const index of edges) {
    const folded = lines[index]?.folded ?? '';
    if (folded === '' || folded.length > LONGEST_HEAD || /[。;]$/.test(folded)) continue;
    const key = folded.replace(/\d+/g, '#').replace(/\s/g, '');
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  return new Set([...places.values()].filter((indices) => indices.length > 1).flat());
}
