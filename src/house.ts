import type { Config } from './config.js';
import type { Library } from './domain/ports.js';
import { migrate, openDatabase, type SqliteDatabase } from './index/database.js';
import { acceptedGeneration } from './index/generation.js';
import { createLibrary } from './index/report-library.js';
import { INDEX_MIGRATIONS } from './index/schema.js';

/** The parts of a running Fayan on one data folder. */
export interface House {
  readonly config: Config;
  readonly database: SqliteDatabase;
  readonly library: Library;
  close(): void;
}

/** Rejects with `StorageError`. */
export async function openHouse(config: Config): Promise<House> {
  const database = openDatabase(config.DATA_DIR);
  migrate(database, INDEX_MIGRATIONS);
  return {
    config,
    database,
    library: createLibrary(database, acceptedGeneration(database).number),
    close: () => database.close(),
  };
}
