import type { Concept } from './topic.js';

/** A concept that no word of the question's topic says, and that an answer must speak of. */
const must = (source: string, alternatives: readonly string[]): Concept => ({
  source,
  alternatives,
  weight: 0.3,
  generic: false,
  term: true,
  required: true,
});

const WHY = /为什么|为何|是什么原因|什么原因|怎么会/u;
/** A reason is only given where the text says that it gives one. */
const REASONS = must('原因', ['原因', '由于', '因为', '得益于', '主要集中在', '究其']);

/** 哪些地方的复议申请比上一年多了: there must be a year before to compare with. */
const GREW = /比(?:上一?年|去年|前一?年|往年)(?:度|同期)?(?:还|要|更)*(?:多|增|涨|高|上升)/u;
const GROWTH = must('比上年多', [
  ...['同比增长', '同比上升', '同比增加', '上升', '增长', '较上年增', '比上年增', '较去年增', '比去年增'],
  ...['上年度…件', '上年…件', '上一年…件', '去年…件', '同期…件', '增幅', '激增'],
]);
const SHRANK = /比(?:上一?年|去年|前一?年|往年)(?:度|同期)?(?:还|要|更)*(?:少|减|降|低|下降)/u;
const DECLINE = must('比上年少', [
  ...['同比下降', '同比减少', '下降', '减少', '较上年降', '比上年降', '较去年降', '比去年降', '降幅'],
  ...['上年度…件', '上年…件', '上一年…件', '去年…件', '同期…件'],
]);

/** What an answer must speak of by the way a question asks, beside its topic; `figure`: it asks for one, which tells of itself. */
export function impliedConcepts(question: string, figure: boolean): readonly Concept[] {
  const changed: readonly (readonly [RegExp, Concept])[] = [
    [GREW, GROWTH],
    [SHRANK, DECLINE],
  ];
  const asked = [[WHY, REASONS] as const, ...(figure ? [] : changed)];
  return asked.flatMap(([pattern, concept]) => (pattern.test(question) ? [concept] : []));
}
