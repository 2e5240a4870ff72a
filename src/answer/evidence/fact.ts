import type { Range } from '../../corpus/sentences.js';
import { figuresOf } from '../../domain/figures.js';
import { fold } from '../../domain/fold.js';
import type { Report } from '../../domain/report.js';
import type { FigureRequest } from '../question/figure-request.js';
import type { Topic } from '../question/topic.js';
import { countsNothing, isDifference, isOtherRate, isOtherWay, leavesOut } from './another-figure.js';
import { besideTerse } from './beside-terse.js';
import { stageWorth } from './case-stage.js';
import { coverageIn, type Window } from './fact-windows.js';
import { answersRequest } from './figure-match.js';
import type { Sentence } from './outline.js';
import { asksPast, isPastFigure } from './past-figure.js';
import { namesPerson } from './person-name.js';
import { degree } from './relevance.js';
import type { FactFinding } from './select.js';
import { headingFor } from './shared-heading.js';
import { extend, tidy } from './span.js';
import { rowsTelling } from './table-facts.js';
import { isRow } from './table-row.js';
import {
  ADJOINING,
  adjoins,
  asksNarrowed,
  isOfAnother,
  isOfOther,
  NARROWED,
  ofACause,
  ofOthers,
  standsBeside,
} from './whose-figure.js';

const ENOUGH = 0.6;
const REQUIRED = 0.42;

/** Worth of a match by where it stands, nearest to the figure first. */
const NEARNESS = {
  local: 1,
  clause: 0.92,
  before: 0.8,
  sentence: 0.6,
  lead: 0.72,
  named: 0.7,
  measure: 0.5,
  heading: 0.45,
};

/** For a figure beside the very noun that was asked to be counted. */
const BESIDE = 0.12;

/** Against a figure beside a noun that was not asked to be counted. */
const OF_OTHER = 0.2;

/** Against a figure of the year before. */
const OF_PAST = 0.25;

/** For a figure in the very unit that was asked for. */
const EXACT = 0.1;

/** The spans of a report that tell the fact asked for, best first; none where it does not say. */
export function factsIn(
  report: Report,
  sentences: readonly Sentence[],
  topic: Topic,
  wanted: FigureRequest,
): readonly FactFinding[] {
  const found: FactFinding[] = [];
  let before: string[] = [];
  let named = '';
  let measure = -1;
  for (const sentence of sentences) {
    if (isRow(report, sentence)) continue;
    if (sentence.measure !== measure) [before, named] = [[], ''];
    measure = sentence.measure;
    const introduced = { text: named, worth: NEARNESS.named };
    found.push(...factsOf(report, sentence, topic, wanted, { before, introduced }));
    before.push(sentence.folded);
    named = quotedNames(report.text.slice(sentence.start, sentence.end));
  }
  found.push(...rowsTelling(report, sentences, topic, wanted));
  return found
    .map((fact) => ({ ...fact, ...besideTerse(report, sentences, fact) }))
    .sort((a, b) => b.score - a.score || a.range.start - b.range.start);
}

