import { type Figure, figuresOf, standsIn } from '../../domain/figures.js';
import type { Fault } from './fidelity.js';

/** Figures of one each, of a mean, of the most and of the least: none of them is a figure of all. */
const SENSES: readonly RegExp[] = [
  /每(?=[\p{Script=Han}\d])|[人户村镇均]均|平均/u,
  /最(?:高|大|多|长|早|快)|(?<![清名订保菜账罚传简])单(?=[条个件场次笔日月篇项例])/u,
  /最(?:低|小|少|短|晚|慢)/u,
];
const ALL = /(?<!公)共(?!同|享|建|商|管|治|性|识|有部)|合计|总计|总(?=\p{Script=Han}{0,4}[量数额])|累计|全年|一年/u;
const SO_FAR = /累计|历年|截至|截止/u;
const WHOLE_YEAR = /全年|今年|本年|年内|当年/u;
/** 去年为47天: what the clause before says of this year's holds for it, too. */
const BEFORE = /去年|上年|同期/u;

/** A figure with the clause it stands in, what goes before it there, and the clause before. */
interface Placed {
  readonly figure: Figure;
  readonly clause: string;
  readonly ahead: string;
  readonly previous: string;
}

const placedIn = (text: string): readonly Placed[] =>
  text
    .split(/[。；;\n]/u)
    .flatMap((sentence) => sentence.split(/[，,：:]/u))
    .flatMap((clause, index, clauses) =>
      figuresOf(clause)
        .filter(({ kind }) => kind === 'quantity')
        .map((figure) => ({
          figure,
          clause,
          ahead: clause.slice(0, figure.start),
          previous: clauses[index - 1] ?? '',
        })),
    );

/** What is wrong with how a sentence's figure sums up or is shared out; null where nothing. */
function changed(told: Placed, given: readonly Placed[], notes: readonly string[]): string | null {
  for (const sense of SENSES) {
    const noted = given.every(({ ahead }) => sense.test(ahead));
    const own = told.clause + told.previous;
    if (noted && !sense.test(own)) return sense.exec(given[0]?.ahead ?? '')?.[0] ?? null;
    const total = ALL.exec(told.ahead)?.[0];
    if (noted && total && !sense.test(told.clause) && !given.some(({ ahead }) => ALL.test(ahead))) return total;
    const added = sense.exec(told.ahead)?.[0];
    const isHeld = given.some(
      ({ clause, previous }) => sense.test(clause) || (BEFORE.test(clause) && sense.test(previous)),
    );
    if (added && !isHeld) return added;
  }
  const year = WHOLE_YEAR.exec(told.clause)?.[0];
  const isYears = notes.some((note) => WHOLE_YEAR.test(note));
  return year && !isYears && given.every(({ clause }) => SO_FAR.test(clause)) ? year : null;
}

/**
 * Figures that are told as of all where the notes give them to each, to the mean or to the most, or the other way round, and
 * as of one year where the notes count all years. Texts are folded.
 */
export function aggregateFaults(sentence: string, notes: readonly string[]): readonly Fault[] {
  const given = notes.flatMap(placedIn);
  return placedIn(sentence).flatMap((told) => {
    const own = given.filter(({ figure }) => standsIn(told.figure, [figure]));
    const word = own.length > 0 ? changed(told, own, notes) : null;
    return word === null ? [] : [{ kind: 'proof' as const, text: word }];
  });
}
