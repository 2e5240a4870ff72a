import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { CancelledError } from '../domain/errors.js';
import { countChanges, holdingsOf } from './count-changes.js';
import type { SqliteDatabase } from './database.js';
import { acceptedGeneration, acceptGeneration, discardInvisible, nextGeneration } from './generation.js';
import { indexTotals } from './index-overview.js';
import type { IndexFailure, IndexProgress, Refreshed } from './index-result.js';
import { refreshRoot } from './refresh-root.js';
import { ReportWriter } from './report-writer.js';
import { readSearchCache, removeOtherSearchCaches, writeSearchCache } from './search-cache.js';
import { EMPTY_SEARCH_DATA } from './search-data.js';
import { deriveSearchData } from './search-data-loading.js';

export interface IndexRunOptions {
  /** Absolute paths. */
  readonly roots: readonly string[];
  readonly dataDir: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: IndexProgress) => void;
}

/**
 * Refreshes some roots as one new generation: until the end nothing of it is seen, then all of it. The caller holds the
 * write lock. Rejects with `CancelledError` and with failures of the data folder; then the index is as it was.
 */
export async function runIndex(database: SqliteDatabase, options: IndexRunOptions): Promise<Refreshed> {
  const { roots, dataDir, signal, onProgress } = options;
  const started = performance.now();
  database.pragma('synchronous = NORMAL');
  discardInvisible(database);
  const accepted = acceptedGeneration(database);
  const generation = nextGeneration(accepted);
  const writer = new ReportWriter(database, generation.number);
  const breathe = async (): Promise<void> => {
    await yieldToEvents();
    if (signal.aborted) throw new CancelledError('已取消，索引没有改动。');
  };
  const before = holdingsOf(database, roots, accepted.number);
  try {
    const failures = new Map<string, readonly IndexFailure[]>();
    for (const root of roots) {
      const onFile = (done: number, total: number) => onProgress({ phase: 'reading', done, total });
      failures.set(root, await refreshRoot(root, { database, writer, signal, onFile, breathe }));
    }
    const after = holdingsOf(database, roots, generation.number);
    if (changed(database, 'reports', generation.number)) {
      onProgress({ phase: 'indexing', done: 0, total: 0 });
      const base = (await readSearchCache(dataDir, accepted.fingerprint)) ?? EMPTY_SEARCH_DATA;
      const data = deriveSearchData(database, base, generation.number);
      await writeSearchCache(dataDir, generation.fingerprint, data);
      await breathe();
      acceptGeneration(database, generation);
      await removeOtherSearchCaches(dataDir, generation.fingerprint);
    } else if (changed(database, 'files', generation.number)) {
      acceptGeneration(database, { ...generation, fingerprint: accepted.fingerprint });
    }
    const result = {
      ...indexTotals(database, acceptedGeneration(database).number),
      ...countChanges(before, after),
      failed: [...failures.values()].flat(),
      seconds: Math.round(performance.now() - started) / 1000,
    };
    const held = new Set(after.map(({ root }) => root));
    return { result, barren: roots.filter((root) => failures.get(root)?.length && !held.has(root)) };
  } catch (error) {
    await tryDiscard(database, dataDir, accepted.fingerprint);
    throw error;
  }
}

/** Whether the run wrote anything there; a run that did not leaves the accepted generation as it is. */
function changed(database: SqliteDatabase, table: 'files' | 'reports', generation: number): boolean {
  const row = database
    .prepare(`SELECT 1 FROM ${table} WHERE added_in = ? OR removed_in = ? LIMIT 1`)
    .get(generation, generation);
  return row !== undefined;
}

/** On a full disk even this may fail; then the next run does it. */
async function tryDiscard(database: SqliteDatabase, dataDir: string, fingerprint: string): Promise<void> {
  try {
    await removeOtherSearchCaches(dataDir, fingerprint);
    discardInvisible(database);
  } catch {
    // What is left is invisible, and the failure that led here is the one to report.
  }
}
