import { existsSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CancelledError } from '../domain/errors.js';
import { openLockFile, type SqliteDatabase } from './database.js';

const POLL_MS = 200;

export interface LockOptions {
  readonly signal: AbortSignal;
  /** Called once if another process holds the lock. */
  readonly onWaiting: () => void;
}

/**
 * Takes the lock that one index run at a time may hold, waiting for another process's run to end. It is an exclusive
 * transaction on an empty SQLite file: the operating system releases it when its process dies, so it is never stale.
 * Returns the release. Rejects with `CancelledError`, `StorageError`.
 */
export async function acquireWriteLock(dataDir: string, { signal, onWaiting }: LockOptions): Promise<() => void> {
  const file = openLockFile(soundLockFile(dataDir));
  let waiting = false;
  while (!tryLock(file)) {
    if (!waiting) onWaiting();
    waiting = true;
    try {
      await sleep(POLL_MS, undefined, { signal });
    } catch (cause) {
      file.close();
      throw new CancelledError('已取消，索引没有改动。', { cause });
    }
  }
  return () => file.close();
}

/** Nothing stands in the lock file, so whatever damaged it, emptying it makes it good; nobody can hold a damaged one. */
function soundLockFile(dataDir: string): string {
  const path = join(dataDir, 'index.lock');
  if (existsSync(path) && statSync(path).size > 0) truncateSync(path);
  return path;
}

function tryLock(file: SqliteDatabase): boolean {
  try {
    file.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) return false;
    throw error;
  }
}
