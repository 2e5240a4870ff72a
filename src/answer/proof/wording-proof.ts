import { type TaggedWord, tagWords } from '../../search/tagging.js';
import { bareText } from './plain-text.js';
import { proofWords } from './proof-words.js';
import { CLAUSES_KEPT, remembered, rememberedOf } from './remembered.js';

/** Marks of a claim's characters, one a UTF-16 unit of the bare claim. */
interface Coverage {
  readonly text: string;
  /** Part of a run of two or more characters that stands in the evidence. */
  readonly held: readonly boolean[];
  /** Neither held nor wording that says nothing. */
  readonly strange: readonly boolean[];
}

const HAN = /\p{Script=Han}/u;

const taggedWords: (text: string) => readonly TaggedWord[] = remembered(tagWords);

/** What a claim may use though its evidence does not: words of two characters and more, and single ones. */
interface FreeWords {
  readonly words: ReadonlySet<string>;
  readonly singles: ReadonlySet<string>;
}

function freeWords(): FreeWords {
  const { neutral, soft, linking, putOff, operators, universals } = proofWords();
  const all = [neutral, soft, linking, putOff, ...operators, ...universals].flat();
  return {
    words: new Set(all.filter((word) => word.length > 1)),
    singles: new Set(neutral.filter((word) => word.length === 1)),
  };
}

let free: FreeWords | null = null;
const LONGEST_FREE = 6;

function excuse(marks: boolean[], text: string, isExcused: (word: string) => boolean): void {
  for (let at = 0; at < text.length; at++)
    for (let length = 2; length <= LONGEST_FREE && at + length <= text.length; length++)
      if (isExcused(text.slice(at, at + length))) marks.fill(true, at, at + length);
}

/** The groups of words of one meaning of which evidence holds one. */
const groupsIn = remembered((evidence) =>
  proofWords().equivalents.filter((group) => group.some((word) => evidence.includes(word))),
);

/** Which characters of a bare claim stand in bare evidence, and which are strange to it. `known` words say nothing. */
function cover(text: string, evidence: string, known: readonly string[]): Coverage {
  free ??= freeWords();
  const { words, singles } = free;
  const held = new Array<boolean>(text.length).fill(false);
  // What stands there from one character on, stands there from the next on.
  for (let at = 0, reach = 0; at + 2 <= text.length; at++) {
    let length = Math.max(1, reach - 1);
    while (at + length < text.length && evidence.includes(text.slice(at, at + length + 1))) length++;
    if (length > 1) held.fill(true, at, at + length);
    reach = length;
  }
  const excused = held.slice();
  const same = groupsIn(evidence)
    .filter((group) => group.some((word) => text.includes(word)))
    .flat();
  excuse(excused, text, (word) => words.has(word) || known.includes(word) || same.includes(word));
  const strange = [...text].map((character, at) => !excused[at] && HAN.test(character) && !singles.has(character));
  return { text, held, strange };
}

/** `cover` for the same evidence and names: claims repeat each other's clauses, and those of the evidence. */
const coversIn = rememberedOf((evidence: readonly string[]) => {
  const source = bareText(evidence.join('。'));
  return rememberedOf((known: readonly string[]) => remembered((text) => cover(text, source, known), CLAUSES_KEPT));
});

/** Unknown words before 局, 院, 教授 …: names that the evidence does not hold. A verb (参加|市长) is no part of a name. */
function unknownNames({ text, strange: marks }: Coverage): readonly string[] {
  const names: string[] = [];
  const strange = marks.slice();
  for (const { tag, start, end } of taggedWords(text))
    if (end - start > 1 && /^[cdpv]/.test(tag)) strange.fill(false, start, end);
  for (const ending of proofWords().nameEndings) {
    for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
      const from = Math.max(0, at - 3);
      const window = text.slice(from, at + ending.length);
      if (strange.slice(from, at + ending.length).some(Boolean) && /^\p{Script=Han}+$/u.test(window))
        names.push(window);
    }
  }
  return names;
}

/** Parts of speech that name things and their qualities; a strange word of these is a strange fact. */
const NAMING = /^(?:n|a$|an|ad?$|b|j|l|t|m|s$|z$)/;

/**
 * Words of two characters and more that name something and are strange, be it in one character (司法 for 执法); so too
 * verbs that stand as an attribute (企业的采购合同).
 */
function strangeThings({ text, strange }: Coverage): readonly string[] {
  const words = taggedWords(text);
  return words
    .filter(({ tag, start, end }, at) => {
      if (end - start < 2 || !strange.slice(start, end).some(Boolean)) return false;
      const attribute = words[at - 1]?.word === '的' && /^[na]/.test(words[at + 1]?.tag ?? '');
      return NAMING.test(tag) || (tag.startsWith('v') && attribute);
    })
    .map(({ word }) => word);
}

/** Members of a list (毕马威、德勤) that are strange as a whole. */
function strangeMembers(part: string, coverOf: (text: string) => Coverage): readonly string[] {
  if (!part.includes('、')) return [];
  return part.split('、').flatMap((member, at, all) => {
    const { text, strange } = coverOf(bareText(at < all.length - 1 ? member.slice(-4) : member.slice(0, 4)));
    const run = at < all.length - 1 ? text.slice(-2) : text.slice(0, 2);
    const marks = at < all.length - 1 ? strange.slice(-2) : strange.slice(0, 2);
    return run.length === 2 && marks.every(Boolean) ? [run] : [];
  });
}

/** Most strange characters among the Chinese ones of a claim, and of one clause. Set on the labelled claims. */
const MOST_STRANGE = 0.3;
const MOST_STRANGE_CLAUSE = 0.5;

/** Holds the wording of a claim against its evidence. Plain texts; `known` are names that the claim may use. */
export function wordingFaults(claim: string, evidence: readonly string[], known: readonly string[]): readonly string[] {
  const coverOf = coversIn(evidence)(known);
  const faults: string[] = [];
  let strange = 0;
  let counted = 0;
  for (const part of claim.split(/[,。;:!?]/)) {
    const covered = coverOf(bareText(part));
    const clauseStrange = covered.strange.filter(Boolean).length;
    const clauseCounted = [...covered.text].filter((character) => HAN.test(character)).length;
    strange += clauseStrange;
    counted += clauseCounted;
    const names = [
      ...(clauseStrange > 0 ? [...unknownNames(covered), ...strangeThings(covered)] : []),
      ...strangeMembers(part, coverOf),
    ];
    faults.push(...names.map((name) => `“${name}”在所引证据中没有`));
    if (clauseStrange > 2 && clauseStrange / clauseCounted > MOST_STRANGE_CLAUSE) faults.push(`“${part}”缺少证据支持`);
  }
  if (counted === 0) return ['没有可核对的中文内容'];
  if (strange / counted > MOST_STRANGE) faults.push('用词与所引证据出入太大');
  return faults;
}
