import { ModelError } from '../domain/errors.js';
import type { Reranker } from '../domain/ports.js';
import { type JsonEndpoint, postJson } from './post-json.js';

export interface RerankEndpoint extends JsonEndpoint {
  readonly model: string;
}

/** Texts a request. */
const BATCH = 64;

interface Ranked {
  readonly index?: unknown;
  readonly relevance_score?: unknown;
  readonly score?: unknown;
}

/** Scores in the order of the texts; both spellings of the common shape are read. */
function scoresOf(body: unknown, count: number): readonly number[] {
  const { results, data } = (body ?? {}) as { readonly results?: readonly Ranked[]; readonly data?: readonly Ranked[] };
  const scores = new Array<number>(count).fill(Number.NaN);
  for (const { index, relevance_score, score } of results ?? data ?? []) {
    const value = relevance_score ?? score;
    if (typeof index === 'number' && index in scores && typeof value === 'number') scores[index] = value;
  }
  if (scores.some((score) => !Number.isFinite(score))) {
    throw new ModelError('重排模型的回答不完整，请检查 RERANK_MODEL 和 RERANK_BASE_URL。');
  }
  return scores;
}

/** A reranker behind the common /rerank shape (`{model, query, documents}` in, `{results: [{index, relevance_score}]}` out). */
export function createReranker(endpoint: RerankEndpoint): Reranker {
  return {
    id: `endpoint:${endpoint.model}`,
    async rerank(query, texts, options) {
      const scores: number[] = [];
      for (let at = 0; at < texts.length; at += BATCH) {
        const documents = texts.slice(at, at + BATCH);
        const request = { model: endpoint.model, query, documents, top_n: documents.length, return_documents: false };
        scores.push(...scoresOf(await postJson(endpoint, '/rerank', request, options?.signal), documents.length));
      }
      return scores;
    },
  };
}
