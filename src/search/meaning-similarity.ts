import { embedTerms } from '../index/latent-model.js';
import type { Meaning } from '../index/meaning.js';
import type { ScoredPassage } from '../index/top-list.js';
import { similarity } from '../index/vector-table.js';

/** What full similarity of meaning adds, as a share of the best keyword score. Measured on the reports' questions. */
const MEANING_WEIGHT = 0.2;

/** Adds how similar in meaning each passage is to the question's terms. Best first in and out. */
export function withMeaning(
  candidates: readonly ScoredPassage[],
  terms: ReadonlyMap<string, number>,
  { model, vectors }: Meaning,
): ScoredPassage[] {
  const [best] = candidates;
  if (!best) return [];
  const query = embedTerms(model, terms);
  return candidates
    .map(({ ordinal, score }) => ({
      ordinal,
      score: score + MEANING_WEIGHT * best.score * similarity(vectors, query, ordinal),
    }))
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
}
