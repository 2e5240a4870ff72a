import { ModelError } from '../domain/errors.js';
import type { EmbeddingModel } from '../domain/ports.js';
import type { PassageVectors } from '../index/passage-vectors.js';
import type { ScoredPassage } from '../index/top-list.js';
import { scanVectors, similarity, unitVector } from '../index/vector-table.js';

/** Passages with the vectors that a model behind an endpoint gave them. */
export interface EmbeddedPassages extends PassageVectors {
  readonly model: EmbeddingModel;
}

/** Passages that the vectors bring up beside those of the keywords. */
const NEAREST = 100;

/**
 * What the nearest passage's vector adds, as a share of the best keyword score: a trained model and keywords weigh the
 * same. Similarities count from that of the hundredth nearest, for models differ in what they call similar.
 */
const EMBEDDING_WEIGHT = 1;

/** The unit vector of a question. Rejects with `ModelError`, also where the model no longer fits its own vectors. */
export async function questionVector(
  question: string,
  { model, vectors }: EmbeddedPassages,
  signal: AbortSignal,
): Promise<Float32Array> {
  const [vector] = await model.embed([question], { kind: 'query', signal });
  if (vector?.length !== vectors.dimension) {
    throw new ModelError('向量模型的维数与索引中的不同，请重新索引。');
  }
  return unitVector(vector);
}

/** Joins the passages nearest to a question to those that keywords found. Best first in and out. */
export function withEmbedding(
  candidates: readonly ScoredPassage[],
  query: Float32Array,
  { vectors, graph }: EmbeddedPassages,
  allowed: Uint8Array | undefined,
): ScoredPassage[] {
  const isAllowed = allowed && ((ordinal: number) => allowed[ordinal] === 1);
  const nearest = graph ? graph.nearest([...query], NEAREST, isAllowed) : scanVectors(vectors, query, NEAREST, allowed);
  const highest = nearest[0]?.score ?? 0;
  const lowest = nearest.at(-1)?.score ?? 0;
  const best = candidates[0]?.score ?? 1;
  const keywordScores = new Map(candidates.map(({ ordinal, score }) => [ordinal, score]));
  const ordinals = new Set([...keywordScores.keys(), ...nearest.map(({ ordinal }) => ordinal)]);
  return [...ordinals]
    .map((ordinal) => {
      const above = Math.max(0, similarity(vectors, query, ordinal) - lowest) / Math.max(1e-6, highest - lowest);
      return { ordinal, score: (keywordScores.get(ordinal) ?? 0) + EMBEDDING_WEIGHT * best * above };
    })
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
}
