import { accessSync, constants, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { StorageError } from '../domain/errors.js';
import { asStorageError, isFull } from './storage-failure.js';

export type SqliteDatabase = Database.Database;
export type Statement<Parameters extends unknown[]> = Database.Statement<Parameters>;

/** Steps that bring one part's tables from version to version; step i leads from version i to i + 1. */
export interface Migrations {
  /** The part that owns the tables: `index`, `bot`, `draft`. */
  readonly part: string;
  readonly steps: readonly ((database: SqliteDatabase) => void)[];
}

export const DATABASE_FILE = 'fayan.sqlite';

/** How long a second process waits for the first one's write, in milliseconds. */
const BUSY_TIMEOUT_MS = 15_000;

/** Opens (or makes) the one SQLite file of a data folder. Throws `StorageError`. */
export function openDatabase(dataDir: string): SqliteDatabase {
  try {
    makeFolder(resolve(dataDir));
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    return openFile(join(dataDir, DATABASE_FILE));
  } catch (cause) {
    throw asStorageError(dataDir, cause);
  }
}

/** Level by level: where a file system takes no folders, making them all at once may never return. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
}

/**
 * Opens a data folder that may be read-only or full. SQLite cannot read a WAL database without writing beside it, so there
 * a temporary copy is opened, which takes no writes. Throws `StorageError`.
 */
export function openForReading(
  dataDir: string,
  migrations: readonly Migrations[],
): { readonly database: SqliteDatabase; readonly readOnly: boolean } {
  try {
    const opened = openOrCopy(dataDir);
    for (const each of migrations) migrate(opened.database, each);
    if (opened.readOnly) opened.database.pragma('query_only = ON');
    return opened;
  } catch (cause) {
    throw asStorageError(dataDir, cause);
  }
}

function openOrCopy(dataDir: string): { readonly database: SqliteDatabase; readonly readOnly: boolean } {
  if (!existsSync(join(dataDir, DATABASE_FILE)) || isWritable(dataDir)) {
    try {
      return { database: openDatabase(dataDir), readOnly: false };
    } catch (error) {
      if (!(error instanceof StorageError && isFull(error.cause))) throw error;
    }
  }
  return { database: openCopy(dataDir), readOnly: true };
}

function isWritable(dataDir: string): boolean {
  try {
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    accessSync(join(dataDir, DATABASE_FILE), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function openCopy(dataDir: string): SqliteDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'fayan-'));
  try {
    for (const name of [DATABASE_FILE, `${DATABASE_FILE}-wal`]) {
      const source = join(dataDir, name);
      if (existsSync(source)) copyFileSync(source, join(folder, name));
    }
    const database = openFile(join(folder, DATABASE_FILE));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    return database;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Opens (or makes) a SQLite file as ours. Throws what SQLite throws. */
export function openFile(path: string): SqliteDatabase {
  const database = new Database(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.exec(
      'CREATE TABLE IF NOT EXISTS schema_versions (part TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT',
    );
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opens (or makes) a file that holds nothing and serves as a lock between processes. */
export function openLockFile(path: string): SqliteDatabase {
  return new Database(path, { timeout: 0 });
}

/** Brings one part's tables up to date in one transaction. Throws `StorageError` on tables of a newer version. */
export function migrate(database: SqliteDatabase, { part, steps }: Migrations): void {
  // Looked at first without a lock: mostly there is nothing to do, and opening must not wait for another's write.
  if (versionOf(database, part) === steps.length) return;
  database
    .transaction(() => {
      const version = versionOf(database, part);
      if (version > steps.length) {
        throw new StorageError('数据目录由更新版本的法言建立，请升级程序，或用 --data-dir 指定另一个目录。');
      }
      for (const step of steps.slice(version)) step(database);
      database
        .prepare(
          'INSERT INTO schema_versions VALUES (?, ?) ON CONFLICT (part) DO UPDATE SET version = excluded.version',
        )
        .run(part, steps.length);
    })
    .immediate();
}

function versionOf(database: SqliteDatabase, part: string): number {
  const row = database
    .prepare<[string], { version: number }>('SELECT version FROM schema_versions WHERE part = ?')
    .get(part);
  return row?.version ?? 0;
}
