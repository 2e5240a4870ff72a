import { createHash } from 'node:crypto';
import { ModelError } from '../domain/errors.js';
import type { EmbeddingModel } from '../domain/ports.js';
import type { SqliteDatabase } from './database.js';

/** Vectors row by row: row i holds the vector of text i, `dimension` numbers from `i * dimension`. */
export interface VectorRows {
  readonly dimension: number;
  readonly values: Float32Array;
}

export interface EmbeddingRun {
  readonly signal?: AbortSignal;
  /** Called after each batch with the number of texts that have vectors. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Texts sent to the model at a time; also what is written, and kept, at a time. */
const BATCH = 64;

/**
 * The vectors of texts from the database; those of new texts are made by the model and kept, by content, so that no text
 * is ever sent twice. Rejects with `ModelError` where the model fails or changes its dimension, `CancelledError`; what
 * was made until then is kept.
 */
export async function vectorsOf(
  database: SqliteDatabase,
  model: EmbeddingModel,
  texts: readonly string[],
  { signal, onProgress }: EmbeddingRun = {},
): Promise<VectorRows> {
  const contents = texts.map(contentOf);
  const stored = database
    .prepare<[string, Buffer], Buffer>('SELECT vector FROM vectors WHERE model = ? AND content = ?')
    .pluck();
  const isMissing = (content: Buffer) => stored.get(model.id, content) === undefined;
  const missing = new Map<string, string>();
  for (const [index, content] of contents.entries()) {
    if (isMissing(content)) missing.set(content.toString('hex'), texts[index] ?? '');
  }
  const keep = database.prepare('INSERT OR REPLACE INTO vectors (model, content, vector) VALUES (?, ?, ?)');
  const keepAll = database.transaction((batch: readonly [string, string][], vectors: readonly Float32Array[]) => {
    for (const [index, [content]] of batch.entries()) {
      const vector = vectors[index];
      if (!vector?.length) throw new ModelError('向量模型返回的向量数目不对，请检查 EMBEDDING_MODEL。');
      keep.run(model.id, Buffer.from(content, 'hex'), Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength));
    }
  });
  const entries = [...missing];
  for (let start = 0; start < entries.length; start += BATCH) {
    const batch = entries.slice(start, start + BATCH);
    const options = { kind: 'passage' as const, ...(signal && { signal }) };
    keepAll(
      batch,
      await model.embed(
        batch.map(([, text]) => text),
        options,
      ),
    );
    onProgress?.(texts.length - entries.length + start + batch.length, texts.length);
  }
  forgetUnused(database, model.id, contents);
  return gather(contents.map((content) => stored.get(model.id, content)));
}

/** Drops the vectors of models other than these. */
export function dropOtherVectors(database: SqliteDatabase, models: readonly string[]): void {
  database
    .prepare('DELETE FROM vectors WHERE model NOT IN (SELECT value FROM json_each(?))')
    .run(JSON.stringify(models));
}

/** Vectors of texts that are gone may come in useful again, but not for ever. */
function forgetUnused(database: SqliteDatabase, model: string, contents: readonly Buffer[]): void {
  const held =
    database.prepare<[string], number>('SELECT count(*) FROM vectors WHERE model = ?').pluck().get(model) ?? 0;
  if (held <= 2 * new Set(contents.map((content) => content.toString('hex'))).size) return;
  database
    .prepare('DELETE FROM vectors WHERE model = ? AND hex(content) NOT IN (SELECT upper(value) FROM json_each(?))')
    .run(model, JSON.stringify(contents.map((content) => content.toString('hex'))));
}

function contentOf(text: string): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, 16);
}

function gather(vectors: readonly (Buffer | undefined)[]): VectorRows {
  const bytes = vectors[0]?.byteLength ?? 0;
  const rows = new Uint8Array(bytes * vectors.length);
  for (const [index, vector] of vectors.entries()) {
    if (vector?.byteLength !== bytes) {
      throw new ModelError('向量模型的维数与已有向量不同，请检查 EMBEDDING_MODEL 是否被换成了同名的另一个模型。');
    }
    rows.set(vector, index * bytes);
  }
  return { dimension: bytes / 4, values: new Float32Array(rows.buffer) };
}
