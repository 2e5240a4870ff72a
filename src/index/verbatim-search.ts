import { isInBody, type KeywordIndex } from './keyword-index.js';
import { seek } from './keyword-search.js';
import type { PassageTable } from './passage-table.js';
import { bigramOf, eachBigram } from './terms.js';

/**
 * Ordinals, ascending, of the passages whose folded text holds a folded string. Its bigrams narrow the passages down, the
 * text decides; a string without a bigram is sought in all texts.
 */
export function findVerbatim(passages: PassageTable, index: KeywordIndex, folded: string): number[] {
  if (folded === '') return [];
  const bigrams = new Set<string>();
  eachBigram(folded, (code) => bigrams.add(bigramOf(code)));
  const postings: Postings[] = [];
  for (const bigram of bigrams) {
    const term = index.terms.find(bigram);
    if (term < 0) return [];
    postings.push({ cursor: index.starts[term] as number, end: index.starts[term + 1] as number });
  }
  const isProof = folded.length === 2 && bigrams.size === 1;
  const candidates = postings.length > 0 ? intersect(index, postings) : passages.reportOf.keys();
  const found: number[] = [];
  for (const ordinal of candidates) {
    if (isProof || passages.folded(ordinal).includes(folded)) found.push(ordinal);
  }
  return found;
}

interface Postings {
  cursor: number;
  readonly end: number;
}

/** Passages that have all the terms in their text, ascending. Steps through the rarest and leaps in the others. */
function* intersect(index: KeywordIndex, postings: Postings[]): Iterable<number> {
  const [rarest, ...others] = postings.sort((a, b) => a.end - a.cursor - (b.end - b.cursor));
  if (!rarest) return;
  const { passages, counts } = index;
  for (let i = rarest.cursor; i < rarest.end; i++) {
    if (!isInBody(counts[i] as number)) continue;
    const passage = passages[i] as number;
    const isInAll = others.every((other) => {
      other.cursor = seek(passages, other.cursor, other.end, passage);
      return other.cursor < other.end && passages[other.cursor] === passage && isInBody(counts[other.cursor] as number);
    });
    if (isInAll) yield passage;
  }
}
