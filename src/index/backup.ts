import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { FayanError } from '../domain/errors.js';
import type { SqliteDatabase } from './database.js';

/** What every SQLite file begins with. */
const MAGIC = 'SQLite format 3\0';

/**
 * Writes everything that a data folder keeps into one file, as it stands at this moment, whoever else is writing. The
 * search cache is left out: it is made again. An older backup of that name is replaced; anything else is not. Throws
 * `FayanError`.
 */
export function backUp(database: SqliteDatabase, file: string): void {
  if (existsSync(file) && !isSqliteFile(file)) {
    throw new FayanError(`“${file}”已存在且不是备份文件，请换一个文件名。`);
  }
  // Of a read-only folder a temporary copy is open, which refuses to write, even elsewhere.
  const guarded = database.pragma('query_only', { simple: true });
  const temporary = `${resolve(file)}.${process.pid}.tmp`;
  try {
    removeLeftovers(resolve(file));
    database.pragma('query_only = OFF');
    database.prepare('VACUUM INTO ?').run(temporary);
    makeDurable(temporary);
    renameSync(temporary, file);
  } catch (cause) {
    throw new FayanError(`写不了备份文件“${file}”，请检查目录、权限与磁盘空间。`, { cause });
  } finally {
    database.pragma(`query_only = ${guarded}`);
    rmSync(temporary, { force: true });
  }
}

/** Throws file system errors. */
export function isSqliteFile(file: string): boolean {
  if (!statSync(file).isFile()) return false;
  const descriptor = openSync(file, 'r');
  try {
    const start = Buffer.alloc(MAGIC.length);
    readSync(descriptor, start);
    return start.toString('latin1') === MAGIC;
  } finally {
    closeSync(descriptor);
  }
}

/** What backups of that name left that were killed: its name holds the process that wrote it, which is no more. */
function removeLeftovers(file: string): void {
  const prefix = `${basename(file)}.`;
  for (const name of readdirSync(dirname(file))) {
    const rest = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    const writer = Number(/^(\d+)\.tmp(?:-journal)?$/.exec(rest)?.[1] ?? Number.NaN);
    if (writer === process.pid || (writer > 0 && !isRunning(writer)))
      rmSync(join(dirname(file), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function makeDurable(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
