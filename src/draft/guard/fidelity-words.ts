import { wordings } from '../../answer/proof/alignment.js';
import { figuresOf } from '../../domain/figures.js';
import { tagWords } from '../../search/tagging.js';
import { draftingProofWords } from '../words/drafting-proof-words.js';
import { clausesIn as clauseRuns } from './clauses.js';
import type { Fault } from './fidelity.js';
import { pairsOf } from './pairs.js';

/** Parts of speech that say what was done, to what, and how. */
const TELLING = /^(?:v|n|a|d|t|b|z|l|i)/u;
const HAN = /^\p{Script=Han}{2,}$/u;

/** Whether the notes hold a word or one of its meaning, both halves of it, or what it is made of. */
const isHeld = (word: string, source: string): boolean =>
  wordings(word).some((other) => source.includes(other)) ||
  (word.length === 4 && source.includes(word.slice(0, 2)) && source.includes(word.slice(2))) ||
  (word.length === 3 && source.includes(word.slice(0, 2)));

/** Words beside a figure that the notes do not have: 压减环节312份 of 材料, 制定文件42件 of 审查. Texts are folded. */
export function addedWords(clauses: readonly string[], source: string): readonly Fault[] {
  const { light, facts } = draftingProofWords();
  /** Looked at as facts. */
  const isFact = (word: string): boolean => facts.some(({ words }) => words.includes(word));
  return clauses
    .filter((clause) => figuresOf(clause).some(({ kind }) => kind === 'quantity'))
    .flatMap((clause) =>
      tagWords(clause).flatMap(({ word, tag }) =>
        TELLING.test(tag) && HAN.test(word) && !light.has(word) && !isFact(word) && !isHeld(word, source)
          ? [{ kind: 'proof' as const, text: word }]
          : [],
      ),
    );
}

const EACH = /各(?![类项级方地自界种式族])\p{Script=Han}/gu;

/** 各产业园 of one 产业园. */
export const addedEach = (sentence: string, source: string): readonly Fault[] =>
  [...sentence.matchAll(EACH)]
    .filter(([each]) => !source.includes(each) && !/[每均]|分别/u.test(source))
    .map(([text]) => ({ kind: 'proof', text }));

const CENTRE = /(?<=(政府|区委|县委|市委|党委|人大|政协))(?:办公室|办|常委会|机关)?/gu;

/** 区政府 for 区政府办: a part told as the whole. */
export function widenedOrgans(sentence: string, source: string): readonly Fault[] {
  const organs = (text: string): ReadonlySet<string> =>
    new Set([...text.matchAll(CENTRE)].map(([part, whole = '']) => whole + part));
  const given = organs(source);
  return [...organs(sentence)].filter((organ) => !given.has(organ)).map((text) => ({ kind: 'proof', text }));
}

const WHOLE_YEAR = /全年|今年|一年来|年内/u;
const MONTH = /\d月|季度|半年|暑期|期间/u;

/** 全年 told of what the notes give to certain months. */
export function widenedTime(sentence: string, notes: readonly string[]): readonly Fault[] {
  const [used] = WHOLE_YEAR.exec(sentence) ?? [];
  return used && !notes.some((note) => note.includes(used)) && notes.every((note) => MONTH.test(note))
    ? [{ kind: 'proof', text: used }]
    : [];
}

/** Less of a clause of the notes than this in a clause of the sentence is about something else. */
const LEAST_SHARED = 0.4;

/** Whether a sentence names none of those who did something together: 设立分中心 of 甲会同乙设立分中心. */
function isWithoutDoers(given: string, joint: string, clauses: readonly string[]): boolean {
  const [head = '', tail = ''] = given.split(joint);
  const partner = /^\p{Script=Han}{2,14}?[局委办院会厅所站联部队司府]/u.exec(tail)?.[0];
  const names = [head.slice(-2), partner?.slice(-2) ?? ''];
  return (
    head.length > 1 && partner !== undefined && !clauses.some((clause) => names.some((name) => clause.includes(name)))
  );
}

/** Whether a sentence names all of them side by side, too: 甲、乙印发 of 甲、乙联合印发. */
const isWithAllDoers = (given: string, joint: string, sentence: string, notes: readonly string[]): boolean =>
  notes.flatMap(clauseRuns).some((clause) => {
    const [head = ''] = clause.split(joint);
    return clause.includes(given) && /[、和与]/u.test(head) && sentence.includes(head);
  });

/** 部分村未落实补贴 told as 补贴未落实. */
export function lostExtent(
  clauses: readonly string[],
  given: readonly string[],
  sentence: string,
  notes: readonly string[],
): readonly Fault[] {
  return given.flatMap((other) => {
    const group = draftingProofWords().extents.find((words) => words.some((word) => other.includes(word)));
    if (!group) return [];
    const said = pairsOf(other);
    const twins = clauses.filter(
      (clause) => said.filter((pair) => clause.includes(pair)).length >= said.length * LEAST_SHARED,
    );
    const lost = group.find((word) => other.includes(word)) ?? '';
    if (
      group.includes('会同') &&
      (isWithoutDoers(other, lost, clauses) || isWithAllDoers(other, lost, sentence, notes))
    )
      return [];
    return twins.length > 0 && !twins.some((clause) => group.some((word) => clause.includes(word)))
      ? [{ kind: 'proof' as const, text: lost }]
      : [];
  });
}
