import { parentPort, workerData } from 'node:worker_threads';
import { migrate, openDatabase } from './index/database.js';
import { embedIndex } from './index/embed-index.js';
import type { IndexJob, IndexMessage } from './index/index-job.js';
import type { IndexProgress } from './index/index-result.js';
import { runIndex } from './index/index-run.js';
import { INDEX_MIGRATIONS } from './index/schema.js';
import { asStorageError } from './index/storage-failure.js';
import { acquireWriteLock } from './index/write-lock.js';
import { configuredEmbeddingModel } from './model/configured-models.js';

/** The thread that `runIndexJob` starts: one run, its progress and its end as messages. */
async function work(
  { config, roots }: IndexJob,
  say: (message: IndexMessage) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    const database = openDatabase(config.DATA_DIR);
    migrate(database, INDEX_MIGRATIONS);
    const onProgress = throttled((progress) => say({ type: 'progress', progress }));
    const release = await acquireWriteLock(config.DATA_DIR, {
      signal,
      onWaiting: () => onProgress({ phase: 'waiting', done: 0, total: 0 }),
    });
    try {
      const run = await runIndex(database, {
        roots,
        dataDir: config.DATA_DIR,
        signal,
        onProgress,
      });
      const model = configuredEmbeddingModel(config);
      const onEmbedded = (done: number, total: number) => onProgress({ phase: 'embedding', done, total });
      const unembedded =
        model && (await embedIndex(database, config.DATA_DIR, model, { signal, onProgress: onEmbedded }));
      say({ type: 'done', run: { ...run, unembedded } });
    } finally {
      release();
      database.close();
    }
  } catch (error) {
    const { name, message } = asStorageError(config.DATA_DIR, error);
    say({ type: 'failed', name, message });
  }
}

/** Passes on what changes the phase, and of the rest what comes at least this long after the last, in milliseconds. */
const PROGRESS_INTERVAL_MS = 100;

function throttled(say: (progress: IndexProgress) => void): (progress: IndexProgress) => void {
  let phase: IndexProgress['phase'] | undefined;
  let said = 0;
  return (progress) => {
    if (progress.phase === phase && performance.now() - said < PROGRESS_INTERVAL_MS) return;
    phase = progress.phase;
    said = performance.now();
    say(progress);
  };
}

const port = parentPort;
if (port) {
  const controller = new AbortController();
  port.on('message', () => controller.abort());
  void work(workerData as IndexJob, (message) => port.postMessage(message), controller.signal).finally(() =>
    port.close(),
  );
}
