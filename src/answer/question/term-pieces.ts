import { fold } from '../../domain/fold.js';
import { GAP } from '../../search/lexicon.js';
import { type TaggedWord, tagWords } from '../../search/tagging.js';
import type { Thesaurus } from '../../search/thesaurus.js';
import { isGeneric, type Piece } from './piece.js';

/** What stands in the gap of a term narrows it from so many characters on. */
const LEAST_WITHIN = 4;

const ASKS_FACT = /多少|几|谁/u;

/** Nouns, deeds told as things, idioms and short forms. */
const THING = /^(?:n|vn|[lij])/;

/** The words that a question puts into the gap of a term, where whole words fill it: 直播带货 of 查处直播带货违法. */
function wordsWithin(source: string, alternatives: readonly string[]): readonly TaggedWord[] {
  const folded = fold(source);
  for (const alternative of alternatives) {
    const [head = '', tail = '', ...more] = alternative.split(GAP);
    const end = folded.length - tail.length;
    if (tail === '' || more.length > 0 || end - head.length < LEAST_WITHIN) continue;
    if (!folded.startsWith(head) || !folded.endsWith(tail)) continue;
    const words = tagWords(folded).filter((word) => word.end > head.length && word.start < end);
    return words[0]?.start === head.length && words.at(-1)?.end === end ? words : [];
  }
  return [];
}

/** 多少件查处直播带货违法案件: a figure of the wider thing answers for none of what the gap names. */
export function piecesWithin(terms: readonly Piece[], asked: string): Piece[] {
  if (!ASKS_FACT.test(asked)) return [];
  return terms.flatMap((term) => {
    // 清理、评估规范性文件: what is done beside it narrows nothing.
    if (/[、和与]/u.test(term.source)) return [];
    const words = wordsWithin(term.source, term.alternatives);
    const filling =
      words[0]?.word === '的' && words.slice(1).every(({ tag }) => /^[nv]/.test(tag)) ? words.slice(1) : words;
    const things = filling.filter(({ word, tag }) => THING.test(tag) && word.length >= 2 && !isGeneric(word));
    if (things.length === 0 || filling.some(({ tag }) => !THING.test(tag) && !/^v/.test(tag))) return [];
    const source = filling.map(({ word }) => word).join('');
    return [{ ...term, source, alternatives: [source, ...things.map(({ word }) => word)] }];
  });
}

/** Terms of the thesaurus; those whose head is generic name whom the question is about rather than what. */
export function termPieces(question: string, thesaurus: Thesaurus): Piece[] {
  return thesaurus.find(question).map(({ start, end, alternatives }) => {
    const generic = alternatives.some(isGeneric);
    const source = question.slice(start, end);
    return { source, alternatives, start, end, generic, term: !generic, verb: false, answer: false };
  });
}
