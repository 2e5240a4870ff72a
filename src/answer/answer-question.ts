import type { AskRequest } from '../domain/answer.js';
import type { Library, PassageLookup } from '../domain/ports.js';
import type { ReportSummary } from '../domain/report.js';
import { ofTheRate, tellsRate } from './asked-rate.js';
import { candidatesFor } from './candidates.js';
import { CLAIMS_PER_PLACE, withinBudget } from './claim-budget.js';
import type { Finished } from './compose.js';
import { factsIn } from './evidence/fact.js';
import { type FactFinding, type Finding, findingsOn, pointsOf } from './evidence/select.js';
import { composeComparison, composeFact } from './facts.js';
import { mapInTurns } from './in-turns.js';
import { officeWithoutReport } from './office-named.js';
import { asksForWhole, composeOverview } from './overview.js';
import type { FigureRequest } from './question/figure-request.js';
import type { Question } from './question/question.js';
import { withoutRelativeYears, yearMentions } from './question/years.js';
import { type Reading, readingOf } from './readings.js';
import { noneOfYears, noTopic, outOfScope, unknownPlace, withNearest } from './refusals.js';
import { inScope } from './scope-reports.js';
import { withAnyYear, withSuggestions } from './suggestions.js';
import { composeSurvey, type ReportFindings, SHOWN } from './survey.js';

/** One state of the index, and the reports it holds. */
export interface Shelf {
  readonly library: Library;
  readonly lookup: PassageLookup;
  readonly held: readonly ReportSummary[];
}

/** Where a question says nothing of what it wants to know. */
const ANYTHING: FigureRequest = { kind: 'what', units: [], unit: '', beside: '' };

/** A reading of everyday speech is sure of the spans that come this near to the best one. */
const NEAR_BEST = 0.85;

/** 引进了哪些机构: what is planned does not answer. */
const WHAT_WAS_DONE = /[了过](?:哪些|哪几|什么|啥|多少|几)/u;

const asksWhatWasDone = ({ part, text }: Question): boolean => part === null && WHAT_WAS_DONE.test(text);

/** What is asked for by its measure is that measure or nothing: 复议期限是多少天. */
const MEASURES: ReadonlySet<FigureRequest['kind']> = new Set(['duration', 'rate', 'date', 'money']);

/** So many reports are told of as a whole. */
const AS_A_WHOLE = 3;

/**
 * Answers a question as understood. `beyond`: what the conversation said already and is not said again; null where it
 * does not ask for more. Rejects with `CancelledError` once the request's signal fires.
 */
export async function answerQuestion(
  question: Question,
  { beyond, continued }: { readonly beyond: string | null; readonly continued: boolean },
  request: AskRequest,
  shelf: Shelf,
): Promise<Finished> {
  const { signal } = request;
  const { unknown, districts, open } = question.scope;
  if (unknown[0] && !districts && !open) return unknownPlace(unknown[0], shelf.held);
  const scope = inScope(shelf.held, question, request);
  const newest = scope.length === 0 ? ofNewest(question) : null;
  if (newest && inScope(shelf.held, newest, request).length > 0) {
    const told = await answerQuestion(newest, { beyond, continued }, request, shelf);
    return { ...told, text: `${noneOfYears(question.scope)}${told.text}` };
  }
  if (scope.length === 0)
    return pastFigures(question, request, shelf) ?? withAnyYear(outOfScope(question.scope, shelf.held), question);
  const office = districts && officeWithoutReport(question.text, scope);
  if (office) return unknownPlace(office, shelf.held);
  if (question.topic.concepts.every(({ generic }) => generic) && question.part === null)
    return (await overview(question, scope, shelf, signal)) ?? withSuggestions(noTopic(), question, shelf.lookup);
  const all = request.all ?? false;
  const { read: chosen, examined, counted } = await candidatesFor(question, scope, shelf.lookup, { all, signal });
  const readings = await read(shelf, chosen, signal);
  const refused =
    question.kind === 'fact' || question.kind === 'compare' ? await factual(question, readings, scope, signal) : null;
  if (refused?.status === 'answered') return refused;
  const measured = !open && MEASURES.has(question.wanted?.kind ?? 'what');
  if (refused && (question.kind === 'compare' || ((districts || measured) && !continued)))
    return nearest(refused, question, scope, shelf, signal);
  const search = (reading: Reading) => {
    const findings = findingsIn(reading, question, beyond);
    // Reports that are counted without being read may tell it or not.
    const rated = counted.length === 0 ? tellsRate(reading, question, findings) : null;
    return { report: reading.report, findings, tellsRate: rated };
  };
  const found = [...ofTheRate(await mapInTurns(readings, search, signal))].sort(
    (a, b) => worth(b.findings) - worth(a.findings),
  );
  const composed = composeSurvey(question, withinBudget(question.topic.loose ? nearBest(found) : found), examined, {
    shown: all ? Number.POSITIVE_INFINITY : SHOWN,
    counted,
    unread: scope.length - examined.length,
  });
  return composed.status === 'answered'
    ? withSuggestions(composed, question, shelf.lookup)
    : nearest(composed, question, scope, shelf, signal);
}

/** 各地去年怎么办的, where no report is of last year: the newest of each place answers. Null where a place or year is named. */
function ofNewest(question: Question): Question | null {
  const { districts, years } = question.scope;
  const named = yearMentions(withoutRelativeYears(question.text), 0).length > 0;
  if (districts || !years || named) return null;
  return { ...question, scope: { ...question.scope, years: null, latest: true } };
}

