import { inverseFrequency, type KeywordIndex, WEIGHTED_COUNTS } from './keyword-index.js';
import { type ScoredPassage, TopList } from './top-list.js';

export interface KeywordQuery {
  /** Weight of each term: how often it stands in the question, or what an expansion gives it. */
  readonly terms: ReadonlyMap<string, number>;
  readonly k: number;
  /** 1 for each passage that may be found; absent where all may. */
  readonly allowed?: Uint8Array;
}

/** Passages scored together: their accumulators stay in the processor's first-level cache. */
const WINDOW = 2048;

/** Bounds are sums of rounded numbers; this much more is asked before a passage is given up. */
const SLACK = 1 + 1e-6;

interface QueryTerm {
  /** weight · idf */
  readonly weight: number;
  /** The most it can add to a score. */
  readonly bound: number;
  /** The next posting to look at. */
  cursor: number;
  readonly end: number;
}

/**
 * The best k passages by BM25, best first; of equal scores the lower ordinal; scores are rounded to
 * single precision, so that the order of adding up does not tell equal passages apart. Exact, yet most postings of frequent terms
 * are never read: once k passages are found, terms that cannot lift a passage among them by themselves are only looked up
 * for passages that rarer terms brought up (MaxScore, Turtle and Flood 1995, window by window).
 * `norms` are the index's `lengthNorms`.
 */
export function searchKeywords(index: KeywordIndex, norms: Float32Array, query: KeywordQuery): ScoredPassage[] {
  const terms = queryTermsOf(index, query.terms);
  const best = new TopList(Math.min(query.k, index.size));
  if (terms.length === 0 || query.k === 0) return [];
  /** `reach[i]`: the most that terms 0 … i − 1 together can add. */
  const reach = new Float64Array(terms.length + 1);
  terms.forEach(({ bound }, i) => {
    reach[i + 1] = ((reach[i] as number) + bound) * SLACK;
  });
  const sums = new Float64Array(WINDOW);
  let essential = 0;
  for (let base = 0; base < index.size; base += WINDOW) {
    while (essential < terms.length && (reach[essential + 1] as number) <= best.threshold) essential++;
    if (essential === terms.length) break;
    const end = Math.min(base + WINDOW, index.size);
    for (let i = essential; i < terms.length; i++) addPostings(index, norms, terms[i] as QueryTerm, sums, base, end);
    for (let passage = base; passage < end; passage++) {
      let score = sums[passage - base] as number;
      if (score === 0) continue;
      sums[passage - base] = 0;
      if (query.allowed && query.allowed[passage] === 0) continue;
      for (let i = essential - 1; i >= 0; i--) {
        if (score + (reach[i + 1] as number) <= best.threshold) break;
        score += lookUp(index, norms, terms[i] as QueryTerm, passage);
      }
      best.offer(passage, Math.fround(score));
    }
  }
  return best.toArray();
}

/** The query's terms that occur, least bound first. */
function queryTermsOf(index: KeywordIndex, weights: ReadonlyMap<string, number>): QueryTerm[] {
  const terms: QueryTerm[] = [];
  for (const [term, occurrences] of weights) {
    const position = index.terms.find(term);
    if (position < 0) continue;
    const cursor = index.starts[position] as number;
    const end = index.starts[position + 1] as number;
    const weight = occurrences * inverseFrequency(index.size, end - cursor);
    terms.push({ weight, bound: weight * (index.bounds[position] as number), cursor, end });
  }
  return terms.sort((a, b) => a.bound - b.bound);
}

/** Adds what the term gives to the passages from `base` to `end`; leaves its cursor behind them. */
function addPostings(
  index: KeywordIndex,
  norms: Float32Array,
  term: QueryTerm,
  sums: Float64Array,
  base: number,
  end: number,
): void {
  const { passages, counts } = index;
  const { weight } = term;
  let i = seek(passages, term.cursor, term.end, base);
  for (; i < term.end; i++) {
    const passage = passages[i] as number;
    if (passage >= end) break;
    const weighted = WEIGHTED_COUNTS[counts[i] as number] as number;
    sums[passage - base] =
      (sums[passage - base] as number) + (weight * weighted) / (weighted + (norms[passage] as number));
  }
  term.cursor = i;
}

/** What the term gives to one passage. Passages must be looked up in ascending order. */
function lookUp(index: KeywordIndex, norms: Float32Array, term: QueryTerm, passage: number): number {
  term.cursor = seek(index.passages, term.cursor, term.end, passage);
  if (term.cursor === term.end || index.passages[term.cursor] !== passage) return 0;
  const weighted = WEIGHTED_COUNTS[index.counts[term.cursor] as number] as number;
  return (term.weight * weighted) / (weighted + (norms[passage] as number));
}

/** First position from `from` on whose value is at least `value`: steps that double, then halving. */
export function seek(values: Uint32Array, from: number, end: number, value: number): number {
  let low = from;
  let step = 1;
  while (low + step < end && (values[low + step] as number) < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, end);
  if (low < end && (values[low] as number) >= value) return low;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
