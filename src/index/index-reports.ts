import { resolve } from 'node:path';
import type { Config } from '../config.js';
import { type IndexJobOptions, runIndexJob } from './index-job.js';
import type { IndexResult } from './index-result.js';

/** Refreshes the roots named, in the order given. Rejects with `CancelledError`, `StorageError`. */
export function indexReports(config: Config, paths: readonly string[], options: IndexJobOptions): Promise<IndexResult> {
  const roots = [...new Set(paths.map((path) => resolve(path)))];
  return runIndexJob({ config, roots }, options);
}
