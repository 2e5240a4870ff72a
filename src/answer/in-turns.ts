import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { CancelledError } from '../domain/errors.js';

/** Worked at a stretch before other work of the thread gets its turn, in milliseconds. */
const STRETCH_MS = 20;

/**
 * As `items.map(read)`, for work that would hold up everything else if it were done at once: reports by the dozen. What
 * waits in the thread goes first, for the caller has mostly worked a while already. Rejects with `CancelledError` once the
 * signal fires.
 */
export async function mapInTurns<Item, Result>(
  items: readonly Item[],
  read: (item: Item) => Result,
  signal: AbortSignal | undefined,
): Promise<Result[]> {
  const results: Result[] = [];
  let resumed = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    if (performance.now() - resumed > STRETCH_MS) {
      await yieldToEvents();
      if (signal?.aborted) throw new CancelledError('已取消。');
      resumed = performance.now();
    }
    results.push(read(item));
  }
  return results;
}
