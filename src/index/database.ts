import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { StorageError } from '../domain/errors.js';
import { asStorageError } from './storage-failure.js';

export type SqliteDatabase = Database.Database;
export type Statement<Parameters extends unknown[]> = Database.Statement<Parameters>;

/** Steps that bring one part's tables from version to version; step i leads from version i to i + 1. */
export interface Migrations {
  /** The part that owns the tables: `index`, `bot`, `draft`. */
  readonly part: string;
  readonly steps: readonly ((database: SqliteDatabase) => void)[];
}

/** How long a second process waits for the first one's write, in milliseconds. */
const BUSY_TIMEOUT_MS = 15_000;

/** Opens (or makes) the one SQLite file of a data folder. Throws `StorageError`. */
export function openDatabase(dataDir: string): SqliteDatabase {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    const database = new Database(join(dataDir, 'fayan.sqlite'), { timeout: BUSY_TIMEOUT_MS });
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.exec(
      'CREATE TABLE IF NOT EXISTS schema_versions (part TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT',
    );
    return database;
  } catch (cause) {
    throw asStorageError(dataDir, cause);
  }
}

/** Opens (or makes) a file that holds nothing and serves as a lock between processes. */
export function openLockFile(path: string): SqliteDatabase {
  return new Database(path, { timeout: 0 });
}

/** Brings one part's tables up to date in one transaction. Throws `StorageError` on tables of a newer version. */
export function migrate(database: SqliteDatabase, { part, steps }: Migrations): void {
  database
    .transaction(() => {
      const row = database.prepare('SELECT version FROM schema_versions WHERE part = ?').get(part) as
        | { version: number }
        | undefined;
      const version = row?.version ?? 0;
      if (version > steps.length) {
        throw new StorageError('数据目录由更新版本的法言建立,请升级程序,或用 --data-dir 指定另一个目录。');
      }
      if (version === steps.length) return;
      for (const step of steps.slice(version)) step(database);
      database
        .prepare(
          'INSERT INTO schema_versions VALUES (?, ?) ON CONFLICT (part) DO UPDATE SET version = excluded.version',
        )
        .run(part, steps.length);
    })
    .immediate();
}