/** 某区的报告写了什么: of a place that is named, what its newest reports tell as a whole. */
async function overview(
  question: Question,
  scope: readonly ReportSummary[],
  shelf: Shelf,
  signal: AbortSignal | undefined,
): Promise<Finished | null> {
  if (!asksForWhole(question)) return null;
  const newest = [...scope].sort((a, b) => (b.year ?? 0) - (a.year ?? 0)).slice(0, AS_A_WHOLE);
  return composeOverview(await read(shelf, newest, signal));
}

const read = async (
  { library }: Shelf,
  reports: readonly ReportSummary[],
  signal: AbortSignal | undefined,
): Promise<Reading[]> => (await mapInTurns(reports, ({ id }) => readingOf(library, id) ?? [], signal)).flat();

async function factual(
  question: Question,
  readings: readonly Reading[],
  scope: readonly ReportSummary[],
  signal: AbortSignal | undefined,
): Promise<Finished> {
  const done = asksWhatWasDone(question);
  const search = ({ report, sentences }: Reading) => ({
    report,
    facts: factsIn(
      report,
      done ? sentences.filter(({ part }) => part !== 'plan') : sentences,
      question.own?.get(report.district ?? '') ?? question.topic,
      question.wanted ?? ANYTHING,
    ),
  });
  const found = await mapInTurns(readings, search, signal);
  return question.kind === 'fact' ? composeFact(question, found, scope) : composeComparison(question, found, scope);
}

/** Right before a figure. */
const DIRECTLY = '(?:度|全年|同期)?的?(?:约|近)?$';
/** What a clause may say between its year and its figure: 上年同期收到48件, but not 上年结转6件 or 2022年增长12件. */
const IN_CLAUSE = '(?:(?![增减升降多少涨转])[^,\uff0c;\uff1b。\\d]){0,16}$';

/** Whether the figure that a fact tells is said to be that year's: 比2022年的57件增长47.4%, 上年同期收到48件. */
function isOfYear({ figure, sentence, report }: FactFinding, year: number): boolean {
  if (!figure) return false;
  const before = report.text.slice(sentence.start, sentence.start + figure.start);
  const named = report.year === year + 1 ? `(?:${year}年|上年|去年|上一年)` : `${year}年`;
  return new RegExp(`${named}${DIRECTLY}|(?:^|[,\uff0c;\uff1b。])${named}${IN_CLAUSE}`, 'u').test(before);
}

/** A later report may tell the figure of the year asked about, in a column of a table or beside its own. */
function pastFigures(question: Question, request: AskRequest, { library, held }: Shelf): Finished | null {
  const { years, districts } = question.scope;
  if (!years || !districts || question.kind !== 'fact') return null;
  const later = { ...question, scope: { ...question.scope, years: null } };
  const reports = inScope(held, later, { ...request, years: [] });
  const found = reports
    .flatMap(({ id }) => readingOf(library, id) ?? [])
    .map(({ report, sentences }) => ({
      report,
      facts: factsIn(report, sentences, question.topic, { ...(question.wanted ?? ANYTHING), past: true }).filter(
        (fact) => years.every((year) => fact.row?.text.includes(`${year}年`) || isOfYear(fact, year)),
      ),
    }));
  const told = composeFact(later, found, reports);
  return told.status === 'answered' ? told : null;
}

async function nearest(
  refused: Finished,
  question: Question,
  scope: readonly ReportSummary[],
  shelf: Shelf,
  signal: AbortSignal | undefined,
): Promise<Finished> {
  const candidates = await candidatesFor(question, shelf.held, shelf.lookup, { all: false, signal });
  const readings = await read(shelf, candidates.read, signal);
  const speaks = ({ report, sentences }: Reading): boolean =>
    findingsOn(report, sentences, question.topic, { part: null, limit: 1, wanted: null }).length > 0;
  const speaking = (await mapInTurns(readings, (reading) => (speaks(reading) ? reading : []), signal)).flat();
  const ids = new Set(scope.map(({ id }) => id));
  const reports = speaking.map(({ report }) => report);
  const told = withNearest(
    refused,
    reports.filter(({ id }) => ids.has(id)),
    reports.filter(({ id }) => !ids.has(id)),
  );
  return withSuggestions(told, question, shelf.lookup);
}

function findingsIn({ report, sentences }: Reading, question: Question, beyond: string | null): readonly Finding[] {
  const { topic, part, wanted } = question;
  const done = asksWhatWasDone(question);
  const fresh = sentences.filter(
    ({ start, end, part: of }) =>
      !(done && of === 'plan') &&
      (beyond === null || !beyond.includes(report.text.slice(start, Math.min(end, start + 24)))),
  );
  if (part && topic.concepts.every(({ generic }) => generic)) return pointsOf(report, fresh, part, CLAIMS_PER_PLACE);
  return findingsOn(report, fresh, topic, { part, limit: CLAIMS_PER_PLACE, wanted });
}

function nearBest(found: readonly ReportFindings[]): readonly ReportFindings[] {
  const best = Math.max(0, ...found.flatMap(({ findings }) => findings.map(({ direct }) => direct)));
  return found.map(({ report, findings }) => ({
    report,
    findings: findings.filter(({ direct }) => direct >= NEAR_BEST * best),
  }));
}

const worth = (findings: readonly Finding[]): number => findings.reduce((sum, { score }) => sum + score, 0);
