import { tagWords } from '../../search/tagging.js';
import { JOINT, type Piece } from './piece.js';

/** 清理欠款、兑现政府承诺、建设诚信政府: things listed of which no word tells, up to the words that lead to the next. */
const LISTED_BETWEEN = /^、[^,，。?、]{2,10}、\p{Script=Han}{0,3}$/u;

/**
 * Whether what stands between two concepts joins them: 和, or words of no weight that end in it (案件数量及); what is asked
 * of both may stand between, too (怎么整改、怎么追责).
 */
const joins = (between: string): boolean =>
  JOINT.test(between.replace(/(?<=[、,，和与及])(?:怎么样?|怎样|如何|咋)/u, '')) ||
  (between.length <= 8 && /(?:和|与|及|以及|或者?|、|[,，])\s*(?:特色|其他|其它|各类|各种)?$/u.test(between)) ||
  LISTED_BETWEEN.test(between);

/** 标兵 of 执法标兵: a noun that an act stands before. */
const endsInNoun = ({ source }: Piece): boolean => {
  const last = tagWords(source).at(-1);
  return last?.tag.startsWith('n') === true && last.word.length >= 2;
};

/** Two acts in a row are two of a list: 剖析整改, 整改追责. Not so 表彰执法标兵: who is honoured is no act. */
const bothActs = (one: Piece, other: Piece): boolean =>
  one.end === other.start &&
  !endsInNoun(other) &&
  [one, other].every(({ source }) => tagWords(source)[0]?.tag.startsWith('v'));

/** 学法普法: two terms of the same build, one right behind the other. */
const arePaired = (one: Piece, other: Piece): boolean =>
  one.end === other.start &&
  [one, other].every(({ term, source }) => term && source.length === 2) &&
  one.source.at(-1) === other.source.at(-1);

/** Whether pieces stand side by side in one phrase. */
export const touch = (one: Piece | undefined, other: Piece | undefined, question: string): boolean =>
  one !== undefined && other !== undefined && question.slice(one.end, other.start).trim() === '';

const isPlainNoun = ({ term, verb, generic, deed }: Piece): boolean => !term && !verb && !generic && !deed;

/** 渔业、涉海 of 渔业、涉海纠纷的调解: either narrows what follows. */
export const areModifiers = (one: Piece, other: Piece, question: string): boolean =>
  isPlainNoun(one) && isPlainNoun(other) && /^[上里内]?[、和与及]$/u.test(question.slice(one.end, other.start));

/** 用短视频、直播讲法律: things listed are what the act behind them is done with, and the act is none of them. */
function isDoneWith(listed: Piece, act: Piece, question: string): boolean {
  const [verb, object] = tagWords(act.source);
  const clause =
    question
      .slice(0, listed.start)
      .split(/[,\uff0c?。;]/u)
      .at(-1) ?? '';
  return (
    /(?<![实应使])(?:用|靠|借助|通过|利用)/u.test(clause) && verb?.tag.startsWith('v') === true && object?.tag === 'n'
  );
}

/** The first piece of the phrase that ends in this term, where something listed before 和 stands beside it; else null. */
function listedPhrase(pieces: readonly Piece[], i: number, question: string): number | null {
  if (!pieces[i]?.term) return null;
  let first = i;
  while (touch(pieces[first - 1], pieces[first], question) && !pieces[first - 1]?.term) first--;
  const [before, start] = [pieces[first - 1], pieces[first]];
  return first < i &&
    before &&
    !before.generic &&
    !before.verb &&
    start &&
    !areModifiers(before, start, question) &&
    !isDoneWith(start, pieces[i], question) &&
    JOINT.test(question.slice(before.end, start.start))
    ? first
    : null;
}

/** 府院联动、和法院协作化解行政争议: the words before the last of two things listed belong to that one. */
export function leadsToListed(pieces: readonly Piece[], i: number, question: string): boolean {
  const term = pieces.findIndex((piece, j) => j > i && piece.term);
  const first = term < 0 ? null : listedPhrase(pieces, term, question);
  return first !== null && first <= i;
}

/** Pieces in lists, by their places among all: one that nothing joins is a list of its own. */
type Lists = readonly (readonly number[])[];

/** 外来工、产业工人: only what 、 or 和 joins directly is a list; a comma may begin another thought. */
export function enumerationsOf(pieces: readonly Piece[], question: string): Lists {
  const lists: number[][] = [];
  pieces.forEach((piece, i) => {
    const [before, last] = [pieces[i - 1], lists.at(-1)];
    const telling = before && !before.generic && !piece.generic;
    const joined = telling && /^(?:、|的?(?:和|与|及|或者?))$/u.test(question.slice(before.end, piece.start));
    // 缺人手、手下人本事不够: the term that ends the phrase is the thing listed.
    const ends =
      telling &&
      last &&
      last.length > 1 &&
      !before.term &&
      piece.term &&
      touch(before, piece, question) &&
      !isDoneWith(before, piece, question);
    if (last && (joined || ends)) last.push(i);
    else lists.push([i]);
  });
  return lists;
}

/** 小区停车、充电桩这些事: whatever stands before in the clause are examples of one thing. */
const THINGS = /(?:这些|这类|这种|这样的)(?:小|琐|烦心|闹心|麻烦)?事|之类的?事?|什么的/u;

/** Enumerations, those of one clause that end in 这些事 taken together; whom it happens to (老人被骗这种事) is no example. */
export function withExamples(
  lists: Lists,
  pieces: readonly Piece[],
  question: string,
  isWho: (piece: Piece) => boolean,
): Lists {
  const things = THINGS.exec(question);
  if (!things) return lists;
  const clause = Math.max(
    ...[...question.slice(0, things.index).matchAll(/[,，。?？:：]/gu)].map(({ index }) => index),
    0,
  );
  const isExample = (list: readonly number[]): boolean =>
    list.some((i) => {
      const piece = pieces[i];
      if (!piece || piece.generic || isWho(piece)) return false;
      return piece.start >= clause && piece.end <= things.index;
    });
  const examples = lists.filter(isExample).flat();
  return examples.length < 2 ? lists : [examples, ...lists.filter((list) => !isExample(list))];
}

/** 比武或者考试: either is asked for, so each is as good as the other. */
export const isChoice = (one: Piece, other: Piece, question: string): boolean =>
  !one.generic && !other.generic && /^(?:或者?|还是)$/u.test(question.slice(one.end, other.start));

/** 政府输了几起: the deed that is counted, whatever the clause before told. */
const COUNTED = /^[了过]?(?:多少|几)/u;

/** The same where words of no weight may stand between (案件数量及办结率), and a comma joins too. */
export function listsOf(pieces: readonly Piece[], question: string, asked: string): Lists {
  const lists: number[][] = [];
  pieces.forEach((piece, i) => {
    const first = listedPhrase(pieces, i, question) ?? i;
    const before = pieces.findLastIndex(({ generic }, j) => j < first && !generic);
    const [previous, start] = [pieces[before], pieces[first]?.start ?? 0];
    const between = question.slice(previous?.end, start);
    const asksAnew = (piece.answer || COUNTED.test(asked.slice(piece.end))) && /[,\uff0c]/u.test(between);
    const joined =
      previous &&
      !piece.generic &&
      !asksAnew &&
      (joins(between) || bothActs(previous, piece) || arePaired(previous, piece));
    const last = lists.find((list) => list.includes(before));
    if (joined && last) last.push(i);
    else lists.push([i]);
  });
  return lists;
}
