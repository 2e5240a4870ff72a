import { randomUUID } from 'node:crypto';
import type { Answer, AskRequest, Assistant } from '../domain/answer.js';
import { CancelledError } from '../domain/errors.js';
import type { Library, PassageLookup } from '../domain/ports.js';
import type { ReportSummary } from '../domain/report.js';
import { fieldThesaurus, type Thesaurus } from '../search/thesaurus.js';
import { candidatesFor } from './candidates.js';
import { CLAIMS_PER_PLACE, withinBudget } from './claim-budget.js';
import type { Finished } from './compose.js';
import { factsIn } from './evidence/fact.js';
import { ENOUGH, type Finding, findingsOn, pointsOf } from './evidence/select.js';
import { rowsTelling } from './evidence/table-row.js';
import { composeComparison, composeFact } from './facts.js';
<<<<<<< HEAD
import { mapInTurns } from './in-turns.js';
import { type CompletedQuestion, completeQuestion } from './question/follow-up.js';
=======
>>>>>>> 0ab1b5e (Read tables: a row is told with the names of its columns)
import { createEverydaySpeech } from './question/everyday-topic.js';
import type { FigureRequest } from './question/figure-request.js';
import { type CompletedQuestion, completeQuestion } from './question/follow-up.js';
import { createGazetteer } from './question/places.js';
import type { Question } from './question/question.js';
import { type Understanding, understand } from './question/understand.js';
import { halfWidth, plainQuestion } from './question/wording.js';
import { type Reading, readingOf } from './readings.js';
import { noTopic, outOfScope, tooLong, tooShort, unknownPlace, withNearest } from './refusals.js';
import { composeSurvey, SHOWN } from './survey.js';

/** What the extractive assistant stands on: one state of the index. */
export interface AssistantParts {
  readonly library: Library;
  readonly lookup: PassageLookup;
  readonly thesaurus?: Thesaurus;
  /** Used where a request names no home. */
  readonly home?: string | null;
  /** For 去年 and 今年. */
  readonly thisYear?: number;
}

/** A longer question is no question, in UTF-16 units. */
const LONGEST_QUESTION = 2000;
/** Wordings of a concept that are asked for how common they are. */
const WORDINGS_WEIGHED = 4;

