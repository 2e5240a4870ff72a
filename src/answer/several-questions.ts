import type { Answer, AskRequest, Assistant, Citation, Coverage, Turn } from '../domain/answer.js';
import { VERBATIM } from './facts.js';
import { splitQuestions } from './question/split-questions.js';

/** So many questions of one message are answered. */
const MOST_AT_ONCE = 5;

/**
 * An assistant that answers each question of a message that holds several, one below the other: each is read as following
 * those before it (甲市办了多少件?乙市呢?). Where none has an answer by itself, or two say the same, the message is read as
 * one question.
 */
export function answerEach(assistant: Assistant): Assistant {
  return {
    async ask(request) {
      const thread = (request.history ?? []).flatMap(turnsOf);
      const whole = { ...request, history: [...thread] };
      const questions = splitQuestions(request.question);
      if (questions.length === 1) return assistant.ask(whole);
      const answers: Answer[] = [];
      for (const question of questions.slice(0, MOST_AT_ONCE)) {
        const answer = await assistant.ask({ ...belowAnswers(request, [...answers]), question, history: [...thread] });
        thread.push({ role: 'user', text: question }, { role: 'assistant', text: answer.text });
        if (answers.some((above) => sayTheSame(above, answer))) return assistant.ask(whole);
        if (!isTold(answer, answers)) answers.push(answer);
      }
      if (answers.every(({ status }) => status === 'unanswerable')) return assistant.ask(whole);
      const told = joined(request.question, answers);
      const left = questions.length - MOST_AT_ONCE;
      return left > 0 ? { ...told, text: `${told.text}\n还有${left}个问题没有回答，请分开再问。` } : told;
    },
  };
}

/** A message of several questions counts as so many turns. */
const turnsOf = (turn: Turn): readonly Turn[] =>
  turn.role === 'user' ? splitQuestions(turn.text).map((text) => ({ ...turn, text })) : [turn];

/** What is proven of a question is shown below the answers to those before it. */
function belowAnswers(request: AskRequest, answers: readonly Answer[]): AskRequest {
  const { onProgress } = request;
  if (!onProgress) return request;
  return { ...request, onProgress: (partial) => onProgress(joined(request.question, [...answers, partial])) };
}

const placeOf = ({ reportId, start, end }: Citation): string => `${reportId} ${start} ${end}`;

const cites = (answers: readonly Answer[]) => {
  const places = new Set(citationsOf(answers).map(placeOf));
  return (citation: Citation): boolean => places.has(placeOf(citation));
};

/** Surveys that share a passage were asked for in two wordings of one question. */
const sayTheSame = (one: Answer, other: Answer): boolean =>
  Boolean(one.coverage && other.coverage) && other.citations.some(cites([one]));

/** A fact whose first passage stands above is told there: one sentence may answer two questions. */
const isTold = ({ status, citations: [first], coverage }: Answer, above: readonly Answer[]): boolean =>
  status === 'answered' && !coverage && first !== undefined && cites(above)(first);

/** One answer of several, their marks counted through. */
function joined(question: string, answers: readonly Answer[]): Answer {
  const parts = answers.map((answer, index) => markedFrom(answer, citationsOf(answers.slice(0, index)).length));
  const answered = parts.some(({ status }) => status === 'answered');
  const openQuestion = answered ? undefined : parts.find(({ status }) => status === 'clarify');
  const reasons = parts.flatMap(({ reason }) => reason ?? []);
  const prompts = new Set(parts.flatMap((part) => part.prompts ?? []));
  const coverage = coverageOf(parts);
  const total = (key: 'retrieveMs' | 'totalMs'): number => parts.reduce((sum, { timings }) => sum + timings[key], 0);
  return {
    id: parts[0]?.id ?? '',
    question,
    status: answered ? 'answered' : (openQuestion?.status ?? 'unanswerable'),
    ...(openQuestion?.options ? { options: openQuestion.options } : {}),
    text: joinedText(parts.map(({ text, status }) => (status === 'answered' ? text : withoutYears(text, question)))),
    claims: parts.flatMap(({ claims }) => claims),
    citations: citationsOf(parts),
    ...(coverage ? { coverage } : {}),
    ...(answered || reasons.length === 0 ? {} : { reason: reasons.join('') }),
    engine: parts.find(({ engine }) => engine !== 'extractive')?.engine ?? 'extractive',
    ...(prompts.size > 0 ? { prompts: [...prompts] } : {}),
    timings: { retrieveMs: total('retrieveMs'), totalMs: total('totalMs') },
  };
}

const citationsOf = (answers: readonly Answer[]): readonly Citation[] => answers.flatMap(({ citations }) => citations);

/** The answer with `offset` added to its marks. */
function markedFrom(answer: Answer, offset: number): Answer {
  if (offset === 0) return answer;
  const marks = new Set(answer.citations.map(({ n }) => n));
  return {
    ...answer,
    text: answer.text.replace(/\[(\d+)\]/g, (mark, n) => (marks.has(Number(n)) ? `[${Number(n) + offset}]` : mark)),
    claims: answer.claims.map((claim) => ({ ...claim, citations: claim.citations.map((n) => n + offset) })),
    citations: answer.citations.map((citation) => ({ ...citation, n: citation.n + offset })),
  };
}

/** 今年 is told back as a year only where the question names it: below an answer, a figure stands in a quote or the question. */
const withoutYears = (text: string, question: string): string =>
  text.replace(/(?<=没有[^。\n]{0,20})20\d\d年/u, (year) => (question.includes(year) ? year : '那一年'));

/** One below the other; what closes each closes the whole. */
function joinedText(texts: readonly string[]): string {
  const closing = `\n${VERBATIM}`;
  const bare = texts.map((text) => text.replace(closing, ''));
  return bare.join('\n\n') + (texts.some((text) => text.includes(closing)) ? closing : '');
}

/** A report that speaks of one of the topics is mentioned. */
function coverageOf(answers: readonly Answer[]): Coverage | undefined {
  const coverages = answers.flatMap(({ coverage }) => coverage ?? []);
  if (coverages.length === 0) return undefined;
  const byId = (key: 'mentioned' | 'notMentioned') =>
    new Map(coverages.flatMap((coverage) => coverage[key]).map((report) => [report.reportId, report]));
  const mentioned = byId('mentioned');
  return {
    scanned: Math.max(...coverages.map(({ scanned }) => scanned)),
    mentioned: [...mentioned.values()],
    notMentioned: [...byId('notMentioned').values()].filter(({ reportId }) => !mentioned.has(reportId)),
  };
}
