/** How long calls took, in milliseconds: the middle one, and the one that 95 of 100 stay under. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

/** Nearest-rank percentiles. Throws a RangeError without measurements. */
export function latencyOf(milliseconds: readonly number[]): Latency {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const rank = (share: number): number => {
    const value = sorted[Math.ceil(share * sorted.length) - 1];
    if (value === undefined) throw new RangeError('nothing was measured');
    return value;
  };
  return { p50: rank(0.5), p95: rank(0.95) };
}

/** Makes one call after another: the first `warmUp` items are not counted. */
export async function measureEach<T>(
  items: readonly T[],
  warmUp: number,
  call: (item: T) => Promise<unknown>,
): Promise<Latency> {
  const times: number[] = [];
  for (const item of items) {
    const start = performance.now();
    await call(item);
    times.push(performance.now() - start);
  }
  return latencyOf(times.slice(warmUp));
}
