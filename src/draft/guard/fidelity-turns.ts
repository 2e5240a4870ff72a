import { figuresOf, standsIn } from '../../domain/figures.js';
import { draftingProofWords } from '../words/drafting-proof-words.js';
import type { Fault } from './fidelity.js';

const faults = (words: readonly (string | undefined)[]): readonly Fault[] =>
  words.flatMap((text) => (text === undefined ? [] : [{ kind: 'proof' as const, text }]));

const quantities = (text: string) => figuresOf(text).filter(({ kind }) => kind === 'quantity');

/** The noun right behind a figure: 镇 of 6个镇、9个部门. Empty where none stands there. */
const nounBehind = (text: string, end: number): string => /^\p{Script=Han}{1,2}/u.exec(text.slice(end))?.[0] ?? '';

/** 6个部门、9个镇 of 6个镇、9个部门: a figure before the noun that the notes count with another. Texts are folded. */
export function swappedNouns(sentence: string, notes: readonly string[]): readonly Fault[] {
  const given = notes.flatMap((note) =>
    quantities(note).map((figure) => ({ figure, noun: nounBehind(note, figure.end) })),
  );
  return faults(
    quantities(sentence).map((figure) => {
      const noun = nounBehind(sentence, figure.end).charAt(0);
      const own = given.filter((other) => standsIn(figure, [other.figure]) && other.noun !== '');
      if (noun === '' || own.length === 0 || own.some((other) => other.noun.startsWith(noun))) return undefined;
      return given.some((other) => other.noun.startsWith(noun) && other.figure.unit === figure.unit)
        ? figure.text
        : undefined;
    }),
  );
}

/** 收到监督意见书9份 of 下发监督意见书9份: a deed told as its opposite beside the same figure. */
export function turnedRound(clauses: readonly string[], given: readonly string[]): readonly Fault[] {
  const has = (text: string, words: readonly string[]): string | undefined => words.find((word) => text.includes(word));
  return clauses.flatMap((clause) => {
    const figures = quantities(clause);
    const same = given.filter((other) => figures.some((figure) => standsIn(figure, quantities(other))));
    return faults(
      draftingProofWords().opposites.map((sides) => {
        const side = sides.find((words) => has(clause, words));
        if (!side || same.length === 0 || same.some((other) => has(other, side))) return undefined;
        const isOpposite = same.every((other) => sides.some((words) => words !== side && has(other, words)));
        return isOpposite ? has(clause, side) : undefined;
      }),
    );
  });
}

const RANK = /(全[国省市区县州])\p{Script=Han}{0,6}?第([一二三四五六七八九十\d]+)/gu;

/** 全省第一 of 全省第五、全市第一. */
export function changedRanks(sentence: string, source: string): readonly Fault[] {
  const ranks = (text: string): ReadonlySet<string> =>
    new Set([...text.matchAll(RANK)].map(([, among = '', rank = '']) => `${among}第${rank}`));
  const given = ranks(source);
  return faults([...ranks(sentence)].filter((rank) => !given.has(rank)));
}

const receiver = (): RegExp =>
  new RegExp(`[向对给从]([\\p{Script=Han}\\d、()]{2,24}?)(${draftingProofWords().active.join('|')})`, 'gu');

/** 运输企业送达整改通知书 of 向运输企业送达整改通知书: who received it told as who did it. */
export const receiversAsDoers = (sentence: string, source: string): readonly Fault[] =>
  faults(
    [...source.matchAll(receiver())].map(([whole, receiver = '', deed = '']) =>
      sentence.includes(receiver + deed) &&
      !sentence.includes(whole) &&
      !/[向对给为将把从]/u.test(before(sentence, receiver))
        ? receiver + deed
        : undefined,
    ),
  );

const MUTUAL = /共享|互通|互换|交换|互认|相互|互相|双向/u;
const GIVEN = /向[^,;。\d]{2,14}?(提供|推送|发送|报送|移交|移送|通报|传送|分享)/u;

/** 向乙提供信息41条 of 与乙共享信息41条: what both give told as what one gives. */
export function givenOneWay(sentence: string, source: string): readonly Fault[] {
  const given = GIVEN.exec(sentence)?.[1];
  return given !== undefined && MUTUAL.test(source) && !MUTUAL.test(sentence) && !source.includes(given)
    ? faults([given])
    : [];
}

const before = (text: string, word: string): string => text.charAt(text.indexOf(word) - 1);
