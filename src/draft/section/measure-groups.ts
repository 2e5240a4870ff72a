import { figuresOf } from '../../domain/figures.js';
import { ABOUT } from '../statements/note-label.js';
import type { Statement } from '../statements/statement.js';
import type { DraftingWords } from '../words/drafting-words.js';

/** Measures that belong together. */
export interface MeasureGroup {
  /** Run-in heading in the notes' own words; null where the measure speaks for itself. */
  readonly label: string | null;
  readonly statements: readonly Statement[];
}

/** Work done, in the order of telling: what stands before any measure, the measures, what came of them. */
export interface GroupedWork {
  readonly overview: readonly Statement[];
  readonly groups: readonly MeasureGroup[];
  readonly outcome: readonly Statement[];
}

/** From this many measures on, those of one aspect share an item. */
const MERGED_FROM = 6;
/** Results told in one item. */
const MOST_RESULTS = 4;
/** A share, a change or praise: what came of the whole work. */
const CAME_OF_IT = /[%％]|率|同比|满意|获评|被评|荣获|表彰|首位|前列|零发生|未发生|没有(?:发生|出现)|挽回/u;
/** Begins with what came of the measure before it. */
const FOLLOWS =
  /^(?:共|累计|发现|查出|查处|排查|审结|立案|移送|追回|追缴|出具|提出|整改|已整改|解决|化解|办结|涉及|惠及|覆盖|受益|采纳|挽回|其中|现已|均|都|会议(?:指出|强调|要求|明确|认为|决定)|会上|上述|以上|该|其|并|参加|参训)/u;
/** 今年以来，…: opens the section, whatever else it tells. */
const SO_FAR = /^(?:今年|一年|本年度?|20\d\d年)(?:以来|来)，/u;
/** Words that any two measures may share. */
const COMMON_WORDS =
  /开展|举办|组织|召开|全年|今年|工作|法治|行政|法律|活动|进行|推进|部门|单位|全区|全市|全县|建设|管理|办理|案件/gu;
const HEADING_VERB =
  /^(?:加强|强化|健全|完善|建立健全|深化|优化|推进|规范|压实|抓好|做好|提升|严格|突出|注重|狠抓|创新|拓展)/u;

/**
 * Measures with the figures told right after them, in the order of the notes; organising and rules come first, and
 * figures after the last measure are what came of the work.
 */
export function groupMeasures(work: readonly Statement[], words: DraftingWords): GroupedWork {
  const { overview, told, outcome } = withTheirFigures(work, words);
  const measures = settleAspects(told, words.aspects.length);
  const isFirst = ({ aspect, statements: [first] }: AspectGroup): boolean =>
    words.toldFirst.includes(words.aspects[aspect]?.name ?? '') && isActivity(first?.text ?? '', words);
  const dated = told.filter(([first]) => first && startsWithDate(first.text)).length > 1;
  const numbered = told.filter(([first]) => first?.numbered).length > 1;
  const ordered =
    numbered || told.some(([first]) => first && first.topic !== null)
      ? measures
      : measures.length >= MERGED_FROM
        ? merged(measures)
        : dated
          ? measures
          : [...measures.filter(isFirst), ...measures.filter((measure) => !isFirst(measure))];
  const titles = ordered.map(({ statements }) => titled(statements));
  const allTitled = titles.length > 1 && titles.every((title) => title !== null);
  return {
    overview,
    outcome,
    groups: ordered.map(({ statements }, index) => (allTitled && titles[index]) || { label: null, statements }),
  };
}

/** 3月1日起施行…: what is told by its days is in their order. */
const startsWithDate = (text: string): boolean => {
  const [first] = figuresOf(text);
  return first?.kind === 'date' && first.start < 2;
};

/** A result goes with the measure before it if a further measure follows or both stand in one line of the notes. */
function withTheirFigures(
  work: readonly Statement[],
  words: DraftingWords,
): {
  readonly overview: readonly Statement[];
  readonly told: readonly (readonly Statement[])[];
  readonly outcome: readonly Statement[];
} {
  const overview: Statement[] = [];
  const told: Statement[][] = [];
  const outcome: Statement[] = [];
  const last = work.findLastIndex((statement) => beginsMeasure(statement, words));
  for (const [index, statement] of work.entries()) {
    const host = told.at(-1);
    if (index === 0 && SO_FAR.test(statement.text)) overview.push(statement);
    else if (statement.topic !== null) {
      if (host?.[0]?.topic === statement.topic) host.push(statement);
      else told.push([statement]);
    } else if (host && isOfOneItem(host[0], statement)) host.push(statement);
    // 三是…, 3.…: counted by the notes themselves.
    else if (
      (host?.[0]?.enumerated && statement.enumerated) ||
      (host?.[0]?.numbered && statement.numbered && (statement.kind === 'measure' || ABOUT.test(statement.text)))
    )
      told.push([statement]);
    else if (beginsMeasure(statement, words) && !(host && FOLLOWS.test(statement.text))) told.push([statement]);
    else if (!host) overview.push(statement);
    else if (belongsTo(host, statement)) host.push(statement);
    else if (index > last && CAME_OF_IT.test(statement.text)) outcome.push(statement);
    else if (host.every(({ kind }) => kind === 'result') && host.length < MOST_RESULTS) host.push(statement);
    else told.push([statement]);
  }
  return { overview, told, outcome };
}

