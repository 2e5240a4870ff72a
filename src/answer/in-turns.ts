import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { CancelledError } from '../domain/errors.js';

/** Worked at a stretch before other work of the thread gets its turn, in milliseconds. */
const STRETCH_MS = 20;

class Interrupted extends Error {}

/** A look-up that takes less was one of what is remembered, in milliseconds. */
const QUICK_MS = 1;
/** However slow the machine, so many interruptions are enough. */
const MOST_INTERRUPTIONS = 20;

/**
 * As `work(look)`, for work that is pure, quick in itself and made long by what it looks up, which is remembered: past a
 * stretch it is broken off at a look-up and, when what waits in the thread had its turn, begun again.
 */
export async function begunAgain<Argument, Found, Result>(
  look: (argument: Argument) => Found,
  work: (look: (argument: Argument) => Found) => Result,
): Promise<Result> {
  for (let interruptions = 0; ; interruptions++) {
    const begun = performance.now();
    const timed = (argument: Argument): Found => {
      const before = performance.now();
      const found = look(argument);
      const now = performance.now();
      if (now - before > QUICK_MS && now - begun > STRETCH_MS && interruptions < MOST_INTERRUPTIONS)
        throw new Interrupted();
      return found;
    };
    try {
      return work(timed);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      await yieldToEvents();
    }
  }
}

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
