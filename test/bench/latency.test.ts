import { describe, expect, it } from 'vitest';
import { latencyOf, measureEach } from '../../scripts/bench/latency.js';

describe('latencyOf', () => {
  it.each([
    { of: [7], p50: 7, p95: 7 },
    { of: [3, 1, 2], p50: 2, p95: 3 },
    { of: Array.from({ length: 100 }, (_, index) => 100 - index), p50: 50, p95: 95 },
  ])('takes the nearest rank, whatever the order: $p50 and $p95', ({ of, p50, p95 }) => {
    expect(latencyOf(of)).toEqual({ p50, p95 });
  });

  it('refuses to make a figure of nothing', () => {
    expect(() => latencyOf([])).toThrow(RangeError);
  });
});

it('calls every item and leaves the first ones out of the figures', async () => {
  const called: number[] = [];
  const latency = await measureEach([60, 0, 0], 1, (milliseconds) => {
    called.push(milliseconds);
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  });
  expect(called).toEqual([60, 0, 0]);
  expect(latency.p95).toBeLessThan(60);
});