/** Both stand after one 一是, or behind one number, of the notes. */
const isOfOneItem = (first: Statement | undefined, statement: Statement): boolean =>
  first !== undefined && (first.enumerated || first.numbered) && first.line === statement.line;

/** Told on one line, beginning with what came of it, or about the same thing. */
function belongsTo(host: readonly Statement[], statement: Statement): boolean {
  if (host.some(({ line }) => line === statement.line) || FOLLOWS.test(statement.text)) return true;
  const nouns = wordPairs(statement.text);
  return host.slice(0, MOST_RESULTS).some(({ text }) => [...wordPairs(text)].some((pair) => nouns.has(pair)));
}

/** Pairs of neighbouring characters that name things. */
export function wordPairs(text: string): ReadonlySet<string> {
  const words = text.replace(COMMON_WORDS, ' ').replace(/[^\p{Script=Han}]+/gu, ' ');
  const pairs = Array.from({ length: Math.max(0, words.length - 1) }, (_, index) => words.slice(index, index + 2));
  return new Set(pairs.filter((pair) => !pair.includes(' ')));
}

/** Whether a measure begins with what was done. */
export const isActivity = (text: string, words: DraftingWords): boolean =>
  words.activity.some((verb) => text.startsWith(verb)) ||
  /^.{0,24}?(?:制定|出台|印发|建立|成立|开展|举办|组织|召开|推行|落实|学习|开设|上线|公布|修订|梳理|设立|联合|邀请|聘任|配备|推动|推进|完善|健全|编制|发布|制作)/u.test(
    text,
  );

/** Counts what belongs to something else: 调解率, 调解和解率, 执法人员, 检查对象名录库, 服务企业. */
const NOUN_AFTER = /^(?:量|员|人员|组织|机构|中心|企业的|总量|金额|对象|场所|力量|队伍|室|(?!\D*[，。；：])\D{0,6}率)/u;

/** What is done stands in the first clauses of a statement, a date or an occasion before it; behind them are details. */
const FIRST_CLAUSES = 2;

/** Says what was done, by a verb at its start, even where little more than figures follows. */
function beginsMeasure({ kind, text }: Statement, { deeds }: DraftingWords): boolean {
  return kind === 'measure' || deeds.some((verb) => text.startsWith(verb) && !NOUN_AFTER.test(text.slice(verb.length)));
}

/** Whether a group begins with something done, not with what there is: 网格员1,568人. */
export function tellsDeed({ label, statements: [first] }: MeasureGroup, { deeds }: DraftingWords): boolean {
  if (label !== null) return true;
  const told = (first?.text ?? '').split(/(?<=[，：])/u, FIRST_CLAUSES).join('');
  return deeds.some((verb) => told.includes(verb) && !NOUN_AFTER.test(told.split(verb)[1] ?? ''));
}

interface AspectGroup {
  readonly aspect: number;
  readonly statements: readonly Statement[];
}

/** A measure told by no word goes with the one before it, or with the aspect that most measures have. */
function settleAspects(told: readonly (readonly Statement[])[], unknown: number): readonly AspectGroup[] {
  const counts = new Map<number, number>();
  const known = told.map(([first]) => first?.aspect ?? unknown);
  for (const aspect of known) if (aspect !== unknown) counts.set(aspect, (counts.get(aspect) ?? 0) + 1);
  let last = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? unknown;
  return told.map((statements, index) => {
    last = known[index] === unknown ? last : (known[index] ?? last);
    return { aspect: last, statements };
  });
}

/** One group an aspect, in the usual order of telling. */
function merged(measures: readonly AspectGroup[]): readonly AspectGroup[] {
  const aspects = [...new Set(measures.map(({ aspect }) => aspect))].sort((a, b) => a - b);
  return aspects.map((aspect) => ({
    aspect,
    statements: measures.filter((measure) => measure.aspect === aspect).flatMap(({ statements }) => statements),
  }));
}

/** A first clause such as 建立健全工作机制 is a heading; null where there is none. */
function titled([first, ...others]: readonly Statement[]): MeasureGroup | null {
  const [head = '', ...tail] = first?.text.split('，') ?? [];
  const serves = HEADING_VERB.test(head) && head.length >= 4 && head.length <= 14 && figuresOf(head).length === 0;
  if (!first || !serves || tail.length === 0) return null;
  return { label: head, statements: [{ ...first, text: tail.join('，') }, ...others] };
}
