import { fold } from '../domain/fold.js';
import type { ReportFilter } from '../domain/passage.js';
import type { PassageFrequency, PassageLookup, ReportHits } from '../domain/ports.js';
import type { SearchData } from '../index/search-data.js';
import { findVerbatim } from '../index/verbatim-search.js';
import { passagesInScope } from './report-scope.js';

/** Strings whose passages are remembered: a question asks for the same ones several times. */
const REMEMBERED = 256;

/** Exhaustive lookup of exact strings in the passages. */
export function createPassageLookup({ passages, keywords }: SearchData): PassageLookup {
  const remembered = new Map<string, readonly number[]>();
  const occurrences = (text: string): readonly number[] => {
    const folded = fold(text);
    const known = remembered.get(folded);
    if (known) return known;
    const found = findVerbatim(passages, keywords, folded);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(folded, found);
    return found;
  };
  return {
    size: passages.size,
    passage: (ordinal) => passages.passage(ordinal),
    find(alternatives: readonly string[], filter?: ReportFilter): Uint32Array {
      const allowed = passagesInScope(passages, filter);
      const found = new Set(alternatives.flatMap(occurrences));
      return Uint32Array.from(allowed ? [...found].filter((ordinal) => allowed[ordinal] === 1) : found).sort();
    },
    frequency(text: string): PassageFrequency {
      const found = occurrences(text);
      const reports = new Set(found.map((ordinal) => passages.reportOf[ordinal]));
      return {
        passages: passages.size === 0 ? 0 : found.length / passages.size,
        reports: passages.reports.length === 0 ? 0 : reports.size / passages.reports.length,
      };
    },
    reportsWith(groups): readonly ReportHits[] {
      const hits = new Map<number, { groups: number; together: number }>();
      const all = groups.length;
      const inPassage = new Uint8Array(passages.size);
      groups.forEach((alternatives, group) => {
        for (const ordinal of new Set(alternatives.flatMap(occurrences))) {
          const report = passages.reportOf[ordinal] ?? 0;
          const hit = hits.get(report) ?? { groups: 0, together: 0 };
          if (hit.groups === group) hit.groups++;
          inPassage[ordinal] = (inPassage[ordinal] ?? 0) + 1;
          if (inPassage[ordinal] === all) hit.together++;
          hits.set(report, hit);
        }
      });
      return [...hits]
        .filter(([, hit]) => hit.groups === all)
        .sort(([a, one], [b, other]) => other.together - one.together || a - b)
        .map(([report, { together }]) => ({ reportId: passages.reports[report]?.id ?? '', together }));
    },
  };
}
