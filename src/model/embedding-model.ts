import { ModelError } from '../domain/errors.js';
import type { EmbeddingModel } from '../domain/ports.js';
import { type JsonEndpoint, postJson } from './post-json.js';

export interface EmbeddingEndpoint extends JsonEndpoint {
  readonly model: string;
}

/** Texts a request, and requests under way at once. */
const BATCH = 32;
const PARALLEL = 4;

function vectorsOf(body: unknown, count: number): readonly Float32Array[] {
  const data = (body as { readonly data?: readonly { readonly index?: number; readonly embedding?: unknown }[] } | null)
    ?.data;
  const rows = Array.isArray(data) ? [...data].sort((one, other) => (one.index ?? 0) - (other.index ?? 0)) : [];
  const vectors = rows.flatMap(({ embedding }) =>
    Array.isArray(embedding) && embedding.length > 0 && embedding.every((part) => Number.isFinite(part))
      ? [Float32Array.from(embedding as readonly number[])]
      : [],
  );
  if (vectors.length !== count)
    throw new ModelError('向量模型的回答不完整，请检查 EMBEDDING_MODEL 和 EMBEDDING_BASE_URL。');
  return vectors;
}

/**
 * An embedding model behind an OpenAI-compatible endpoint: in batches, each text once, with retries. All vectors it ever
 * returns have one length; another one is a `ModelError`, for vectors of two models must not mix.
 */
export function createEmbeddingModel(endpoint: EmbeddingEndpoint): EmbeddingModel {
  let dimension: number | null = null;
  const checked = (vector: Float32Array): Float32Array => {
    dimension ??= vector.length;
    if (vector.length !== dimension) {
      throw new ModelError(`向量模型的维数变了（${dimension} 变为 ${vector.length}），请重建索引。`);
    }
    return vector;
  };
  const embedBatch = async (texts: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]> => {
    const input = texts.map((text) => text.trim() || ' ');
    const body = await postJson(
      endpoint,
      '/embeddings',
      { model: endpoint.model, input, encoding_format: 'float' },
      signal,
    );
    return vectorsOf(body, texts.length).map(checked);
  };
  return {
    id: `endpoint:${endpoint.model}`,
    async embed(texts, { signal }) {
      const vectors = new Map<string, Float32Array>();
      const distinct = [...new Set(texts)];
      const batches = Array.from({ length: Math.ceil(distinct.length / BATCH) }, (_, at) =>
        distinct.slice(at * BATCH, (at + 1) * BATCH),
      );
      let next = 0;
      const work = async (): Promise<void> => {
        for (let batch = batches[next++]; batch; batch = batches[next++]) {
          const fresh = await embedBatch(batch, signal);
          batch.forEach((text, at) => {
            const vector = fresh[at];
            if (vector) vectors.set(text, vector);
          });
        }
      };
      await Promise.all(Array.from({ length: Math.min(PARALLEL, batches.length) }, work));
      return texts.flatMap((text) => vectors.get(text) ?? []);
    },
  };
}
