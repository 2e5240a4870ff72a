import { describe, expect, it } from 'vitest';
import { begunAgain, mapInTurns } from '../../src/answer/in-turns.js';
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

describe('work that is begun again', () => {
  it('lets others go first once it has looked up for long, and looks nothing up twice', async () => {
    const remembered = new Map<number, number>();
    const looked: number[] = [];
    const look = (item: number): number => {
      const known = remembered.get(item);
      if (known !== undefined) return known;
      work();
      looked.push(item);
      remembered.set(item, item * 2);
      return item * 2;
    };
    let turns = 0;
    setImmediate(() => turns++);
    const sum = await begunAgain(look, (lookUp) => lookUp(1) + lookUp(2) + lookUp(3));
    expect({ sum, looked, turns }).toEqual({ sum: 12, looked: [1, 2, 3], turns: 1 });
  });

  it('comes to an end where nothing is remembered', async () => {
    const look = (): number => {
      work();
      return 1;
    };
    expect(await begunAgain(look, (lookUp) => lookUp(undefined))).toBe(1);
  });

  it('fails as the work fails', async () => {
    const failing = begunAgain(
      () => 0,
      () => {
        throw new RangeError('none');
      },
    );
    await expect(failing).rejects.toBeInstanceOf(RangeError);
  });
});
