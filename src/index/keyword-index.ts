import { type Columns, column, isFloat32, isString, isUint8, isUint16, isUint32 } from './columns.js';
import { TermDictionary } from './term-dictionary.js';

/**
 * An inverted index of passages, immutable. The passages of term i stand in `passages` from `starts[i]` to `starts[i + 1]`,
 * ascending; `counts` runs beside them.
 */
export interface KeywordIndex {
  /** Number of passages. */
  readonly size: number;
  readonly terms: TermDictionary;
  readonly starts: Uint32Array;
  /** Ordinals of passages. */
  readonly passages: Uint32Array;
  /** How often the term stands in the passage: see `packCount`. */
  readonly counts: Uint8Array;
  /** Weighted number of terms of each passage. */
  readonly lengths: Uint16Array;
  /** Greatest `saturation` that each term reaches in any passage. */
  readonly bounds: Float32Array;
}

/** What a term in the text of a passage weighs against one in its title and section path. Measured on the public sets. */
export const BODY_WEIGHT = 2;

const MAX_BODY_COUNT = 31;
const MAX_HEADER_COUNT = 7;
const HEADER_BITS = 3;

/** Occurrences in the text and in title and section path, in one byte; more than 31 and 7 count as 31 and 7. */
export const packCount = (body: number, header: number): number =>
  (Math.min(body, MAX_BODY_COUNT) << HEADER_BITS) | Math.min(header, MAX_HEADER_COUNT);

/** Whether a packed count has the term in the text itself. */
export const isInBody = (count: number): boolean => count > MAX_HEADER_COUNT;

/** Occurrences in the text itself. */
export const bodyCount = (count: number): number => count >>> HEADER_BITS;

/** Weighted number of occurrences by packed count. */
export const WEIGHTED_COUNTS = Float32Array.from(
  { length: 256 },
  (_, count) => BODY_WEIGHT * bodyCount(count) + (count & MAX_HEADER_COUNT),
);

/** BM25: how soon more occurrences stop to matter, and how much long passages are held back. */
const K1 = BODY_WEIGHT * 1.2;
const B = 0.75;

/** Per passage the term `k1 · (1 − b + b · length / mean length)` of BM25 (Robertson and Zaragoza 2009, eq. 3.15). */
export function lengthNorms(lengths: Uint16Array): Float32Array {
  let sum = 0;
  for (const length of lengths) sum += length;
  const mean = sum / Math.max(1, lengths.length) || 1;
  const norms = new Float32Array(lengths.length);
  for (let i = 0; i < norms.length; i++) norms[i] = K1 * (1 - B + (B * (lengths[i] as number)) / mean);
  return norms;
}

/** BM25's inverse document frequency, kept positive as Lucene does. */
export const inverseFrequency = (size: number, frequency: number): number =>
  Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));

/** Greatest saturated count `tf / (tf + norm)` of each term. */
export function saturationBounds(
  starts: Uint32Array,
  passages: Uint32Array,
  counts: Uint8Array,
  norms: Float32Array,
): Float32Array {
  const bounds = new Float32Array(starts.length - 1);
  for (let term = 0; term < bounds.length; term++) {
    const end = starts[term + 1] as number;
    let bound = 0;
    for (let i = starts[term] as number; i < end; i++) {
      const weighted = WEIGHTED_COUNTS[counts[i] as number] as number;
      const saturated = weighted / (weighted + (norms[passages[i] as number] as number));
      if (saturated > bound) bound = saturated;
    }
    bounds[term] = bound;
  }
  return bounds;
}

export function keywordColumns(index: KeywordIndex): Columns {
  const { terms, starts, passages, counts, lengths, bounds } = index;
  return { terms: terms.text, termOffsets: terms.offsets, starts, passages, counts, lengths, bounds };
}

/** Reads back what `keywordColumns` gave. Throws `RangeError` on columns of another version. */
export function keywordIndexOf(columns: Columns): KeywordIndex {
  const lengths = column(columns, 'lengths', isUint16);
  return {
    size: lengths.length,
    terms: new TermDictionary(column(columns, 'terms', isString), column(columns, 'termOffsets', isUint32)),
    starts: column(columns, 'starts', isUint32),
    passages: column(columns, 'passages', isUint32),
    counts: column(columns, 'counts', isUint8),
    lengths,
    bounds: column(columns, 'bounds', isFloat32),
  };
}
