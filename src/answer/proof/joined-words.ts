import { JOINT, type PlacedWord } from './alignment.js';
import { clauseWords, excused, roleOf } from './claim-words.js';
import { proofWords } from './proof-words.js';
import { isEveryones, SCOPE, says, subjectsIn, unsaidNouns } from './skipped-words.js';
import { tells } from './stray-words.js';

/** Says only that something is counted. */
const MEASURE = /^(?:数量|人数|件数|次数|总数|总量)$/;

/** A clause's words may go on in a later clause only from its start: its own subject, or what its figure counts, is not skipped. */
export function leapFaults(placed: readonly PlacedWord[], text: string, claim: string): readonly string[] {
  const told = placed.filter(({ at }) => at);
  const whole = placed.map(({ word }) => word).join(JOINT);
  return told.flatMap((item, index) => {
    const before = told.slice(0, index).filter((word) => tells(word) && word.tag !== 't');
    const last = told[index - 1]?.at;
    if (before.length === 0 || !last || !item.at || !text.slice(last[1], item.at[0]).includes(JOINT)) return [];
    const head = text.slice(text.lastIndexOf(JOINT, item.at[0] - 1) + 1, item.at[0]);
    if (isEveryones(head, item, told[index + 1])) return [];
    const role = roleOf(item);
    const skippedWord =
      role === 'thing'
        ? clauseWords(head).find(({ word, tag }) => {
            const empty = /^(?:d|ad)/.test(tag) || (excused(word) && !/^(?:n|vn)/.test(tag));
            return word.length > 1 && !empty && !says(claim, word) && !says(whole, word);
          })?.word
        : role === 'deed' || role === 'figure' || item.tag.startsWith('n')
          ? unsaidNouns(head, claim).find((noun) => !says(whole, noun) && !MEASURE.test(noun))
          : subjectsIn(head, claim)[0];
    return skippedWord ? [`“${item.word}”在证据中说的是“${skippedWord}”`] : [];
  });
}

/** A modifier as short as this may be left out between two things, in UTF-16 units. */
const SHORT_GAP = 3;

/** Two things side by side in a claim do not stand in different parts of the evidence (法律|顾问团由律师和|教授). */
export function fusionFaults(placed: readonly PlacedWord[], text: string): readonly string[] {
  return placed.flatMap((item, index) => {
    const last = placed[index - 1];
    if (!item.at || !last?.at || last.word.length < 2 || last.tag === 'figure') return [];
    if (text.includes(item.word + last.word)) return [];
    const gap = placed.reduce(
      (rest, { word, tag }) => (tag === 'figure' ? rest.replace(word, '') : rest),
      text.slice(last.at[1], item.at[0]),
    );
    const told = clauseWords(gap.replaceAll(JOINT, '')).some((word) => roleOf(word) !== 'frame');
    const apart = gap.includes(JOINT) && told;
    if (apart && (roleOf(item) === 'thing' || (roleOf(item) === 'frame' && item.tag.startsWith('n'))))
      return [`“${last.word}${item.word}”在证据中不在一处`];
    if (roleOf(item) !== 'thing' || roleOf(last) !== 'thing') return [];
    if (SCOPE.test(item.word) || SCOPE.test(last.word)) return [];
    const between = text.slice(last.at[1], item.at[0]);
    if (between.length <= SHORT_GAP) return [];
    const parted = clauseWords(between).some((word) => roleOf(word) === 'deed' || /^[由对]$/.test(word.word));
    return parted ? [`“${last.word}${item.word}”在证据中不在一处`] : [];
  });
}

/** A word before the name of a kind that picks some of it out. */
const SELECTED = /(重点|关键|专职|骨干|特殊|困难)(\p{Script=Han}{2})/gu;

/** What bounds the whole (10年以上积案全部清零) may not be left out before 全部. */
export function boundFaults(placed: readonly PlacedWord[], text: string, claim: string): readonly string[] {
  if (
    !proofWords()
      .universals.flat()
      .some((word) => claim.includes(word))
  )
    return [];
  const selected = [...text.matchAll(SELECTED)].find(
    ([, word = '', kind = '']) => claim.includes(kind) && !claim.includes(word),
  )?.[0];
  if (selected) return [`证据限于“${selected}”`];
  return placed.flatMap((item, index) => {
    const last = placed.slice(0, index).findLast(({ at }) => at)?.at;
    if (!item.at) return [];
    const from = Math.max(last?.[1] ?? 0, text.lastIndexOf(JOINT, item.at[0] - 1) + 1);
    const bound = /\d[^|、]*以[上下内]/.exec(text.slice(from, item.at[0]))?.[0];
    return bound ? [`证据限于“${bound}”`] : [];
  });
}

/** Words that widen what follows them to all of its kind. */
const WIDENING = /^(?:所有|全部|全体|各类|各种|各项|一切|任何|整个|多种)$/;

/** What the evidence says of one kind (重点人员, 劳动合同) may not be told of all (所有人员, 各类合同). */
export function widenedFaults(placed: readonly PlacedWord[], text: string, claim: string): readonly string[] {
  return placed.flatMap((item, index) => {
    const next = placed[index + 1];
    if (!WIDENING.test(item.word) || item.at || !next) return [];
    const kinds = next.places.map(([start]) => {
      const head = text.slice(text.lastIndexOf(JOINT, start - 1) + 1, start);
      const kind = clauseWords(head).findLast(({ word }) => !says(claim, word));
      return kind && kind.word.length > 1 && ['thing', 'soft'].includes(roleOf(kind)) ? kind.word : '';
    });
    return kinds.length > 0 && kinds.every(Boolean) ? [`证据限于“${kinds[0]}”`] : [];
  });
}
