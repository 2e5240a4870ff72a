import { isActor } from './everyday-topic.js';
import { nearestTerm } from './nearest-term.js';
import { type Concept, isOffTopic, type Topic } from './topic.js';

/** So much liker than the next one a term must be to be what was asked, as a ratio of scores. Set by `npm run evaluate`. */
const CLEAR = 1.5;

/** A term that holds less of what the question says is like it by chance. */
const TOUCHED = 0.15;

/**
 * The term of the field that a question in everyday words is clearly most like, where it is understood only in part: a
 * word is unexplained or in no report, or what it says beside who acts leads to several things (娃娃 在学校 学法). Null
 * otherwise, where several explained words lead to one thing whatever stands beside them (去法院 听开庭), and where all of
 * them are listed side by side (人手不够、本事不够).
 */
export function termMeant({ concepts, sets, unheard }: Topic, asked: string): string | null {
  const telling = concepts.filter(({ generic, source }) => !generic && !isActor(source));
  const [first, ...others] = telling.filter(({ term }) => term);
  const leadAlike = ([one, ...more]: readonly Concept[]): boolean =>
    one?.alternatives.some((each) => more.every(({ alternatives }) => alternatives.includes(each))) === true;
  const agree = first !== undefined && leadAlike([first, ...others]);
  const explained = unheard.length === 0 && others.length + 1 === telling.length;
  if (agree && (explained || others.length > 0)) return null;
  const listed = sets.some((set) => telling.length > 1 && telling.every((each) => set.includes(each)));
  // 本地话、少数民族话: listed words that lead to one thing need no likeness.
  const alike = sets.some((set) => {
    const terms = set.filter(({ term, generic }) => term && !generic);
    return terms.length > 1 && leadAlike(terms);
  });
  if ((listed && explained) || (alike && unheard.length === 0)) return null;
  const like = nearestTerm(asked);
  return like && like.lead >= CLEAR && like.share >= TOUCHED && !isActor(like.term) ? like.term : null;
}

/** So much of what a question says the wordings of a term must hold. Set by `npm run evaluate`. */
const HELD = 0.4;
/** And so much liker it must be than the next one. */
const LIKER = 1.2;

/**
 * The term of the field that a question is about without naming it (少去企业查来查去), where none of its words is one.
 * Null where no term is like enough, and where a single word that reports use must be spoken of.
 */
export function termUnsaid(said: Topic, everyday: Topic | null, asked: string): string | null {
  if (said.concepts.some(({ term, source }) => term || isOffTopic(source))) return null;
  const names = said.unheard.length === 0 && said.concepts.filter(({ required }) => required).length === 1;
  if (names && !everyday) return null;
  const like = nearestTerm(asked);
  return like && like.lead >= LIKER && like.share >= HELD && !isActor(like.term) ? like.term : null;
}
