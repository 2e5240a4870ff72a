import { randomUUID } from 'node:crypto';
import type { Answer, AskRequest, Assistant } from '../domain/answer.js';
import { CancelledError } from '../domain/errors.js';
import type { Library, PassageLookup } from '../domain/ports.js';
import { type Report, type ReportSummary, reportLabel } from '../domain/report.js';
import { createThesaurus, type Thesaurus } from '../search/thesaurus.js';
import { type Finished, namesOf, refusal } from './compose.js';
import { factsIn } from './evidence/fact.js';
import { outlineOf, type Sentence } from './evidence/outline.js';
import { findingsOn, pointsOf } from './evidence/select.js';
import { composeComparison, composeFact } from './facts.js';
import { completeQuestion } from './question/follow-up.js';
import { createGazetteer, type Gazetteer } from './question/places.js';
import type { Question } from './question/question.js';
import { halfWidth, understand } from './question/understand.js';
import { composeSurvey, type ReportFindings, SHOWN, topicName } from './survey.js';

/** What the extractive assistant stands on. */
export interface AssistantParts {
  readonly library: Library;
  readonly lookup: PassageLookup;
  readonly thesaurus?: Thesaurus;
  /** Used where a request names no home. */
  readonly home?: string | null;
  /** For 去年 and 今年. */
  readonly thisYear?: number;
}

/** Claims of one report in a survey. */
const CLAIMS_PER_REPORT = 4;
/** A longer question is no question. */
const LONGEST_QUESTION = 2000;

