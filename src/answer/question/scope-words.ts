import { wordListSections } from '../../corpus/word-lists.js';
import type { TermMatch, Thesaurus } from '../../search/thesaurus.js';
import { everydayWords } from './everyday-topic.js';

/** How a question may say whom it is about without a place's name: 各地, 其他区, 我县. */
export type ScopeList = 'all' | 'others' | 'own';

const wordsOf = (...lists: readonly ScopeList[]): readonly string[] =>
  lists
    .flatMap((list) => wordListSections('question-words.txt').get(list) ?? [])
    .sort((one, other) => other.length - one.length);

const blanks = (word: string): string => ' '.repeat(word.length);

/** Terms and everyday words of a question: a scope word within one of them says nothing of the scope. */
export const wordingsIn = (text: string, thesaurus: Thesaurus): readonly TermMatch[] => [
  ...thesaurus.find(text),
  ...everydayWords(text),
];

/** Where a word of two or more characters stands outside a longer wording: 外地, but for 外地办事. */
function standsIn(text: string, word: string, wordings: readonly TermMatch[]): readonly number[] {
  if (word.length < 2) return [];
  const holding = wordings.filter(({ alternatives }) => alternatives[0] !== word && alternatives[0]?.includes(word));
  return [...text.matchAll(new RegExp(word, 'gu'))]
    .map(({ index }) => index)
    .filter((at) => !holding.some(({ start, end }) => start <= at && at + word.length <= end));
}

/** Whether a question speaks of such a scope. */
export const saysScope = (text: string, list: ScopeList, wordings: readonly TermMatch[]): boolean =>
  wordsOf(list).some((word) => standsIn(text, word, wordings).length > 0);

/** The question with its scope words blanked out. */
export function withoutScopeWords(text: string, wordings: readonly TermMatch[]): string {
  let rest = text;
  for (const word of wordsOf('all', 'others', 'own')) {
    for (const at of standsIn(rest, word, wordings)) {
      rest = rest.slice(0, at) + blanks(word) + rest.slice(at + word.length);
    }
  }
  return rest;
}

/** The question without 哪些地区 and the like: they ask for no figure and no name. */
export const withoutAskingScope = (text: string): string =>
  wordsOf('all')
    .filter((word) => /哪|几|多少/.test(word))
    .reduce((rest, word) => rest.replaceAll(word, blanks(word)), text);
