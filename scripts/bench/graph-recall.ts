import { DIMENSIONS } from './bigram-embeddings.js';

/** Distances are sums of 256 products: equal vectors may differ in the last digits. */
const TIE = 1e-5;

/**
 * The share of the true ten nearest that a graph found, over all queries. A neighbour as near as the tenth counts as true:
 * reports repeat each other, and of equal passages any will do.
 */
export function recall(
  vectors: readonly (readonly number[])[],
  queries: readonly (readonly number[])[],
  k: number,
  find: (query: readonly number[]) => readonly number[],
): number {
  const flat = new Float32Array(vectors.length * DIMENSIONS);
  for (const [index, vector] of vectors.entries()) flat.set(vector, index * DIMENSIONS);
  const similarities = new Float32Array(vectors.length);
  const within = Math.min(k, vectors.length);
  let found = 0;
  for (const query of queries) {
    scan(flat, Float32Array.from(query), similarities);
    const tenth = similarities.toSorted()[vectors.length - within] ?? 0;
    found += find(query).filter((label) => (similarities[label] ?? 0) >= tenth - TIE).length;
  }
  return found / (queries.length * within);
}

function scan(flat: Float32Array, query: Float32Array, similarities: Float32Array): void {
  for (let index = 0; index < similarities.length; index++) {
    let sum = 0;
    const start = index * DIMENSIONS;
    for (let at = 0; at < DIMENSIONS; at++) sum += (flat[start + at] ?? 0) * (query[at] ?? 0);
    similarities[index] = sum;
  }
}
