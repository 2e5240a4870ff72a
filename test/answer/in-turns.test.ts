import { describe, expect, it } from 'vitest';
import { mapInTurns } from '../../src/answer/in-turns.js';
import { CancelledError } from '../../src/domain/errors.js';

/** Keeps the thread busy for longer than one stretch. */
function work(): void {
  const start = performance.now();
  while (performance.now() - start < 25);
}

describe('work in turns', () => {
  it('gives all results in order', async () => {
    expect(await mapInTurns([1, 2, 3], (item) => item * 2, undefined)).toEqual([2, 4, 6]);
    expect(await mapInTurns([], work, undefined)).toEqual([]);
  });

  it('lets what waits in the thread go first, and between two items', async () => {
    const order: string[] = [];
    setImmediate(() => {
      order.push('one');
      setImmediate(() => order.push('other'));
    });
    await mapInTurns(
      ['first', 'second'],
      (item) => {
        order.push(item);
        work();
      },
      undefined,
    );
    expect(order).toEqual(['one', 'first', 'other', 'second']);
  });

  it('stops once cancelled', async () => {
    const controller = new AbortController();
    const read: number[] = [];
    setImmediate(() => setImmediate(() => controller.abort()));
    const reading = mapInTurns(
      [1, 2, 3],
      (item) => {
        read.push(item);
        work();
      },
      controller.signal,
    );
    await expect(reading).rejects.toBeInstanceOf(CancelledError);
    expect(read).toEqual([1]);
  });
});
