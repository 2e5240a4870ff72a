import type { ScoredPassage } from '../index/top-list.js';

/** What each further passage of one report keeps of its score. Measured on the public sets. */
const KEPT = 0.92;

/**
 * Lets other reports come before the third and fourth passage of one: each further passage of a report is worth a little
 * less. `ranked` is best first, and so is the result; within one report the order stays.
 */
export function spreadOverReports(
  ranked: readonly ScoredPassage[],
  reportOf: (ordinal: number) => number | undefined,
): ScoredPassage[] {
  const taken = new Map<number | undefined, number>();
  return ranked
    .map(({ ordinal, score }) => {
      const report = reportOf(ordinal);
      const before = taken.get(report) ?? 0;
      taken.set(report, before + 1);
      return { ordinal, score: score * KEPT ** before };
    })
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
}
