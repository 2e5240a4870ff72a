import { bodyCount, inverseFrequency, type KeywordIndex } from './keyword-index.js';
import { seek } from './keyword-search.js';
import { TermDictionary } from './term-dictionary.js';

/** The terms that an embedding knows, with their weights. */
export interface LatentVocabulary {
  readonly terms: TermDictionary;
  readonly idf: Float32Array;
}

/** A text as weighted terms: positions in the vocabulary, weights of unit length together. */
export interface TermRow {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** Terms at most: the most frequent ones, which meet others often enough to learn from. */
const MAX_TERMS = 10_000;
const MIN_PASSAGES = 2;
/** Terms in more passages than this share tell nothing apart. */
const MAX_SHARE = 0.5;

export function latentVocabulary(index: KeywordIndex): LatentVocabulary {
  const frequency = (term: number): number => (index.starts[term + 1] as number) - (index.starts[term] as number);
  const chosen = Array.from({ length: index.terms.size }, (_, term) => term)
    .filter((term) => frequency(term) >= MIN_PASSAGES && frequency(term) <= MAX_SHARE * index.size)
    .sort((a, b) => frequency(b) - frequency(a) || a - b)
    .slice(0, MAX_TERMS)
    .sort((a, b) => a - b);
  return {
    terms: TermDictionary.of(chosen.map((term) => index.terms.term(term))),
    idf: Float32Array.from(chosen, (term) => inverseFrequency(index.size, frequency(term))),
  };
}

/** The row of a text with the given counts of its terms. */
export function termRow(counts: ReadonlyMap<string, number>, { terms, idf }: LatentVocabulary): TermRow {
  const positions: number[] = [];
  const weights: number[] = [];
  for (const [term, count] of counts) {
    const position = terms.find(term);
    if (position < 0) continue;
    positions.push(position);
    weights.push(damped(count) * (idf[position] as number));
  }
  return unitRow(Uint32Array.from(positions), Float32Array.from(weights));
}

/** Passages taken apart at a time, so that memory stays small however large the index. */
const BLOCK = 8192;

/** The row of each passage of an index, of its text alone, in the order of ordinals. */
export function* passageRows(index: KeywordIndex, { terms, idf }: LatentVocabulary): Iterable<TermRow> {
  const cursors: { readonly position: number; readonly end: number; cursor: number }[] = [];
  for (let position = 0; position < terms.size; position++) {
    const term = index.terms.find(terms.term(position));
    if (term < 0) continue;
    cursors.push({ position, cursor: index.starts[term] as number, end: index.starts[term + 1] as number });
  }
  for (let base = 0; base < index.size; base += BLOCK) {
    const end = Math.min(base + BLOCK, index.size);
    const positions = Array.from({ length: end - base }, (): number[] => []);
    const weights = Array.from({ length: end - base }, (): number[] => []);
    for (const state of cursors) {
      const stop = seek(index.passages, state.cursor, state.end, end);
      for (let i = state.cursor; i < stop; i++) {
        const count = bodyCount(index.counts[i] as number);
        if (count === 0) continue;
        const row = (index.passages[i] as number) - base;
        positions[row]?.push(state.position);
        weights[row]?.push(damped(count) * (idf[state.position] as number));
      }
      state.cursor = stop;
    }
    for (const [row, terms] of positions.entries()) {
      yield unitRow(Uint32Array.from(terms), Float32Array.from(weights[row] ?? []));
    }
  }
}

/** Counts grow less than in proportion; weights below one (of synonyms) stay as they are. */
const damped = (count: number): number => (count < 1 ? count : 1 + Math.log(count));

function unitRow(terms: Uint32Array, weights: Float32Array): TermRow {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) / length;
  return { terms, weights };
}
