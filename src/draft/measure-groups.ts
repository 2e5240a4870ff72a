import { figuresOf } from '../domain/figures.js';
import type { DraftingWords } from './drafting-words.js';
import type { Statement } from './statement.js';

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
const HEADING_VERB =
  /^(?:加强|强化|健全|完善|建立健全|深化|优化|推进|规范|压实|抓好|做好|提升|严格|突出|注重|狠抓|创新|拓展)/u;

/**
 * Measures with the figures told right after them, in the order of the notes; organising and rules come first, and
 * figures after the last measure are what came of the work.
 */
export function groupMeasures(work: readonly Statement[], words: DraftingWords): GroupedWork {
  const { overview, told, outcome } = withTheirFigures(work);
  const measures = settleAspects(told, words.aspects.length);
  const isFirst = ({ aspect }: AspectGroup): boolean => words.toldFirst.includes(words.aspects[aspect]?.name ?? '');
  const ordered =
    measures.length >= MERGED_FROM
      ? merged(measures)
      : [...measures.filter(isFirst), ...measures.filter((measure) => !isFirst(measure))];
  const titles = ordered.map(({ statements }) => titled(statements));
  const allTitled = titles.length > 1 && titles.every((title) => title !== null);
  return {
    overview,
    outcome,
    groups: ordered.map(({ statements }, index) => (allTitled && titles[index]) || { label: null, statements }),
  };
}

/** A result goes with the measure before it if a further measure follows or both stand in one line of the notes. */
function withTheirFigures(work: readonly Statement[]): {
  readonly overview: readonly Statement[];
  readonly told: readonly (readonly Statement[])[];
  readonly outcome: readonly Statement[];
} {
  const overview: Statement[] = [];
  const told: Statement[][] = [];
  const outcome: Statement[] = [];
  const last = work.findLastIndex((statement) => statement.kind === 'measure');
  for (const [index, statement] of work.entries()) {
    const host = told.at(-1);
    if (statement.kind === 'measure') told.push([statement]);
    else if (!host) overview.push(statement);
    else if (index < last || host[0]?.line === statement.line) host.push(statement);
    else outcome.push(statement);
  }
  return { overview, told, outcome };
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
