import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { Config } from './config.js';
import { StorageError } from './domain/errors.js';
import type { Library, PassageLookup, Searcher } from './domain/ports.js';
import { openForReading, type SqliteDatabase } from './index/database.js';
import { acceptedGeneration, type Generation } from './index/generation.js';
import type { IndexJobOptions } from './index/index-job.js';
import { indexReports } from './index/index-reports.js';
import type { IndexRun } from './index/index-result.js';
import type { PassageTable } from './index/passage-table.js';
import { readPassageVectors } from './index/passage-vectors.js';
import { createLibraries, type Libraries } from './index/report-library.js';
import { INDEX_MIGRATIONS } from './index/schema.js';
import { loadSearchData } from './index/search-data-loading.js';
import { configuredEmbeddingModel, configuredReranker } from './model/configured-models.js';
import type { EmbeddedPassages } from './search/embedding-similarity.js';
import { onceThere } from './search/once-there.js';
import { createPassageLookup } from './search/passage-lookup.js';
import { createSearcher } from './search/searcher.js';

/** One accepted state of the index: whoever answers from one snapshot sees one state throughout. */
export interface Snapshot {
  readonly generation: Generation;
  readonly library: Library;
  readonly searcher: Searcher;
  readonly passages: PassageLookup;
}

/** The parts of a running Fayan on one data folder. */
export interface House {
  readonly config: Config;
  readonly database: SqliteDatabase;
  /** The folder cannot be written: reports can be read and asked about, nothing can be kept. */
  readonly readOnly: boolean;
  /** The reports of the newest accepted state. */
  readonly library: Library;
  /** The newest accepted state, whoever accepted it. Rejects with `StorageError`. */
  snapshot(): Promise<Snapshot>;
  /** A thing made from a snapshot, made anew only when there is a newer one. */
  perSnapshot<T>(make: (snapshot: Snapshot) => T): () => Promise<T>;
  /** Refreshes roots (none named: the samples) in a thread of its own. Rejects with `CancelledError`, `StorageError`. */
  index(paths: readonly string[], options: IndexJobOptions): Promise<IndexRun>;
  /** Indexes the samples where nothing was ever indexed. */
  ensureIndexed(options: IndexJobOptions): Promise<void>;
  close(): void;
}

/** Rejects with `StorageError`. */
export async function openHouse(config: Config): Promise<House> {
  const { database, readOnly } = openForReading(config.DATA_DIR, [INDEX_MIGRATIONS]);
  const libraries = createLibraries(database);
  const snapshot = snapshots(database, config, libraries);
  const index: House['index'] = (paths, options) => {
    if (readOnly) return Promise.reject(new StorageError(`数据目录不可写，不能更新索引（${config.DATA_DIR}）。`));
    return indexReports(config, paths, options);
  };
  return {
    config,
    database,
    readOnly,
    library: libraries.current,
    snapshot,
    perSnapshot(make) {
      const made = new WeakMap<Snapshot, ReturnType<typeof make>>();
      return async () => {
        const current = await snapshot();
        if (!made.has(current)) {
          // Over a large index each of these takes a while: the snapshot, its summaries, the thing made.
          await yieldToEvents();
          current.library.summaries();
          await yieldToEvents();
        }
        const thing = made.get(current) ?? make(current);
        made.set(current, thing);
        return thing;
      };
    },
    index,
    async ensureIndexed(options) {
      if (acceptedGeneration(database).number === 0) await index([], options);
    },
    close: () => database.close(),
  };
}

/** Loads a snapshot once a generation, however many ask for it at the same time. */
function snapshots(database: SqliteDatabase, config: Config, libraries: Libraries): () => Promise<Snapshot> {
  let loaded: { readonly generation: Generation; readonly snapshot: Promise<Snapshot> } | undefined;
  return () => {
    const generation = acceptedGeneration(database);
    if (loaded?.generation.number !== generation.number || loaded.generation.fingerprint !== generation.fingerprint) {
      const snapshot = loadSnapshot(database, config, libraries.of(generation.number), generation);
      loaded = { generation, snapshot };
      snapshot.catch(() => {
        loaded = undefined;
      });
    }
    return loaded.snapshot;
  };
}

async function loadSnapshot(
  database: SqliteDatabase,
  config: Config,
  library: Library,
  generation: Generation,
): Promise<Snapshot> {
  const data = await loadSearchData(database, config.DATA_DIR, generation);
  const embedded = embeddedPassages(config, generation, data.passages);
  const reranker = configuredReranker(config) ?? undefined;
  // What is running goes on between two steps that each take a while on a large index.
  await yieldToEvents();
  return {
    generation,
    library,
    searcher: createSearcher(data, { embedded, reranker }),
    passages: createPassageLookup(data),
  };
}

/** The vectors of the configured model, as soon as `index` has made them. */
function embeddedPassages(
  config: Config,
  { fingerprint }: Generation,
  passages: PassageTable,
): (() => Promise<EmbeddedPassages | null>) | undefined {
  const model = configuredEmbeddingModel(config);
  if (!model) return undefined;
  return onceThere(async () => {
    const held = await readPassageVectors({ dataDir: config.DATA_DIR, fingerprint, model, passages });
    return held && { ...held, model };
  });
}
