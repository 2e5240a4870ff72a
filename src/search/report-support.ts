import { inverseFrequency, type KeywordIndex } from '../index/keyword-index.js';
import { seek } from '../index/keyword-search.js';
import type { PassageTable } from '../index/passage-table.js';
import type { ScoredPassage } from '../index/top-list.js';

/** How much a report's own score adds to those of its passages, and BM25's saturation. Measured on the public sets. */
const SUPPORT_WEIGHT = 0.4;
const SATURATION = 1.2;

/**
 * What a passage's own score is worth as support, for its own share of the report: a text of one passage has nothing else
 * to support it and must not fall behind longer ones for that.
 */
const OWN_SUPPORT = 1.5;

/**
 * Adds to each passage how well its whole report answers: a passage need not repeat what the report said before. The
 * report's score is BM25 over its passages, a term counting once a passage. Best first.
 */
export function withReportSupport(
  candidates: readonly ScoredPassage[],
  terms: ReadonlyMap<string, number>,
  index: KeywordIndex,
  passages: PassageTable,
): ScoredPassage[] {
  const reports = [...new Set(candidates.map(({ ordinal }) => passages.reportOf[ordinal] as number))].sort(
    (a, b) => a - b,
  );
  const reportScores = new Map(reports.map((report) => [report, 0]));
  const meanLength = passages.size / Math.max(1, passages.reports.length);
  for (const [term, weight] of terms) {
    const position = index.terms.find(term);
    if (position < 0) continue;
    const end = index.starts[position + 1] as number;
    let cursor = index.starts[position] as number;
    const full = weight * inverseFrequency(index.size, end - cursor);
    for (const report of reports) {
      const range = passages.rangeOf(report);
      const first = seek(index.passages, cursor, end, range.start);
      cursor = seek(index.passages, first, end, range.end);
      const count = cursor - first;
      if (count === 0) continue;
      const norm = (SATURATION * (range.end - range.start)) / meanLength;
      reportScores.set(report, (reportScores.get(report) ?? 0) + (full * count) / (count + norm));
    }
  }
  return candidates
    .map(({ ordinal, score }) => {
      const report = passages.reportOf[ordinal] as number;
      const { start, end } = passages.rangeOf(report);
      const own = 1 / (end - start);
      const support = own * OWN_SUPPORT * score + (1 - own) * (reportScores.get(report) ?? 0);
      return { ordinal, score: score + SUPPORT_WEIGHT * support };
    })
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
}
