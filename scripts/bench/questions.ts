import type { Snapshot } from '../../src/house.js';
import { readQuestions } from '../evaluation/question.js';

const EVALUATED = 'test/evaluation/five-reports/questions.jsonl';
const EVERY = 4;
const ROUNDS = 10;

interface Subject {
  readonly words: string;
  readonly place: string;
  readonly other: string;
  readonly year: number;
}

/** The kinds that users ask: terse words, a survey, a fact, a number of a year, a comparison. */
const KINDS: readonly ((subject: Subject) => string)[] = [
  ({ words }) => words,
  ({ words }) => `各地是怎么${words}的`,
  ({ words, place }) => `${place}${words}情况如何`,
  ({ words, place, year }) => `${place}${year}年${words}有多少件`,
  ({ words, place, other }) => `${place}和${other}在${words}上有什么不同`,
];

/** About 90 different questions: a quarter of the evaluation's, mixed with ones made of the corpus's own words and places. */
export function benchQuestions({ library, passages }: Snapshot): readonly string[] {
  const evaluated = readQuestions(EVALUATED)
    .filter(({ history }) => history === undefined)
    .filter((_, index) => index % EVERY === 0)
    .map(({ question }) => question);
  const reports = library.summaries();
  const count = ROUNDS * KINDS.length;
  const made = Array.from({ length: count }, (_, number) => {
    const at = <T>(list: readonly T[], shift = 0): T =>
      list[(Math.floor((number * list.length) / count) + shift) % list.length] as T;
    const { text } = passages.passage(Math.floor((number * passages.size) / count));
    const clauses = text.match(/\p{Script=Han}{4,10}/gu) ?? [];
    const words = clauses[number % Math.max(1, clauses.length)] ?? '行政执法';
    const { district, year } = at(reports);
    const { district: other } = at(reports, Math.ceil(reports.length / 2));
    const subject = { words, place: district ?? '', other: other ?? '', year: year ?? 2023 };
    return KINDS[number % KINDS.length]?.(subject) ?? words;
  });
  const mixed = made.flatMap((question, index) => [question, evaluated[index] ?? []].flat());
  return [...new Set(mixed)];
}
