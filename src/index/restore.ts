import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FayanError, StorageError } from '../domain/errors.js';
import { backUp, isSqliteFile } from './backup.js';
import { DATABASE_FILE, type Migrations, migrate, openDatabase, openFile, type SqliteDatabase } from './database.js';
import { acquireWriteLock, type LockOptions } from './write-lock.js';

/** Where goes what stood in the data folder before: only the last one is kept. */
const REPLACED_FILE = 'before-restore.sqlite';

/** What may stand beside a SQLite file. */
const SUFFIXES = ['', '-wal', '-shm', '-journal'];

/** How names of copies of backups begin that a restore makes for itself. */
const COPY = 'restore-';

/** Pages copied in one step: more than a file can have. */
const ALL_PAGES = 0x7fffffff;

export interface RestoreOptions extends LockOptions {
  readonly dataDir: string;
  /** Of every part that keeps tables. */
  readonly migrations: readonly Migrations[];
}

/**
 * Puts a backup in place of all that a data folder keeps, in one transaction: other processes go on with the restored
 * state, a kill leaves the old one. What stood there is kept beside it; returns that file's path, or null where there
 * was nothing. Rejects with `FayanError` on a file that is no backup, damaged or of a newer version.
 */
export async function restore(file: string, options: RestoreOptions): Promise<string | null> {
  if (!existsSync(file)) throw new FayanError(`找不到备份文件“${file}”，请检查路径。`);
  if (!isSqliteFile(file)) throw new FayanError(`“${file}”不是法言的备份文件，没有恢复任何内容。`);
  const { dataDir } = options;
  const copy = join(dataDir, `${COPY}${randomUUID()}.sqlite`);
  const current = openCurrent(dataDir);
  const release = await acquireWriteLock(dataDir, options);
  try {
    removeCopies(dataDir);
    copyFileSync(file, copy);
    const source = openChecked(copy, file, options.migrations);
    try {
      const replaced = current === null ? null : join(dataDir, REPLACED_FILE);
      if (current && replaced) backUp(current, replaced);
      await source.backup(join(dataDir, DATABASE_FILE), { progress: () => ALL_PAGES });
      return replaced;
    } finally {
      source.close();
    }
  } finally {
    current?.close();
    removeCopies(dataDir);
    release();
  }
}

/** Also those that a killed restore left. The write lock is held: nobody else has one in use. */
function removeCopies(dataDir: string): void {
  for (const name of readdirSync(dataDir)) if (name.startsWith(COPY)) rmSync(join(dataDir, name), { force: true });
}

/** The folder's database; null where there is none or, set aside then, a damaged one. */
function openCurrent(dataDir: string): SqliteDatabase | null {
  const path = join(dataDir, DATABASE_FILE);
  const exists = existsSync(path);
  try {
    const database = openDatabase(dataDir);
    if (exists && database.pragma('quick_check', { simple: true }) === 'ok') return database;
    database.close();
    if (!exists) return null;
  } catch (error) {
    if (!(error instanceof StorageError) || !isDamage(error.cause)) throw error;
  }
  for (const suffix of SUFFIXES) {
    if (existsSync(path + suffix)) renameSync(path + suffix, join(dataDir, `damaged.sqlite${suffix}`));
  }
  return null;
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code));
}

/** The copy of a backup, sound and brought up to date. */
function openChecked(copy: string, name: string, migrations: readonly Migrations[]): SqliteDatabase {
  let database: SqliteDatabase | undefined;
  try {
    database = openFile(copy);
    if (database.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('integrity_check');
    const parts = database.prepare<[], string>('SELECT part FROM schema_versions').pluck().all();
    if (!parts.includes('index')) throw new FayanError(`“${name}”不是法言的备份文件，没有恢复任何内容。`);
    if (parts.some((part) => !migrations.some((each) => each.part === part))) {
      throw new StorageError(`备份“${name}”由更新版本的法言建立，请升级程序后再恢复。`);
    }
    for (const each of migrations) migrate(database, each);
    return database;
  } catch (cause) {
    database?.close();
    if (cause instanceof FayanError) throw cause;
    throw new StorageError(`备份文件“${name}”已损坏，没有恢复任何内容，请换一份备份。`, { cause });
  }
}
