import { JOINT, type PlacedWord, wordings } from './alignment.js';
import { clauseWords, roleOf, type WordRole } from './claim-words.js';

/** Whether a claim's words out of their place say a word too, be it in other words. */
export const says = (claim: string, word: string): boolean => wordings(word).some((other) => claim.includes(other));

/** 全市, 该县: what a report says of its own place. */
export const SCOPE = /^[全各本我该][省市县区旗镇州]$/;

/** 各专项工作组*立案60起*: a deed with its figure behind what all of them do is what is done at all. */
export const isEveryones = (head: string, deed: PlacedWord, next: PlacedWord | undefined): boolean =>
  /^各(?!自)/.test(head) && next?.tag === 'figure' && next.at?.[0] === deed.at?.[1];

/** What a skipped part of evidence says in words of these roles and the claim's clause does not. */
export function unsaid(skipped: string, claim: string, roles: readonly WordRole[]): readonly string[] {
  return clauseWords(skipped)
    .filter((item) => roles.includes(roleOf(item)) && !says(claim, item.word))
    .map(({ word }) => word);
}

/** Nouns of a skipped part, the empty ones (单位, 制度) too, that the claim's clause does not say. */
export function unsaidNouns(skipped: string, claim: string): readonly string[] {
  return clauseWords(skipped)
    .filter((item) => item.word.length > 1 && (roleOf(item) === 'thing' || /^(?:n|vn)/.test(item.tag)))
    .filter(({ word }) => !SCOPE.test(word) && !says(claim, word))
    .map(({ word }) => word);
}

/** Things before the first verb: whom or what a clause is about. */
export function subjectsIn(skipped: string, claim: string): readonly string[] {
  const words = clauseWords(skipped);
  const verb = words.findIndex(({ tag }) => tag === 'v');
  return unsaid(
    words
      .slice(0, verb < 0 ? words.length : verb)
      .map(({ word }) => word)
      .join(''),
    claim,
    ['thing'],
  );
}

/** What the evidence says where a word of the claim stands: up to the neighbours' clauses, members of lists left out whole. */
export function skippedAt(placed: readonly PlacedWord[], index: number, text: string): readonly string[] {
  const before = placed.slice(0, index).findLast(({ at }) => at)?.at;
  const behind = placed.slice(index + 1).find(({ at }) => at)?.at;
  const edge = (from: number): number => (text.indexOf(JOINT, from) < 0 ? text.length : text.indexOf(JOINT, from));
  const start = before?.[1] ?? (behind ? text.lastIndexOf(JOINT, behind[0] - 1) + 1 : 0);
  const end = behind?.[0] ?? edge(start);
  if (before && behind && edge(start) >= end) return [text.slice(start, end)];
  const tail = before ? (text.slice(start, Math.min(end, edge(start))).split('、')[0] ?? '') : '';
  const head = behind
    ? (text
        .slice(text.lastIndexOf(JOINT, end - 1) + 1, end)
        .split('、')
        .at(-1) ?? '')
    : '';
  return [tail, head];
}
