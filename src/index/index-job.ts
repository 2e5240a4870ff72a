import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Config } from '../config.js';
import { CancelledError, ModelError, StorageError } from '../domain/errors.js';
import type { IndexProgress, IndexRun } from './index-result.js';

/** What the worker thread is started with. */
export interface IndexJob {
  readonly config: Config;
  /** Absolute paths. */
  readonly roots: readonly string[];
}

/** What the worker thread says. */
export type IndexMessage =
  | { readonly type: 'progress'; readonly progress: IndexProgress }
  | { readonly type: 'done'; readonly run: IndexRun }
  | { readonly type: 'failed'; readonly name: string; readonly message: string };

export interface IndexJobOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IndexProgress) => void;
}

/** The compiled worker: threads cannot run TypeScript, so sources under test use the build, too. */
function workerFile(): URL {
  const beside = new URL('../index-worker.js', import.meta.url);
  return existsSync(fileURLToPath(beside)) ? beside : new URL('../../dist/src/index-worker.js', import.meta.url);
}

/**
 * Runs one index run in a thread of its own, so that a serving process goes on answering. Rejects with `CancelledError`
 * (nothing is changed then), `StorageError`.
 */
export function runIndexJob(job: IndexJob, { signal, onProgress }: IndexJobOptions = {}): Promise<IndexRun> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: job });
    const cancel = () => worker.postMessage('cancel');
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: IndexMessage) => {
      if (message.type === 'progress') onProgress?.(message.progress);
      else if (message.type === 'done') resolve(message.run);
      else reject(revive(message.name, message.message));
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      signal?.removeEventListener('abort', cancel);
      reject(new StorageError('索引中断，已有的索引没有改动，请重试。'));
    });
  });
}

/** Errors lose their class on the way between threads. */
function revive(name: string, message: string): Error {
  const classes = { CancelledError, StorageError, ModelError };
  return new (classes[name as keyof typeof classes] ?? Error)(message);
}
