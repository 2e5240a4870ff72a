import type { Draft } from '../../domain/draft.js';
import { figuresOf } from '../../domain/figures.js';
import { paragraphsOf } from '../section/assemble.js';
import { itemsOf } from './draft-items.js';
import type { Edit } from './edit.js';

/** What the text says, clause by clause, without enumerators and marks. */
const clausesOf = (draft: Draft): readonly string[] =>
  paragraphsOf(draft)
    .flatMap(itemsOf)
    .flatMap(({ sentences }) => sentences)
    .flatMap(({ text }) => text.split(/[，；。]/u))
    .filter(Boolean);

/** Those of the first that are not in the second, each counted as often as it stands there. */
function missing(wanted: readonly string[], had: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const each of had) left.set(each, (left.get(each) ?? 0) + 1);
  return wanted.filter((each) => {
    const times = left.get(each) ?? 0;
    left.set(each, times - 1);
    return times <= 0;
  });
}

const figured = (draft: Draft): readonly string[] => [
  ...new Set(clausesOf(draft).flatMap((clause) => figuresOf(clause).map(({ text }) => text))),
];

/** The figures of a draft's text that another version of it does not have. */
export const lostFigures = (before: Draft, after: Draft): readonly string[] => missing(figured(before), figured(after));

/** Wishes that only put things elsewhere, or add: every clause stays. */
const KEEPS_CLAUSES: ReadonlySet<Edit['kind']> = new Set([
  'merge',
  'move',
  'swap',
  'moveAbout',
  'open',
  'lay',
  'divide',
  'noSemicolons',
  'add',
  'retitle',
]);
/** Wishes that may leave words out, never a figure. */
const KEEPS_FIGURES: ReadonlySet<Edit['kind']> = new Set(['shorten', 'fit']);

/** A place held open, which what is added may fill; the title's words in the lead, which follow the title. */
const isOurs = (clause: string, { kind }: Edit): boolean =>
  (kind === 'add' && clause.includes('【待补充:')) || (kind === 'retitle' && figuresOf(clause).length === 0);

/**
 * What a change has lost that nobody asked to take out: clauses, or figures where the wish is for less. Whoever deletes,
 * replaces or settles a choice has asked for it.
 */
export function lostBy(edit: Edit, before: Draft, after: Draft): readonly string[] {
  const keepsFigures = KEEPS_FIGURES.has(edit.kind) || (edit.kind === 'removePart' && edit.part === 'placeholder');
  if (keepsFigures) return lostFigures(before, after);
  if (!KEEPS_CLAUSES.has(edit.kind)) return [];
  return missing(clausesOf(before), clausesOf(after)).filter((clause) => !isOurs(clause, edit));
}
