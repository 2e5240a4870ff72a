import { GrowableUint32Array } from './growable-array.js';
import { isInBody, type KeywordIndex } from './keyword-index.js';
import { seek } from './keyword-search.js';
import type { PassageTable } from './passage-table.js';
import { bigramOf, eachBigram } from './terms.js';

/**
 * Ordinals, ascending, of the passages whose folded text holds a folded string. Its bigrams narrow the passages down, the
 * text decides; a string without a bigram is sought in all texts.
 */
export function findVerbatim(passages: PassageTable, index: KeywordIndex, folded: string): Uint32Array {
  if (folded === '') return new Uint32Array();
  const bigrams = new Set<string>();
  eachBigram(folded, (code) => bigrams.add(bigramOf(code)));
  const postings: Postings[] = [];
  for (const bigram of bigrams) {
    const term = index.terms.find(bigram);
    if (term < 0) return new Uint32Array();
    postings.push({ cursor: index.starts[term] as number, end: index.starts[term + 1] as number });
  }
  const candidates = postings.length > 0 ? intersect(index, postings) : passages.reportOf.map((_, ordinal) => ordinal);
  const isProof = folded.length === 2 && bigrams.size === 1;
  return isProof ? candidates : candidates.filter((ordinal) => passages.folded(ordinal).includes(folded));
}

interface Postings {
  cursor: number;
  readonly end: number;
}

/** Passages that have all the terms in their text, ascending. Steps through the rarest and leaps in the others. */
function intersect({ passages, counts }: KeywordIndex, postings: Postings[]): Uint32Array {
  const [rarest, ...others] = postings.sort((a, b) => a.end - a.cursor - (b.end - b.cursor));
  const found = new GrowableUint32Array();
  if (!rarest) return found.view();
  for (let i = rarest.cursor; i < rarest.end; i++) {
    if (!isInBody(counts[i] as number)) continue;
    const passage = passages[i] as number;
    const isInAll = others.every((other) => {
      other.cursor = seek(passages, other.cursor, other.end, passage);
      return other.cursor < other.end && passages[other.cursor] === passage && isInBody(counts[other.cursor] as number);
    });
    if (isInAll) found.push(passage);
  }
  return found.view().slice();
}
