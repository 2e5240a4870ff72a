import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { PassageLookup } from '../domain/ports.js';
import type { ReportSummary } from '../domain/report.js';
import { GAP, NOT_MEANT } from '../search/lexicon.js';
import { mapInTurns } from './in-turns.js';
import type { Question } from './question/question.js';
import type { Concept } from './question/topic.js';

/** Which reports of a scope are read sentence by sentence. */
export interface Candidates {
  readonly read: readonly ReportSummary[];
  /** Reports of which the answer may say that they are silent: read, or known from the index to lack the topic. */
  readonly examined: readonly ReportSummary[];
  /** Reports that hold the whole topic, word for word, in one passage: known from the index alone. */
  readonly counted: readonly ReportSummary[];
}

/** Up to so many reports, all are read: the index finds words only, a reader finds patterns too. */
const ALL_READ = 40;
/** Beyond that, so many of the most promising are. */
const READ = 24;

/**
 * Chooses the reports to read for a question; `all` reads every report that the index names. Rejects with
 * `CancelledError` once the signal fires.
 */
export async function candidatesFor(
  question: Question,
  scope: readonly ReportSummary[],
  lookup: Pick<PassageLookup, 'reportsWith' | 'frequency'>,
  { all, signal }: { readonly all: boolean; readonly signal: AbortSignal | undefined },
): Promise<Candidates> {
  if (scope.length <= ALL_READ) return { read: scope, examined: scope, counted: [] };
  const { sets, concepts, loose } = question.topic;
  // Of everyday speech any one thing may be lacking: reports that hold something of it are worth reading.
  const telling = loose
    ? [concepts.filter(({ generic }) => !generic)]
    : sets.filter((set) => set.some(({ required }) => required));
  const groups = telling.map((set) => shortest(wordingsOf(set).flatMap(inIndex)));
  if (groups.length === 0) {
    const newest = [...scope].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
    const read = all ? newest : newest.slice(0, READ);
    return { read, examined: read, counted: [] };
  }
  const certain = all || loose ? [] : telling.map((set) => shortest(wordingsOf(set).filter(isExact)));
  // Looking a wording up takes a while in a large corpus, the second time none.
  const wordings = new Set([...groups, ...certain].flat());
  await mapInTurns([...wordings], (wording) => lookup.frequency(wording), signal);
  await yieldToEvents();
  const inScope = new Map(scope.map((report) => [report.id, report]));
  const hits = lookup.reportsWith(groups).flatMap(({ reportId, together }) => {
    const report = inScope.get(reportId);
    return report ? [{ report, together }] : [];
  });
  if (all) return { read: hits.map(({ report }) => report), examined: scope, counted: [] };
  const rest = hits.slice(READ).map(({ report }) => report);
  const sure = new Set(
    certain.length === 0
      ? []
      : lookup.reportsWith(certain).flatMap(({ reportId, together }) => (together > 0 ? [reportId] : [])),
  );
  const unsure = new Set(rest.filter(({ id }) => !sure.has(id)));
  return {
    read: hits.slice(0, READ).map(({ report }) => report),
    examined: scope.filter((report) => !unsure.has(report)),
    counted: rest.filter(({ id }) => sure.has(id)),
  };
}

const wordingsOf = (set: readonly Concept[]): readonly string[] => set.flatMap(({ alternatives }) => alternatives);

/** Found word for word, it is spoken of; of a pattern the index finds the first words only. */
const isExact = (wording: string): boolean => !wording.includes(GAP) && !wording.startsWith(NOT_MEANT);

/** What the index can look for: the first words of a pattern, and nothing that means another thing. */
const inIndex = (wording: string): readonly string[] =>
  wording.startsWith(NOT_MEANT) ? [] : wording.split(GAP).slice(0, 1);

/** Without the wordings that hold another one: whatever holds them holds that. */
const shortest = (wordings: readonly string[]): readonly string[] =>
  wordings.filter((wording) => !wordings.some((other) => other !== wording && wording.includes(other)));
