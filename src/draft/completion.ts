import { figuresOf, standsIn } from '../domain/figures.js';
import type { SectionPlace } from './heading.js';
import type { GuardedSentence } from './model-reply.js';
import type { Statement } from './statement.js';
import { missingFigures } from './usual-figures.js';

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

/** What the model left out, in the rule engine's words: statements whose figures or notes its sentences do not have. */
export function completed(
  kept: readonly GuardedSentence[],
  statements: readonly Statement[],
  place: SectionPlace,
): readonly GuardedSentence[] {
  const sentences = withoutSides(kept, statements);
  const told = statements.filter((statement) => {
    if (statement.conflict) return false;
    const own = sentences.filter((sentence) => statement.notes.some((n) => sentence.notes.includes(n)));
    const given = own.flatMap((sentence) => figuresOf(sentence.text));
    return own.length > 0 && figuresOf(statement.text).every((figure) => standsIn(figure, given));
  });
  const last = Math.max(0, ...sentences.map((sentence) => sentence.item));
  const added = statements
    .filter((statement) => !told.includes(statement))
    .flatMap((statement, index): readonly GuardedSentence[] => {
      const kind = KINDS[statement.kind];
      if (kind === null) return [];
      const flags = statement.conflict ? (['conflict'] as const) : [];
      return [{ kind, item: last + 1 + index, text: `${statement.text}。`, notes: statement.notes, flags }];
    });
  const all = [...sentences, ...added];
  const missing = missingFigures(
    place.outline?.figures ?? [],
    statements.map((statement) => statement.text),
  ).join('，');
  const host =
    all.findLast((sentence) => sentence.kind === 'result') ?? all.findLast((sentence) => sentence.kind === 'measure');
  if (missing === '' || !host) return all;
  return all.flatMap((sentence) =>
    sentence === host ? [sentence, { ...sentence, text: `${missing}。`, flags: [] }] : [sentence],
  );
}
