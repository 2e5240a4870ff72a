import { GrowableUint32Array } from './growable-array.js';
import { type KeywordIndex, lengthNorms, saturationBounds } from './keyword-index.js';
import { TermDictionary } from './term-dictionary.js';

/** An index of which some passages stay. */
export interface KeywordPart {
  readonly index: KeywordIndex;
  /** 1 for a passage that stays, 0 for one that goes; absent where all stay. */
  readonly keep?: Uint8Array;
}

/**
 * One index of the passages that stay, in the order of the parts, numbered anew: the very index that building from these
 * passages gives.
 */
export function mergeKeywordIndexes(parts: readonly KeywordPart[]): KeywordIndex {
  const cursors = cursorsOf(parts);
  const lengths = mergedLengths(parts);
  const capacity = parts.reduce((sum, { index }) => sum + index.passages.length, 0);
  const passages = new Uint32Array(capacity);
  const counts = new Uint8Array(capacity);
  const starts = new GrowableUint32Array();
  const terms: string[] = [];
  let filled = 0;
  for (let term = firstTerm(cursors); term !== undefined; term = firstTerm(cursors)) {
    const before = filled;
    for (const cursor of cursors) {
      if (cursor.term !== term) continue;
      filled = copyPostings(cursor, passages, counts, filled);
      advance(cursor);
    }
    if (filled === before) continue;
    terms.push(term);
    starts.push(before);
  }
  starts.push(filled);
  const merged = {
    starts: starts.view().slice(),
    passages: passages.slice(0, filled),
    counts: counts.slice(0, filled),
  };
  const bounds = saturationBounds(merged.starts, merged.passages, merged.counts, lengthNorms(lengths));
  return { size: lengths.length, terms: TermDictionary.of(terms), ...merged, lengths, bounds };
}

interface Cursor {
  readonly index: KeywordIndex;
  /** New ordinal of each passage, -1 for one that goes. */
  readonly ordinals: Int32Array;
  position: number;
  /** The term at `position`; undefined behind the last. */
  term: string | undefined;
}

function cursorsOf(parts: readonly KeywordPart[]): Cursor[] {
  let next = 0;
  return parts.map(({ index, keep }) => {
    const ordinals = new Int32Array(index.size);
    for (let i = 0; i < index.size; i++) ordinals[i] = keep && keep[i] === 0 ? -1 : next++;
    return { index, ordinals, position: 0, term: index.terms.size > 0 ? index.terms.term(0) : undefined };
  });
}

function advance(cursor: Cursor): void {
  cursor.position++;
  const { terms } = cursor.index;
  cursor.term = cursor.position < terms.size ? terms.term(cursor.position) : undefined;
}

function firstTerm(cursors: readonly Cursor[]): string | undefined {
  let first: string | undefined;
  for (const { term } of cursors) if (term !== undefined && (first === undefined || term < first)) first = term;
  return first;
}

/** Appends the postings of the cursor's term that stay; returns the new end. */
function copyPostings(cursor: Cursor, passages: Uint32Array, counts: Uint8Array, end: number): number {
  const { index, ordinals, position } = cursor;
  let filled = end;
  for (let i = index.starts[position] as number; i < (index.starts[position + 1] as number); i++) {
    const ordinal = ordinals[index.passages[i] as number] as number;
    if (ordinal < 0) continue;
    passages[filled] = ordinal;
    counts[filled] = index.counts[i] as number;
    filled++;
  }
  return filled;
}

function mergedLengths(parts: readonly KeywordPart[]): Uint16Array {
  const size = parts.reduce((sum, { index, keep }) => sum + (keep ? keep.reduce((n, k) => n + k, 0) : index.size), 0);
  const lengths = new Uint16Array(size);
  let next = 0;
  for (const { index, keep } of parts) {
    index.lengths.forEach((length, i) => {
      if (!keep || keep[i] === 1) lengths[next++] = length;
    });
  }
  return lengths;
}