/** The assistant that answers in the reports' own words, without any model. */
export function createExtractiveAssistant(parts: AssistantParts): Assistant {
  const { library, lookup } = parts;
<<<<<<< HEAD
  const thesaurus = parts.thesaurus ?? fieldThesaurus();
=======
  const thesaurus = parts.thesaurus ?? createThesaurus();
  const everyday = createEverydaySpeech();
>>>>>>> 2301fee (Read everyday speech by what it means in reports)
  const held = library.summaries();
  const gazetteer = createGazetteer(held);
  const read = async (reports: readonly ReportSummary[], signal: AbortSignal | undefined): Promise<Reading[]> =>
    (await mapInTurns(reports, ({ id }) => readingOf(library, id) ?? [], signal)).flat();

  async function answer(request: AskRequest): Promise<Finished> {
    const asked = plainQuestion(request.question).trim();
    if ([...asked].filter((unit) => /[\p{L}\p{N}]/u.test(unit)).length < 2) return tooShort();
    if (asked.length > LONGEST_QUESTION) return tooLong();
    const thisYear = parts.thisYear ?? new Date().getFullYear();
    const history = (request.history ?? []).map(({ role, text }) => ({
      role,
      text: role === 'user' ? plainQuestion(text) : halfWidth(text),
    }));
    const completed = completeQuestion(asked, history, gazetteer, thisYear);
    const understood = understand(completed.text, {
      gazetteer,
      thesaurus,
      everyday,
      commonness: (wordings) =>
        Math.max(0, ...wordings.slice(0, WORDINGS_WEIGHED).map((each) => lookup.frequency(each).passages)),
      home: request.home ?? parts.home ?? null,
      thisYear,
    });
    if (understood.status === 'ambiguous') return askBack(completed.text, understood);
    return answerPlainly(understood.question, completed, request);
  }

<<<<<<< HEAD
  async function answerQuestion(
    question: Question,
    completed: CompletedQuestion,
    request: AskRequest,
  ): Promise<Finished> {
    const { signal } = request;
=======
  /** Words of everyday speech are read for what they mean where the field's terms alone lead nowhere. */
  function answerPlainly(question: Question, completed: CompletedQuestion, request: AskRequest): Finished {
    const asTerms = (): Finished => answerQuestion(question, completed, request, false);
    const { everyday: topic } = question;
    if (!topic) return asTerms();
    const asSpeech = (): Finished => answerQuestion({ ...question, topic, everyday: null }, completed, request, true);
    const [first, second] =
      topic.unheard.length < question.topic.unheard.length ? [asSpeech, asTerms] : [asTerms, asSpeech];
    const told = first();
    const other = told.status === 'answered' ? told : second();
    return other.status === 'answered' ? other : told;
  }

<<<<<<< HEAD
  function answerQuestion(question: Question, completed: CompletedQuestion, request: AskRequest, loose: boolean): Finished {
>>>>>>> 2301fee (Read everyday speech by what it means in reports)
=======
  function answerQuestion(
    question: Question,
    completed: CompletedQuestion,
    request: AskRequest,
    loose: boolean,
  ): Finished {
>>>>>>> 0ab1b5e (Read tables: a row is told with the names of its columns)
    const { unknown, districts, open } = question.scope;
    if (unknown[0] && !districts && !open) return unknownPlace(unknown[0], held);
    const scope = inScope(held, question, request);
    if (scope.length === 0) return pastFigures(question, request) ?? outOfScope(question.scope, held);
    if (question.topic.concepts.every(({ generic }) => generic) && question.part === null) return noTopic();
    const all = request.all ?? false;
    const { read: chosen, counted } = candidatesFor(question, scope, lookup, all);
    const readings = await read(chosen, signal);
    const refused =
      question.kind === 'fact' || question.kind === 'compare' ? await factual(question, readings, scope, signal) : null;
    if (refused?.status === 'answered') return refused;
    if (refused && (question.kind === 'compare' || (districts && !completed.continued)))
<<<<<<< HEAD
      return nearest(refused, question, scope, signal);
    const search = (reading: Reading) => ({
      report: reading.report,
      findings: findingsIn(reading, question, completed.beyond),
    });
    const found = (await mapInTurns(readings, search, signal)).sort((a, b) => worth(b.findings) - worth(a.findings));
    const composed = composeSurvey(question, withinBudget(found), scope, {
=======
      return nearest(refused, question, scope);
    const found = readings
      .map((reading) => ({
        report: reading.report,
        findings: findingsIn(reading, question, completed.beyond, loose ? Number(process.env.LO ?? 0.4) : ENOUGH),
      }))
      .sort((a, b) => worth(b.findings) - worth(a.findings));
    const best = Math.max(0, ...found.flatMap(({ findings }) => findings.map(({ direct }) => direct)));
    if (process.env.DBG)
      for (const { findings } of found)
        for (const f of findings)
          console.error(
            f.direct.toFixed(2),
            f.report.district,
            f.report.text.slice(f.range.start, f.range.end).slice(0, 50),
          );
    const near = loose
      ? found.map(({ report, findings }) => ({
          report,
          findings: findings.filter(
            ({ direct }) => direct >= Number(process.env.LO ?? 0.4) && direct >= Number(process.env.HI ?? 0.8) * best,
          ),
        }))
      : found;
    const composed = composeSurvey(question, withinBudget(near), scope, {
>>>>>>> 2301fee (Read everyday speech by what it means in reports)
      shown: all ? Number.POSITIVE_INFINITY : SHOWN,
      counted,
    });
    return composed.status === 'answered' ? composed : nearest(composed, question, scope, signal);
  }

<<<<<<< HEAD
<<<<<<< HEAD
  async function nearest(
    refused: Finished,
    question: Question,
    scope: readonly ReportSummary[],
    signal: AbortSignal | undefined,
  ): Promise<Finished> {
    const readings = await read(candidatesFor(question, held, lookup, false).read, signal);
    const speaks = ({ report, sentences }: Reading): boolean =>
      findingsOn(report, sentences, question.topic, { part: null, limit: 1, wanted: null }).length > 0;
    const speaking = (await mapInTurns(readings, (reading) => (speaks(reading) ? reading : []), signal)).flat();
=======
=======
  /** A later report's table may have a column for the year asked about. */
  function pastFigures(question: Question, request: AskRequest): Finished | null {
    const { years, districts } = question.scope;
    if (!years || !districts || question.kind !== 'fact') return null;
    const later = { ...question, scope: { ...question.scope, years: null } };
    const reports = inScope(held, later, { ...request, years: [] });
    const found = read(reports).map(({ report, sentences }) => ({
      report,
      facts: rowsTelling(report, sentences, question.topic, question.wanted ?? ANYTHING).filter(({ row }) =>
        years.every((year) => row?.text.includes(`${year}年`)),
      ),
    }));
    const told = composeFact(later, found, reports);
    return told.status === 'answered' ? told : null;
  }

>>>>>>> 0ab1b5e (Read tables: a row is told with the names of its columns)
  function nearest(refused: Finished, question: Question, scope: readonly ReportSummary[]): Finished {
    const speaking = read(candidatesFor(question, held, lookup, false).read).filter(
      ({ report, sentences }) =>
        findingsOn(report, sentences, question.topic, { part: null, limit: 1, wanted: null, enough: ENOUGH }).length >
        0,
    );
>>>>>>> 2301fee (Read everyday speech by what it means in reports)
    const ids = new Set(scope.map(({ id }) => id));
    const reports = speaking.map(({ report }) => report);
    return withNearest(
      refused,
      question,
      reports.filter(({ id }) => ids.has(id)),
      reports.filter(({ id }) => !ids.has(id)),
    );
  }

  return {
    async ask(request) {
      const started = performance.now();
      if (request.signal?.aborted) throw new CancelledError('已取消。');
      const finished = await answer(request);
      const totalMs = performance.now() - started;
      return {
        id: randomUUID(),
        question: request.question,
        ...finished,
        engine: 'extractive',
        timings: { retrieveMs: totalMs, totalMs },
      } satisfies Answer;
    },
  };
}

<<<<<<< HEAD
async function factual(
  question: Question,
  readings: readonly Reading[],
  scope: readonly ReportSummary[],
  signal: AbortSignal | undefined,
): Promise<Finished> {
  const wanted = question.wanted ?? { kind: 'what', units: [], unit: '', beside: '' };
  const search = ({ report, sentences }: Reading) => ({
=======
const ANYTHING: FigureRequest = { kind: 'what', units: [], unit: '', beside: '' };

function factual(question: Question, readings: readonly Reading[], scope: readonly ReportSummary[]): Finished {
  const wanted = question.wanted ?? ANYTHING;
  const found = readings.map(({ report, sentences }) => ({
>>>>>>> 0ab1b5e (Read tables: a row is told with the names of its columns)
    report,
    facts: factsIn(report, sentences, question.topic, wanted),
  });
  const found = await mapInTurns(readings, search, signal);
  return question.kind === 'fact' ? composeFact(question, found, scope) : composeComparison(question, found, scope);
}

/** `beyond`: what was said already and is not said again. */
function findingsIn(
  { report, sentences }: Reading,
  question: Question,
  beyond: string | null,
  enough: number,
): readonly Finding[] {
  const { topic, part, wanted } = question;
  const fresh = sentences.filter(
    ({ start, end }) => beyond === null || !beyond.includes(report.text.slice(start, Math.min(end, start + 24))),
  );
  if (part && topic.concepts.every(({ generic }) => generic)) return pointsOf(report, fresh, part, CLAIMS_PER_PLACE);
  return findingsOn(report, fresh, topic, { part, limit: CLAIMS_PER_PLACE, wanted, enough });
}

function askBack(
  text: string,
  { place: { name, options } }: Extract<Understanding, { status: 'ambiguous' }>,
): Finished {
  return {
    status: 'clarify',
    text: `“${name}”可以指${options.join('、')}，请问是哪一个？`,
    options: options.map((option) => text.replace(name, option)),
    claims: [],
    citations: [],
  };
}

/** The reports that the question, and what the request narrows it to, is about. */
function inScope(held: readonly ReportSummary[], { scope }: Question, request: AskRequest): readonly ReportSummary[] {
  const among = <T>(wanted: readonly T[] | null | undefined, value: T | null): boolean =>
    !wanted || wanted.length === 0 || (value !== null && wanted.includes(value));
  const reports = held.filter(
    ({ district, year, kind }) =>
      among(scope.districts, district) &&
      !(district !== null && scope.except.includes(district)) &&
      among(scope.kinds, kind) &&
      among(scope.years, year) &&
      among(request.districts, district) &&
      among(request.years, year),
  );
  if (!scope.latest) return reports;
  return reports.filter((report) =>
    reports.every((other) => other.district !== report.district || (other.year ?? 0) <= (report.year ?? 0)),
  );
}

const worth = (findings: readonly Finding[]): number => findings.reduce((sum, { score }) => sum + score, 0);
