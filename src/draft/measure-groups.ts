import { figuresOf } from '../domain/figures.js';
import type { Aspect, DraftingWords } from './drafting-words.js';
import type { Statement } from './statement.js';

/** Measures that belong together. */
export interface MeasureGroup {
  /** Run-in heading, from the notes' own words where they offer one; null where the measure speaks for itself. */
  readonly label: string | null;
  /** Name of the aspect; null where no word told it. */
  readonly aspect: string | null;
  readonly statements: readonly Statement[];
}

/** From this many measures of several aspects on, they stand under run-in headings. */
const LABELLED_FROM = 5;

/** Groups measures by aspect in the usual order of telling; results of the same line follow their measure. */
export function groupMeasures(
  measures: readonly Statement[],
  results: readonly Statement[],
  words: DraftingWords,
): { readonly groups: readonly MeasureGroup[]; readonly rest: readonly Statement[] } {
  const placed = settleAspects(measures, words.aspects.length);
  const ownerOf = new Map(results.map((result) => [result, owner(result, placed)]));
  const told = placed.map((measure) => ({
    aspect: measure.aspect,
    statements: [measure, ...results.filter((result) => ownerOf.get(result) === measure)],
  }));
  const ordered = [...told].sort((a, b) => a.aspect - b.aspect);
  const aspects = [...new Set(ordered.map((each) => each.aspect))];
  const rest = results.filter((result) => ownerOf.get(result) === undefined);
  const name = (aspect: number): string | null => words.aspects[aspect]?.name ?? null;
  if (aspects.length < 2 || (measures.length < LABELLED_FROM && aspects.length === measures.length)) {
    return {
      rest,
      groups: ordered.map(({ aspect, statements }) => ({ label: null, aspect: name(aspect), statements })),
    };
  }
  const groups = aspects.map((aspect) => {
    const statements = ordered.filter((each) => each.aspect === aspect).flatMap((each) => each.statements);
    return { ...titled(statements, words.aspects[aspect]), aspect: name(aspect) };
  });
  return { rest, groups };
}

/** A result belongs to the last measure told before it in the same line of the notes. */
function owner(result: Statement, measures: readonly Statement[]): Statement | undefined {
  const at = result.notes[0] ?? 0;
  return measures.findLast((measure) => measure.line === result.line && (measure.notes[0] ?? 0) <= at);
}

/** A measure told by no word goes with the one before it, or with the aspect that most measures have. */
function settleAspects(measures: readonly Statement[], unknown: number): readonly Statement[] {
  const counts = new Map<number, number>();
  for (const { aspect } of measures) if (aspect !== unknown) counts.set(aspect, (counts.get(aspect) ?? 0) + 1);
  const common = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? unknown;
  let last = common;
  return measures.map((measure) => {
    last = measure.aspect === unknown ? last : measure.aspect;
    return { ...measure, aspect: last };
  });
}

/** A first clause such as 建立健全工作机制 is a heading already; otherwise the aspect's name serves. */
function titled(statements: readonly Statement[], aspect: Aspect | undefined): Omit<MeasureGroup, 'aspect'> {
  const [first, ...others] = statements;
  const [head = '', ...tail] = first?.text.split('，') ?? [];
  const serves =
    /^(?:加强|强化|健全|完善|建立健全|深化|优化|推进|规范|压实|抓好|做好|提升|严格|突出|注重|狠抓|创新|拓展)/.test(
      head,
    ) &&
    head.length >= 4 &&
    head.length <= 14 &&
    figuresOf(head).length === 0;
  if (first && serves && tail.length > 0) {
    return { label: head, statements: [{ ...first, text: tail.join('，') }, ...others] };
  }
  return { label: aspect?.name ?? null, statements };
}
