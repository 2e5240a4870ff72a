import { align, JOINT, type PlacedWord, type Stretch, wordsFor } from './alignment.js';
import { type ClauseWord, roleOf, smallClauses } from './claim-words.js';
import { overleapFaults } from './figure-places.js';
import { boundFaults, fusionFaults, leapFaults, widenedFaults } from './joined-words.js';
import { bareText } from './plain-text.js';
import { proofWords } from './proof-words.js';
import { remembered, rememberedClauses, rememberedOf } from './remembered.js';
import { isMoved, strayFault, tells } from './stray-words.js';
import { likely, type SupportSource, stretchesOf } from './stretches.js';

/** What goes before may give a clause so many characters for one of its own; so few are always granted. */
const BORROWED_SHARE = 1.25;
const LEAST_BORROWED = 2;

/** No more of the faults than `most` are looked for where words stand out of place. */
function faultsIn(words: readonly ClauseWord[], stretch: Stretch, whole: string, most: number): readonly string[] {
  const { text } = stretch;
  const placed = align(words, stretch);
  const claim = placed.flatMap(({ at, word }) => (at ? [] : [word])).join(JOINT);
  const strays: string[] = [];
  for (let index = 0; index < placed.length && strays.length < most; index++) {
    const fault = placed[index]?.at ? null : strayFault(placed, index, stretch, claim, whole);
    if (fault !== null) strays.push(fault);
  }
  if (strays.length > 0) return strays;
  const held = placed.some(({ at, word }) => at && word.length > 1);
  const units = (items: readonly PlacedWord[]): number => items.reduce((sum, { word }) => sum + word.length, 0);
  const borrowed = placed.filter((item, index) => {
    const strange = tells(item) || (item.word.length > 1 && whole.includes(item.word));
    return !item.at && strange && !isMoved(placed, index, text);
  });
  const own = placed.filter((item) => item.at && item.word.length > 1);
  return [
    ...leapFaults(placed, text, claim),
    ...overleapFaults(placed, stretch, claim),
    ...fusionFaults(placed, text),
    ...widenedFaults(placed, text, words.map(({ word }) => word).join('')),
    ...boundFaults(placed, text, words.map(({ word }) => word).join('')),
    ...(held && units(borrowed) <= Math.max(LEAST_BORROWED, BORROWED_SHARE * units(own)) ? [] : ['这一句没有证据']),
  ];
}

/** Why no stretch holds a clause: the faults in the one that comes nearest; none where one does. */
function leastFaults(words: readonly ClauseWord[], stretches: readonly Stretch[], whole: string): readonly string[] {
  let least: readonly string[] | null = null;
  for (const stretch of likely(words, stretches)) {
    const faults = faultsIn(words, stretch, whole, least?.length ?? Number.POSITIVE_INFINITY);
    if (faults.length === 0) return [];
    if (!least || faults.length < least.length) least = faults;
  }
  return least ?? ['数字在证据中不在同一处'];
}

const BARE_YEAR = /^(?:19|20)\d{2}年?度?$/;
const LONG_WORDING = 4;

/** Words of several characters that evidence does not hold (办理完毕), each with the one of its meaning that it does (办结). */
const otherwiseIn = remembered((whole) =>
  proofWords().equivalents.flatMap((group) => {
    const held = group.find((word) => whole.includes(word));
    const long = group.filter((word) => word.length >= LONG_WORDING && !whole.includes(word));
    return held !== undefined && long.length > 0 ? [{ held, long }] : [];
  }),
);

/** A claim in the words of the evidence. */
const inWordsOf = (whole: string, claim: string): string =>
  otherwiseIn(whole).reduce((told, { held, long }) => {
    const used = long.find((word) => told.includes(word));
    return used ? told.replaceAll(used, held) : told;
  }, claim);

const REPORTED = /^(?:该|这份)?报告中?(?:还|也)?(?:提出|指出|提到|写到|显示|承认|介绍|表示|写明|记载|称)[,:]?/;

/** Whether something is still to come is looked at elsewhere. */
const NEXT = /下一步,?/g;

/** 全市 and the like may open a clause; a district's own name may stand anywhere. */
function withoutNames(claim: string, known: readonly string[]): string {
  const names = known.filter((name) => name.length > 2);
  const scopes = known.filter((name) => name.length === 2);
  const own = scopes.filter((name) => name.startsWith('该'));
  const told = [...names, ...own].reduce((rest, name) => rest.replaceAll(name, ''), claim);
  return told
    .split(/(?<=[,。;、:]|年)/)
    .map((part) => part.slice(scopes.find((scope) => part.startsWith(scope))?.length ?? 0))
    .join('');
}

/** What a claim may rest on: pieces of evidence, and the years that it may name. */
export interface Support {
  readonly sources: readonly SupportSource[];
  readonly years: readonly number[];
}

const wholeOf = rememberedOf(({ sources }: Support) => sources.map(({ text }) => bareText(text)).join(JOINT));

/** Why evidence does not hold a clause of a claim. */
const clauseFaults = rememberedClauses((support: Support) => {
  const { sources, years } = support;
  const stretches = sources.flatMap(stretchesOf);
  const whole = wholeOf(support);
  return (clause): readonly string[] => {
    const words = wordsFor(clause, whole).filter(({ word }) => !years.some((year) => word.startsWith(`${year}年`)));
    if (words.every((item) => item.word.length < 2 || roleOf(item) === 'frame')) {
      // A word that links has something behind it; 经通过 tells a fact.
      const last = words.at(-1)?.word ?? '';
      const links = !proofWords().linking.includes(last) || whole.includes(bareText(clause));
      return links ? [] : [`“${last}”在证据的这一处没有`];
    }
    const faults = leastFaults(words, stretches, whole);
    const dates = words.filter(({ tag, word }) => tag === 'figure' && BARE_YEAR.test(word));
    if (faults.length === 0 || dates.length === 0) return faults;
    const others = sources.filter(({ text }) => !dates.some(({ word }) => text.includes(word)));
    const undated = words.filter((item) => !dates.includes(item));
    return others.length === sources.length ? faults : leastFaults(undated, others.flatMap(stretchesOf), whole);
  };
});

/**
 * Holds every clause of a claim against one stretch of evidence: its words stand there, in order or moved within it, or
 * complete it from what goes before; nothing that the stretch says is replaced by a word from elsewhere. Plain texts;
 * `known` are names that a claim may use freely, those of two characters (全市) where a clause begins.
 */
export function supportFaults(claim: string, support: Support, known: readonly string[]): readonly string[] {
  const told = inWordsOf(wholeOf(support), withoutNames(claim.replace(REPORTED, '').replace(NEXT, ''), known));
  return smallClauses(told)
    .flat()
    .flatMap((clause) => clauseFaults(clause, support));
}
