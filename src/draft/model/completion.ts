import { type Figure, figuresOf, standsIn } from '../../domain/figures.js';
import type { GuardedSentence } from '../guard/model-reply.js';
import type { SectionPlace } from '../outline/heading.js';
import { LONG_SENTENCE, prose } from '../section/prose.js';
import { missingFigures } from '../section/usual-figures.js';
import type { Statement } from '../statements/statement.js';

const KINDS = {
  background: 'lead',
  measure: 'measure',
  result: 'result',
  problem: 'problem',
  cause: 'problem',
  plan: 'plan',
  aside: null,
} as const;

/** A contradiction shows all its figures and its mark; a sentence that picks one of them is not kept. */
function picksOne(sentence: GuardedSentence, conflicts: readonly Statement[]): boolean {
  return conflicts.some(
    (conflict) =>
      conflict.notes.some((n) => sentence.notes.includes(n)) &&
      figuresOf(sentence.text).some(
        (figure) =>
          figure.kind === 'quantity' &&
          standsIn(figure, figuresOf(conflict.text)) &&
          !sentence.text.includes('【待核实】'),
      ),
  );
}

/** Sentences that take no side where notes contradict each other. */
export function withoutSides(
  kept: readonly GuardedSentence[],
  statements: readonly Statement[],
): readonly GuardedSentence[] {
  const conflicts = statements.filter((statement) => statement.conflict);
  return kept.filter((sentence) => !picksOne(sentence, conflicts));
}

/** A model's sentence in its place, and whether it may be shown. */
export interface ToldSentence {
  readonly sentence: GuardedSentence;
  readonly stands: boolean;
}

type Kind = GuardedSentence['kind'];

const familyOf = (kind: Kind): Kind => (kind === 'lead' || kind === 'result' ? 'measure' : kind);

const rests = (sentence: GuardedSentence, statement: Statement): boolean =>
  statement.notes.some((n) => sentence.notes.includes(n));

const WHOLLY = /全部|全都|均/u;

/** Whether figures of sentences tell all those of a statement; 100% may be told as 全部. */
const tellsFigures = (told: readonly Figure[], whole: readonly Figure[], texts: readonly string[]): boolean =>
  whole.every(
    (figure) => standsIn(figure, told) || (figure.text === '100%' && texts.some((text) => WHOLLY.test(text))),
  );

/** The sentence tells some figures of a statement and nothing else, so that the statement stands better instead of it. */
function tellsPartOf(sentence: GuardedSentence, statement: Statement): boolean {
  const [mine, whole] = [figuresOf(sentence.text), figuresOf(statement.text)];
  return (
    mine.length > 0 &&
    !tellsFigures(mine, whole, [sentence.text]) &&
    sentence.notes.every((n) => statement.notes.includes(n)) &&
    mine.every((figure) => standsIn(figure, whole))
  );
}

/** Where a statement goes: instead of the refused sentence that told it, or behind what else its department tells. */
function placeOf(
  statement: Statement,
  kind: Kind,
  told: readonly ToldSentence[],
  sameDepartment: readonly Statement[],
): number {
  const fits = ({ sentence }: ToldSentence): boolean => familyOf(sentence.kind) === familyOf(kind);
  const shared = told.map((each) =>
    !each.stands && fits(each) && rests(each.sentence, statement)
      ? 1 + sharedPairs(statement.text, each.sentence.text)
      : 0,
  );
  const most = Math.max(0, ...shared);
  if (most > 0) return shared.indexOf(most);
  return told.findLastIndex((each) => fits(each) && sameDepartment.some((other) => rests(each.sentence, other)));
}

/** What the model left out, in the rule engine's words: statements whose figures or notes its sentences do not have. */
export function completed(
  given: readonly ToldSentence[],
  statements: readonly Statement[],
  place: SectionPlace,
): readonly GuardedSentence[] {
  const conflicts = statements.filter((statement) => statement.conflict);
  const told = given.map(({ sentence, stands }) => ({
    sentence,
    stands:
      stands && !picksOne(sentence, conflicts) && !statements.some((statement) => tellsPartOf(sentence, statement)),
  }));
  const sentences = told.flatMap(({ sentence, stands }) => (stands ? [sentence] : []));
  const isTold = (statement: Statement): boolean => {
    if (statement.conflict) return false;
    const own = sentences.filter((sentence) => rests(sentence, statement));
    const figures = own.flatMap((sentence) => figuresOf(sentence.text));
    const texts = own.map((sentence) => sentence.text);
    return own.length > 0 && tellsFigures(figures, figuresOf(statement.text), texts);
  };
  const named =
    new Set(statements.flatMap(({ kind, department }) => (kind === 'aside' ? [] : (department ?? [])))).size > 1;
  const added = statements.flatMap((statement) => {
    const kind = KINDS[statement.kind];
    if (kind === null || isTold(statement)) return [];
    const { department } = statement;
    const peers = named && department !== null ? statements.filter((other) => other.department === department) : [];
    return [{ statement, kind, at: placeOf(statement, kind, told, peers) }];
  });
  const written = (at: number, kind: Kind, item: number): readonly GuardedSentence[] => {
    const own = added.filter((each) => each.at === at && familyOf(each.kind) === familyOf(kind));
    const before = told[at]?.stands ? (told[at]?.sentence.text ?? '') : '';
    return prose(
      own.map(({ statement }) => statement),
      LONG_SENTENCE,
      named,
    ).map((sentence, index) => {
      const department = index === 0 ? own[0]?.statement.department : null;
      const again = department && before.includes(department) && sentence.text.startsWith(department);
      return { ...sentence, kind, item, text: again ? sentence.text.slice(department.length) : sentence.text };
    });
  };
  const last = Math.max(0, ...told.map(({ sentence }) => sentence.item));
  const further = added.filter(({ at }) => at < 0);
  const all = [
    ...told.flatMap(({ sentence, stands }, at) => [
      ...(stands ? [sentence] : []),
      ...written(at, sentence.kind, sentence.item),
    ]),
    ...runsOf(further, named).flatMap((run, index) =>
      prose(
        run.map(({ statement }) => statement),
        LONG_SENTENCE,
        named,
      ).map((sentence) => ({
        ...sentence,
        kind: run[0]?.kind ?? 'measure',
        item: last + 1 + index,
      })),
    ),
  ];
  const missing = missingFigures(
    place.outline,
    statements.map((statement) => statement.text),
  )
    .map(({ wording }) => wording)
    .join('，');
  const host =
    all.findLast((sentence) => sentence.kind === 'result') ?? all.findLast((sentence) => sentence.kind === 'measure');
  if (missing === '' || !host) return all;
  return all.flatMap((sentence) =>
    sentence === host ? [sentence, { ...sentence, text: `${missing}。`, flags: [] }] : [sentence],
  );
}

interface Further {
  readonly statement: Statement;
  readonly kind: Kind;
}

/** What one department tells of one kind stays together where several report; else each statement is an item. */
function runsOf(further: readonly Further[], named: boolean): readonly (readonly Further[])[] {
  const runs: Further[][] = [];
  for (const each of further) {
    const run = runs.at(-1);
    const joins = run?.[0]?.kind === each.kind && run[0].statement.department === each.statement.department;
    if (run && named && joins && each.statement.department !== null) run.push(each);
    else runs.push([each]);
  }
  return runs;
}

/** How many pairs of neighbouring characters two texts share. */
export function sharedPairs(one: string, other: string): number {
  const pairs = new Set(Array.from({ length: Math.max(0, one.length - 1) }, (_, at) => one.slice(at, at + 2)));
  return [...pairs].filter((pair) => other.includes(pair)).length;
}
