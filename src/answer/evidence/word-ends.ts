import { dictionary } from '../../index/segment.js';

/** What no word runs across, in folded text. */
const BREAK = /[^\p{L}\p{N}]/u;

/** Where the words of a clause end, in UTF-16 units; clauses are asked about again and again. */
const wordEnds = new Map<string, ReadonlySet<number>>();
/** About as many as a question meets: 40 reports of some 500. */
const CLAUSES_KNOWN = 20_000;

function endsOf(clause: string): ReadonlySet<number> {
  let ends = wordEnds.get(clause);
  if (!ends) {
    let at = 0;
    ends = new Set(
      dictionary()
        .cut(clause, false)
        .map((word) => {
          at += word.length;
          return at;
        }),
    );
    if (wordEnds.size >= CLAUSES_KNOWN) wordEnds.clear();
    wordEnds.set(clause, ends);
  }
  return ends;
}

/**
 * Whether what is found in a folded text is no word of it but ends of two: 议案 in 复议案件. Offsets are UTF-16 units, `end`
 * exclusive.
 */
export function straddles(text: string, start: number, end: number): boolean {
  let [from, to] = [start, end];
  while (from > 0 && !BREAK.test(text.charAt(from - 1))) from--;
  while (to < text.length && !BREAK.test(text.charAt(to))) to++;
  const ends = endsOf(text.slice(from, to));
  if (start === from || ends.has(start - from) || ends.has(end - from)) return false;
  for (let at = start + 1; at < end; at++) if (ends.has(at - from)) return true;
  return false;
}