/** 设立“工地夜校”。开课34场: what a sentence gives a name is what the next one tells of. */
const quotedNames = (said: string): string =>
  [...said.matchAll(/["“]([^"”]{2,20})["”]/gu)].map(([, name = '']) => fold(name)).join(' ');

/** 下降38%, 压缩至1.5天: what became of a figure. */
const CHANGES = /[升降增减涨翻缩]|提高|压减/u;
const REACHED = /达到/u;

/** For a clause that tells who was invited, where that was asked: 请谁来讲课 is told as 邀请…授课. */
const AS_GUEST = 0.2;
const ASKS_WHOM = /请$/u;
const INVITED = /[邀聘]请/u;

/** Days of a week or month. */
const DAYS = /[周期拜][一二三四五六日天末]|\d[日号天]|[上中下]旬|工作日|每[周月日天]/u;

/** 半小时, 当天: told without a number. */
const SPELT_DURATION = /半个?(?:小时|工作日|[天日月年])|当[天日](?:办结|领|取|完成|拿)|[一二两三]日(?:办结|办好|取证)/u;

/** What leads to a sentence, by how much it tells of a figure in it; `before`: the sentences of its measure. */
const contextOf = ({ folded, lead, headings }: Sentence, before: readonly string[]): readonly Window[] => [
  { text: headingFor(folded, lead), worth: NEARNESS.lead },
  ...before.map((text) => ({ text: headingFor(folded, text), worth: NEARNESS.measure })),
  ...headings.map((text) => ({ text: headingFor(folded, text), worth: NEARNESS.heading })),
];

function factsOf(
  report: Report,
  sentence: Sentence,
  topic: Topic,
  wanted: FigureRequest,
  { before, introduced }: { readonly before: readonly string[]; readonly introduced: Window },
): FactFinding[] {
  const { start, end } = sentence;
  let context: readonly Window[] = [];
  const around = (): readonly Window[] => {
    if (context.length === 0) context = contextOf(sentence, before);
    return context;
  };
  const said = report.text.slice(start, end);
  const penalty = sentence.part === 'plan' ? 0.4 : sentence.bare ? 0.3 : 0;
  const inWords = (says: RegExp | null): FactFinding[] =>
    sentence.clauses.flatMap((clause, i) => {
      if (says && !says.test(report.text.slice(clause.start, clause.end))) return [];
      const windows = [
        { text: fold(report.text.slice(clause.start, clause.end)), worth: 1 },
        { text: fold(said), worth: 0.85 },
        introduced,
        ...around(),
      ];
      const { coverage, required } = coverageIn(topic, windows);
      if (coverage < ENOUGH || required < REQUIRED) return [];
      const own = windows[0]?.text ?? '';
      const asGuest = ASKS_WHOM.test(wanted.beside) && INVITED.test(own);
      const bonus = asGuest ? AS_GUEST : wanted.beside !== '' && own.includes(wanted.beside) ? BESIDE : 0;
      const range = tidy(report.text, end - start <= 100 ? sentence : extend(sentence, i, i));
      return [{ report, sentence, range, score: coverage + bonus - penalty, direct: coverage, figure: null }];
    });
  if (wanted.kind === 'person' && !namesPerson(said)) return [];
  if (wanted.kind === 'days') return DAYS.test(said) ? inWords(null) : [];
  if (wanted.kind === 'who' || wanted.kind === 'what' || wanted.kind === 'person') return inWords(null);
  const spelt = wanted.kind === 'duration' ? inWords(SPELT_DURATION) : [];
  const figures = figuresOf(said);
  const counted = figures.flatMap((figure, i) => {
    const besides =
      wanted.beside !== '' &&
      (/^[^\d,;\uff0c\uff1b]{0,6}/u.exec(said.slice(figure.end))?.[0].includes(wanted.beside) ||
        said.slice(0, figure.start).trimEnd().endsWith(wanted.beside));
    const named = standsBeside(said, figure, wanted.counted ?? '');
    const ofAnyUnit = figure.unit === '个' && besides && wanted.kind === 'count';
    const ratio = wanted.kind === 'rate' && /^[:：∶]\d/u.test(said.slice(figure.end));
    if (!answersRequest(figure, wanted) && !ofAnyUnit && !ratio) return [];
    if (countsNothing(said, figure)) return [];
    if (wanted.kind === 'duration' && /^以?来/u.test(said.slice(figure.end))) return [];
    if (wanted.spent && NOT_SPENT.test(said.slice(0, figure.start))) return [];
    const at = sentence.clauses.findIndex((clause) => start + figure.start < clause.end);
    const clause = sentence.clauses[at] ?? sentence;
    const clauseText = report.text.slice(clause.start, clause.end);
    const becomes = CHANGES.test(clauseText) || (REACHED.test(wanted.asked ?? '') && REACHED.test(clauseText));
    if (wanted.kind === 'change' && (!becomes || isOtherWay(wanted.asked ?? '', clauseText))) return [];
    const exact = wanted.unit === '' || figure.unit === wanted.unit;
    const previous = figures[i - 1]?.end ?? 0;
    const next = figures[i + 1]?.start ?? said.length;
    const risen = figures[i - 1] && /^[的]?[^,，。;；]{0,8}(?:到|至|为)$/u.test(said.slice(previous, figure.start));
    const localStart = Math.max(risen ? (figures[i - 2]?.end ?? 0) : previous, clause.start - start);
    // 胜诉5件、败诉1件: what a list goes on with belongs to its next figure.
    const listed = said.slice(figure.end, next).indexOf('、');
    const localEnd = Math.min(listed < 0 ? next : figure.end + listed, clause.end - start);
    const windows: Window[] = [
      { text: fold(said.slice(localStart, localEnd)), worth: NEARNESS.local },
      { text: fold(report.text.slice(clause.start, clause.end)), worth: NEARNESS.clause },
      { text: fold(said.slice(0, figure.start)), worth: NEARNESS.before },
      { text: sentence.folded, worth: NEARNESS.sentence },
      ...(exact ? [introduced] : []),
      ...around(),
    ];
    const { coverage, required } = coverageIn(topic, windows);
    const counts = wanted.unit === '' && besides;
    if (coverage + (counts ? BESIDE : 0) < ENOUGH || required < REQUIRED) return [];
    const local = said.slice(Math.max(localStart, 0), figure.start);
    if (wanted.kind === 'rate' && isOtherRate(wanted.asked ?? '', local, topic)) return [];
    if (wanted.kind === 'duration' && isDifference(wanted.asked ?? '', local)) return [];
    const told = [...windows.map(({ text }) => text), ...sentence.headings];
    const leaves = leavesOut(topic, wanted.asked ?? '', told);
    if (wanted.particular && leaves) return [];
    if (wanted.unit === '' && !besides && isOfAnother(report.text, sentence, at, topic)) return [];
    const side = said.slice(Math.max(0, figure.start - 12), figure.start);
    const past = isPastFigure(clauseText, side, report.year);
    if (past && wanted.particular && !wanted.past && !asksPast(wanted.asked ?? '')) return [];
    const old = /(?:由|从|较|比)(?:20\d\d年|去年|上年)?(?:同期)?的?$/u.test(side)
      ? -0.15
      : /(?:到|至|达|为|共)$|(?:共|累计|总计|合计)\p{Script=Han}{2,6}$/u.test(side)
        ? 0.03
        : 0;
    // Beside a figure of the whole, one of a part.
    const isPart =
      figures.slice(0, i).some(({ unit }) => unit === figure.unit) &&
      NARROWED.test(said.slice(Math.max(localStart, 0), figure.start));
    const narrowed = isPart && !asksNarrowed(topic) ? -0.2 : 0;
    const others =
      ofOthers(said.slice(Math.max(localStart, 0), figure.end), report, topic) || ofACause(local, topic) ? -0.2 : 0;
    const range = tidy(report.text, end - start <= 90 ? sentence : factSpan(report.text, sentence, at, topic));
    // Where no unit is asked for, 四个维度 rather divides than counts.
    const divides = wanted.unit === '' && !besides && /^[一二两三四五六七八九十]+$/.test(figure.number) ? -0.2 : 0;
    // 14个部门进行评查 counts no 问题, whatever unit it has.
    const countsOther = wanted.units.length === 0 && wanted.beside !== '' && isOfOther(said.slice(figure.end), topic);
    // 33个执法单位 counts no 项.
    if (wanted.particular && !exact && figure.unit === '个' && isOfOther(said.slice(figure.end), topic)) return [];
    const score =
      coverage +
      (exact ? EXACT : 0) -
      (countsOther || leaves ? OF_OTHER : 0) +
      old +
      stageWorth(wanted.asked ?? '', local) +
      others +
      narrowed +
      divides +
      (besides || named ? BESIDE : adjoins(said.slice(clause.start - start, figure.start), topic) ? ADJOINING : 0) -
      penalty;
    return [
      { report, sentence, range, score: score - (past && !wanted.past ? OF_PAST : 0), direct: coverage, figure, past },
    ];
  });
  return [...spelt, ...counted];
}

/** Money saved, recovered or in dispute. */
const NOT_SPENT =
  /(?:挽回|避免|减少|追回|追缴|收缴|罚没|罚款|讨回|追讨|讨薪|节约|节省|减免|标的|涉案|涉及)[^,，;；。]{0,14}$/u;

/** The clause of the figure, from where its subject is named if that is near. */
function factSpan(text: string, sentence: Sentence, at: number, topic: Topic): Range {
  const { clauses } = sentence;
  const own = fold(text.slice(clauses[at]?.start ?? 0, clauses[at]?.end ?? 0));
  const missing = topic.concepts.filter((concept) => !concept.generic && degree(concept, own) < 0.5);
  let from = at;
  for (let i = at - 1; i >= 0 && (clauses[at]?.end ?? 0) - (clauses[i]?.start ?? 0) <= 120; i--) {
    const clause = fold(text.slice(clauses[i]?.start ?? 0, clauses[i]?.end ?? 0));
    if (missing.some((concept) => degree(concept, clause) >= 0.5)) from = i;
  }
  return extend(sentence, from, at);
}