/** The assistant that answers in the reports' own words, without any model. */
export function createExtractiveAssistant(parts: AssistantParts): Assistant {
  const thesaurus = parts.thesaurus ?? createThesaurus();
  const outlines = new Map<string, readonly Sentence[]>();
  const outline = (report: Report): readonly Sentence[] => {
    const known = outlines.get(report.id) ?? outlineOf(report);
    outlines.set(report.id, known);
    return known;
  };
  return {
    async ask(request) {
      const started = performance.now();
      if (request.signal?.aborted) throw new CancelledError('已取消。');
      const engine = new Engine(parts, thesaurus, outline, request);
      const finished = engine.answer();
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

class Engine {
  readonly #summaries: readonly ReportSummary[];
  readonly #gazetteer: Gazetteer;

  constructor(
    private readonly parts: AssistantParts,
    private readonly thesaurus: Thesaurus,
    private readonly outline: (report: Report) => readonly Sentence[],
    private readonly request: AskRequest,
  ) {
    this.#summaries = parts.library.summaries();
    this.#gazetteer = createGazetteer(this.#summaries);
  }

  answer(): Finished {
    const asked = this.request.question.trim();
    if ([...asked].filter((c) => /[\p{L}\p{N}]/u.test(c)).length < 2) {
      return refusal('问题太短，看不出要问什么。请写完整一些，例如“各地怎么开展企业法治体检”。', null);
    }
    if (asked.length > LONGEST_QUESTION) {
      return refusal('问题太长了,请缩短到两千字以内，一次问一件事。', null);
    }
    const history = (this.request.history ?? []).map(({ role, text }) => ({ role, text: halfWidth(text) }));
    const thisYear = this.parts.thisYear ?? new Date().getFullYear();
    const { text, beyond, continued } = completeQuestion(halfWidth(asked), history, this.#gazetteer, thisYear);
    const understood = understand(text, {
      gazetteer: this.#gazetteer,
      thesaurus: this.thesaurus,
      commonness: (alternatives) => Math.max(0, ...alternatives.map((a) => this.parts.lookup.frequency(a).passages)),
      home: this.request.home ?? this.parts.home ?? null,
      thisYear,
    });
    if (understood.status === 'ambiguous') {
      const { name, options } = understood.place;
      return {
        status: 'clarify',
        text: `“${name}”可以指${options.join('、')}，请问是哪一个？`,
        options: options.map((option) => text.replace(name, option)),
        claims: [],
        citations: [],
      };
    }
    return this.#answerUnderstood(understood.question, beyond, continued);
  }

  #answerUnderstood(question: Question, beyond: string | null, continued: boolean): Finished {
    const { unknown, districts, open } = question.scope;
    if (unknown[0] && !districts && !open) return this.#unknownPlace(unknown[0]);
    const scope = this.#inScope(question);
    if (scope.length === 0) return this.#outOfScope(question);
    if (question.topic.concepts.every(({ generic }) => generic) && question.part === null) {
      return refusal('没有看出要问报告里的什么内容。请写明主题，例如“各地怎么开展企业法治体检”。', null);
    }
    const reports = scope.flatMap((summary) => this.parts.library.report(summary.id) ?? []);
    if (question.kind === 'fact' || question.kind === 'compare') {
      const wanted = question.wanted ?? { kind: 'what', units: [], unit: '' };
      const found = reports.map((report) => ({
        report,
        facts: factsIn(report, this.outline(report), question.topic, wanted),
      }));
      const composed =
        question.kind === 'fact' ? composeFact(question, found, scope) : composeComparison(question, found, scope);
      if (composed.status === 'answered') return composed;
      if (question.kind === 'compare' || (question.scope.districts && !continued))
        return { ...composed, ...this.#nearest(question, scope, composed) };
    }
    const found = reports
      .map((report) => ({ report, findings: this.#findings(report, question, beyond) }))
      .sort((a, b) => worth(b.findings) - worth(a.findings));
    const composed = composeSurvey(
      question,
      withinBudget(found),
      scope,
      this.request.all ? Number.POSITIVE_INFINITY : SHOWN,
    );
    return composed.status === 'answered' ? composed : { ...composed, ...this.#nearest(question, scope, composed) };
  }

  #findings(report: Report, question: Question, beyond: string | null) {
    const sentences = this.outline(report).filter(
      (sentence) => beyond === null || !beyond.includes(report.text.slice(sentence.start, sentence.end).slice(0, 24)),
    );
    if (question.part && question.topic.concepts.every(({ generic }) => generic)) {
      return pointsOf(report, sentences, question.part, CLAIMS_PER_REPORT);
    }
    return findingsOn(report, sentences, question.topic, {
      part: question.part,
      limit: CLAIMS_PER_REPORT,
      wanted: question.wanted,
    });
  }

  #inScope({ scope }: Question): readonly ReportSummary[] {
    const { districts, years } = this.request;
    const inScope = this.#summaries.filter(
      (report) =>
        (!scope.districts || (report.district !== null && scope.districts.includes(report.district))) &&
        !(report.district !== null && scope.except.includes(report.district)) &&
        (scope.kinds.length === 0 || scope.kinds.includes(report.kind)) &&
        (!scope.years || (report.year !== null && scope.years.includes(report.year))) &&
        (!districts?.length || (report.district !== null && districts.includes(report.district))) &&
        (!years?.length || (report.year !== null && years.includes(report.year))),
    );
    if (!scope.latest) return inScope;
    return inScope.filter((r) =>
      inScope.every((other) => other.district !== r.district || (other.year ?? 0) <= (r.year ?? 0)),
    );
  }

  /** No report of the place or year asked for: says which there are. */
  #outOfScope({ scope }: Question): Finished {
    const of = this.#summaries.filter(
      (r) => !scope.districts || (r.district !== null && scope.districts.includes(r.district)),
    );
    const years = scope.years ? `${scope.years.join('、')}年` : '';
    const place = scope.districts ? scope.districts.join('、') : '';
    const held = of.length > 0 ? of : this.#summaries;
    return refusal(
      `资料库里没有${place}${years}的报告，无法回答。`,
      held.length > 0 ? `现有的是：${[...new Set(held.slice(0, 20).map(reportLabel))].join('、')}。` : null,
    );
  }

  #unknownPlace(place: string): Finished {
    const held = [...new Set(this.#summaries.slice(0, 20).map(reportLabel))].join('、');
    return refusal(`资料库里没有${place}的报告，无法回答。`, held ? `现有的是：${held}。` : null);
  }

  /** What the reports have that comes nearest to an unanswerable question. */
  #nearest(question: Question, scope: readonly ReportSummary[], refused: Finished): Partial<Finished> {
    const ids = new Set(scope.map(({ id }) => id));
    const speaks = (summary: ReportSummary): boolean => {
      const report = this.parts.library.report(summary.id);
      return (
        report !== null &&
        findingsOn(report, this.outline(report), question.topic, { part: null, limit: 1, wanted: null }).length > 0
      );
    };
    const inside = scope.filter(speaks);
    const outside = inside.length > 0 ? [] : this.#summaries.filter(({ id }) => !ids.has(id)).filter(speaks);
    const near =
      inside.length > 0
        ? `${namesOf(inside)}的报告写到了“${topicName(question)}”，可以问问具体怎么做的。`
        : outside.length > 0
          ? `写到这方面的有：${namesOf(outside)}。`
          : null;
    return near ? { text: `${refused.text}\n${near}` } : {};
  }
}

/**
 * Several reports of one place share its claims, the newest first: at most four reports, one claim each or more.
 */
function withinBudget(found: readonly ReportFindings[]): readonly ReportFindings[] {
  return found.map(({ report, findings }) => {
    const same = found
      .filter((other) => other.report.district === report.district && other.findings.length > 0)
      .sort((a, b) => (b.report.year ?? 0) - (a.report.year ?? 0));
    if (report.district === null || same.length < 2) return { report, findings };
    const place = same.findIndex((other) => other.report.id === report.id);
    const share = Math.max(1, Math.floor(CLAIMS_PER_REPORT / same.length));
    const best = [...findings].sort((a, b) => b.score - a.score).slice(0, place < CLAIMS_PER_REPORT ? share : 0);
    return { report, findings: findings.filter((finding) => best.includes(finding)) };
  });
}

const worth = (findings: readonly { readonly score: number }[]): number =>
  findings.reduce((sum, { score }) => sum + score, 0);
