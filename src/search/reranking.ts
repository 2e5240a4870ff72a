import type { ScoredPassage } from '../index/top-list.js';

/** Passages that a reranker reads with the question. */
export const RERANKED = 30;

/**
 * The first passages in the order of a reranker's scores, of which there is one each; what it did not read follows. Ranks
 * change and scores stay in their places, so that they fall from first to last.
 */
export function reordered(ranked: readonly ScoredPassage[], scores: readonly number[]): ScoredPassage[] {
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  return ranked.map((passage, rank) => {
    const { ordinal } = ranked[order[rank] ?? rank] ?? passage;
    return { ordinal, score: passage.score };
  });
}
