import { bodyCount, inverseFrequency, isInBody, type KeywordIndex } from './keyword-index.js';
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

/** Rows made at a time, so that memory stays small however large the index. */
const BLOCK = 8192;

/** A term of the vocabulary on its way through its postings. */
interface TermCursor {
  readonly position: number;
  readonly end: number;
  cursor: number;
}

/** The rows of every `stride`-th passage of an index, of its text alone, in the order of ordinals. */
export function* passageRows(index: KeywordIndex, { terms, idf }: LatentVocabulary, stride = 1): Iterable<TermRow> {
  const cursors: TermCursor[] = [];
  for (let position = 0; position < terms.size; position++) {
    const term = index.terms.find(terms.term(position));
    if (term < 0) continue;
    cursors.push({ position, cursor: index.starts[term] as number, end: index.starts[term + 1] as number });
  }
  for (let base = 0; base < index.size; base += BLOCK * stride) {
    yield* blockOfRows(index, idf, cursors, { base, end: Math.min(base + BLOCK * stride, index.size), stride });
  }
}

/** Rows of the passages from `base` to `end`; leaves the cursors behind them. Looks at each posting twice: to count and to fill. */
function blockOfRows(
  { passages, counts }: KeywordIndex,
  idf: Float32Array,
  cursors: readonly TermCursor[],
  { base, end, stride }: { readonly base: number; readonly end: number; readonly stride: number },
): TermRow[] {
  const rows = Math.ceil((end - base) / stride);
  /** Row of a posting in the block; -1 where the passage is passed over or has the term outside its text. */
  const rowOf = (posting: number): number => {
    const distance = (passages[posting] as number) - base;
    return distance % stride === 0 && isInBody(counts[posting] as number) ? distance / stride : -1;
  };
  const stops = cursors.map((state) => seek(passages, state.cursor, state.end, end));
  const starts = new Uint32Array(rows + 1);
  for (const [i, { cursor }] of cursors.entries()) {
    for (let posting = cursor; posting < (stops[i] as number); posting++) {
      const row = rowOf(posting);
      if (row >= 0) (starts[row + 1] as number)++;
    }
  }
  for (let row = 0; row < rows; row++) starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  const next = starts.slice();
  const terms = new Uint32Array(starts[rows] as number);
  const weights = new Float32Array(terms.length);
  for (const [i, state] of cursors.entries()) {
    for (let posting = state.cursor; posting < (stops[i] as number); posting++) {
      const row = rowOf(posting);
      if (row < 0) continue;
      const at = next[row] as number;
      next[row] = at + 1;
      terms[at] = state.position;
      weights[at] = (DAMPED[bodyCount(counts[posting] as number)] as number) * (idf[state.position] as number);
    }
    state.cursor = stops[i] as number;
  }
  return Array.from({ length: rows }, (_, row) =>
    unitRow(terms.subarray(starts[row], starts[row + 1]), weights.subarray(starts[row], starts[row + 1])),
  );
}

/** Counts grow less than in proportion; weights below one (of synonyms) stay as they are. */
const damped = (count: number): number => (count < 1 ? count : 1 + Math.log(count));

/** `damped` of each number of occurrences that a packed count can hold. */
const DAMPED = Float64Array.from({ length: 32 }, (_, count) => damped(count));

function unitRow(terms: Uint32Array, weights: Float32Array): TermRow {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) / length;
  return { terms, weights };
}
