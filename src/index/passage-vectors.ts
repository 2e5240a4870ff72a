import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddingModel } from '../domain/ports.js';
import { checksum, readBytes, readChecked, writeChecked } from './checked-file.js';
import { type Columns, column, isUint32, packColumns, unpackColumns } from './columns.js';
import type { SqliteDatabase } from './database.js';
import type { HnswGraph } from './hnsw-graph.js';
import type { PassageTable } from './passage-table.js';
import { type EmbeddingRun, vectorsOf } from './stored-vectors.js';
import { type VectorTable, vectorColumns, vectorTable, vectorTableOf } from './vector-table.js';

/** The vectors that an embedding model gave the passages, in the order of ordinals. */
export interface PassageVectors {
  readonly vectors: VectorTable;
  /** Null where the vectors are so few that looking at each one is fast enough, and finds all. */
  readonly graph: HnswGraph | null;
}

/** Numbers that a scan gets through in some ten milliseconds; more are searched through a graph. */
export const SCANNED_AT_MOST = 16_000_000;

/** Which passages and which model the vectors belong to. */
export interface VectorsKey {
  readonly dataDir: string;
  /** Of the generation whose passages they are. */
  readonly fingerprint: string;
  readonly model: EmbeddingModel;
  readonly passages: PassageTable;
}

/** Loaded at need: LangChain takes longer to load than an answer takes. */
const graphModule = () => import('./hnsw-graph.js');

const NAME = /^vectors-.*\.(bin|hnsw)(\..*\.tmp)?$/;

function pathOf({ dataDir, fingerprint, model }: Omit<VectorsKey, 'passages'>, extension: 'bin' | 'hnsw'): string {
  const name = createHash('sha256').update(model.id).digest('hex').slice(0, 12);
  return join(dataDir, `vectors-${fingerprint}-${name}.${extension}`);
}

/** Whether vectors of the model were made for the passages of a fingerprint; they are not read. */
export function hasPassageVectors(key: Omit<VectorsKey, 'passages'>): boolean {
  return existsSync(pathOf(key, 'bin'));
}

/**
 * Null where there are none for these passages and this model, or the file is damaged. A graph that is missing or damaged
 * is done without: the scan finds the same, only later.
 */
export async function readPassageVectors(key: VectorsKey): Promise<PassageVectors | null> {
  const packed = await readChecked(pathOf(key, 'bin'));
  if (!packed) return null;
  try {
    const columns = unpackColumns(packed);
    const vectors = vectorTableOf(columns);
    if (vectors.model !== key.model.id || vectors.size !== key.passages.size) return null;
    return { vectors, graph: await readGraph(key, vectors, columns) };
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return null;
    throw error;
  }
}

async function readGraph(key: VectorsKey, vectors: VectorTable, columns: Columns): Promise<HnswGraph | null> {
  if (columns.graph === undefined) return null;
  const path = pathOf(key, 'hnsw');
  const bytes = await readBytes(path);
  if (!bytes || (await checksum(bytes)) !== column(columns, 'graph', isUint32)[0]) return null;
  const { loadGraph } = await graphModule();
  return loadGraph(path, vectors.dimension, key).catch(() => null);
}

/**
 * Makes the vectors of all passages, from the database where it has them, and writes them beside the search data; with a
 * graph where there are many. Removes those of other generations. Rejects with `ModelError`, `CancelledError`.
 */
export async function writePassageVectors(
  key: VectorsKey,
  database: SqliteDatabase,
  { graphAbove = SCANNED_AT_MOST, ...run }: EmbeddingRun & { readonly graphAbove?: number } = {},
): Promise<void> {
  const { passages, model } = key;
  const texts = Array.from({ length: passages.size }, (_, ordinal) => passages.headedText(ordinal));
  const rows = await vectorsOf(database, model, texts, run);
  const each = function* (): Iterable<Float32Array> {
    for (let i = 0; i < texts.length; i++) yield rows.values.subarray(i * rows.dimension, (i + 1) * rows.dimension);
  };
  const vectors = vectorTable(model.id, rows.dimension, each(), texts.length);
  const graph = vectors.values.length > graphAbove ? await writeGraph(key, vectors) : undefined;
  await writeChecked(pathOf(key, 'bin'), packColumns({ ...vectorColumns(vectors), ...(graph && { graph }) }));
  await removeOthers(key);
}

/** Returns the checksum of the file, by which the vectors know their graph. */
async function writeGraph(key: VectorsKey, vectors: VectorTable): Promise<Uint32Array> {
  const path = pathOf(key, 'hnsw');
  const { buildGraph } = await graphModule();
  await (await buildGraph(vectors, key)).save(path);
  return Uint32Array.of(await checksum((await readBytes(path)) ?? new Uint8Array()));
}

async function removeOthers(key: VectorsKey): Promise<void> {
  const keep = [pathOf(key, 'bin'), pathOf(key, 'hnsw')];
  const held = (await readdir(key.dataDir)).filter((name) => NAME.test(name)).map((name) => join(key.dataDir, name));
  await Promise.all(held.filter((path) => !keep.includes(path)).map((path) => rm(path, { force: true })));
}
