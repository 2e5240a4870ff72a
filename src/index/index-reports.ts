import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.js';
import { type IndexJobOptions, runIndexJob } from './index-job.js';
import type { IndexRun } from './index-result.js';

const SAMPLES = 'corpus/reports';

/** The project's own samples; compiled code stands one level deeper than its source. */
const SHIPPED = [new URL(`../../${SAMPLES}`, import.meta.url), new URL(`../../../${SAMPLES}`, import.meta.url)];

/** Refreshes the roots named, in the order given; none named is `corpus/reports`. Rejects with `CancelledError`, `StorageError`. */
export function indexReports(config: Config, paths: readonly string[], options: IndexJobOptions): Promise<IndexRun> {
  const roots = [...new Set((paths.length > 0 ? paths : [samples()]).map((path) => resolve(path)))];
  return runIndexJob({ config, roots }, options);
}

/** In the working directory as users expect; run from elsewhere, the ones that came with the program. */
function samples(): string {
  const places = [SAMPLES, ...SHIPPED.map((url) => fileURLToPath(url))];
  return places.find((place) => existsSync(place)) ?? SAMPLES;
}
