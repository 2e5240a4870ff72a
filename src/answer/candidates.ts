import type { PassageLookup } from '../domain/ports.js';
import type { ReportSummary } from '../domain/report.js';
import { NOT_MEANT } from '../search/thesaurus.js';
import type { Question } from './question/question.js';

/** Which reports of a scope are read sentence by sentence. */
export interface Candidates {
  readonly read: readonly ReportSummary[];
  /** Reports that hold the topic in one passage, known from the index alone. */
  readonly counted: readonly ReportSummary[];
}

/** Up to so many reports, all are read: the index finds words only, a reader finds patterns too. */
const ALL_READ = 40;
/** Beyond that, so many of the most promising are. */
const READ = 24;

/** Chooses the reports to read for a question; `all` reads every report that the index names. */
export function candidatesFor(
  question: Question,
  scope: readonly ReportSummary[],
  lookup: PassageLookup,
  all: boolean,
): Candidates {
  if (scope.length <= ALL_READ) return { read: scope, counted: [] };
  const groups = question.topic.sets
    .filter((set) => set.some(({ required }) => required))
    .map((set) =>
      set.flatMap(({ alternatives }) =>
        alternatives.flatMap((each) => (each.startsWith(NOT_MEANT) ? [] : each.split('…').slice(0, 1))),
      ),
    );
  if (groups.length === 0) {
    const newest = [...scope].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
    return { read: all ? newest : newest.slice(0, READ), counted: [] };
  }
  const inScope = new Map(scope.map((report) => [report.id, report]));
  const hits = lookup.reportsWith(groups).flatMap(({ reportId, together }) => {
    const report = inScope.get(reportId);
    return report ? [{ report, together }] : [];
  });
  if (all) return { read: hits.map(({ report }) => report), counted: [] };
  return {
    read: hits.slice(0, READ).map(({ report }) => report),
    counted: hits.slice(READ).flatMap(({ report, together }) => (together > 0 ? [report] : [])),
  };
}
