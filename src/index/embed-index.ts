import { CancelledError, ModelError } from '../domain/errors.js';
import type { EmbeddingModel } from '../domain/ports.js';
import type { SqliteDatabase } from './database.js';
import { acceptedGeneration } from './generation.js';
import { readPassageVectors, SCANNED_AT_MOST, writePassageVectors } from './passage-vectors.js';
import { loadSearchData } from './search-data-loading.js';
import { dropOtherVectors, type EmbeddingRun } from './stored-vectors.js';

/**
 * Gives the accepted passages vectors of a model, where they have none yet. Search does without as long as it takes, and
 * where it fails: then the sentence that says why is returned, null otherwise. What was made is kept for the next run.
 */
export async function embedIndex(
  database: SqliteDatabase,
  dataDir: string,
  model: EmbeddingModel,
  run: EmbeddingRun,
): Promise<string | null> {
  const generation = acceptedGeneration(database);
  const { passages } = await loadSearchData(database, dataDir, generation);
  if (passages.size === 0) return null;
  const key = { dataDir, fingerprint: generation.fingerprint, model, passages };
  const held = await readPassageVectors(key);
  if (held && (held.graph || held.vectors.values.length <= SCANNED_AT_MOST)) return null;
  try {
    await writePassageVectors(key, database, run);
    dropOtherVectors(database, [model.id]);
    return null;
  } catch (error) {
    if (error instanceof ModelError) return `${error.message}报告已可检索，暂用内置向量。`;
    if (error instanceof CancelledError) return '已取消生成向量；报告已可检索，再次运行 index 会接着生成。';
    throw error;
  }
}
