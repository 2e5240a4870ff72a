import { wordListSections } from '../../corpus/word-lists.js';
import { fold } from '../../domain/fold.js';
import { tagWords } from '../../search/tagging.js';
import type { Thesaurus } from '../../search/thesaurus.js';
import { INTERROGATIVE, isGeneric, JOINT, type Piece } from './piece.js';
import { piecesWithin, termPieces } from './term-pieces.js';
import { unknownWords } from './unknown-words.js';

/** Characters that a list says once, in front or behind: 企业开办、注销 means 企业注销, 跨省、跨区域通办 means 跨省通办. */
const HEAD = 2;

/** “双随机、一公开” is also written “双随机”: a term's short form of so many characters stands for it to the letter. */
const BRIEF = 3;

/** 怎么弄, 咋整, 如何搞. */
const ASKS_HOW = /^(?:怎么|怎样|如何|咋)/u;

/** 一批, 几个, 两下, 三家. */
const VAGUE_NUMBER =
  /^(?:[一几两半][批些下步次回个种类阵边样家块]|[一二两三四五六七八九十几][个家件起宗场份条项名位户篇地区县市]$)/u;

/** 法治公园、法治广场之类: what stands before is an example. */
const EXAMPLES = /^(?:之类|这类|一类|等等|这些)/u;

/** A word of the trade of so many characters is a topic where nothing else is: 执法人员总数. */
const COMPOUND = 4;

/** Whether two terms name one thing: most of their wordings are shared. A narrower term has few of a broader one's. */
const sameThing = (a: readonly string[], b: readonly string[]): boolean =>
  2 * a.filter((each) => b.includes(each)).length >= Math.max(a.length, b.length);

/** The same term in another wording counts once. */
const areOneTerm = (piece: Piece, other: Piece): boolean =>
  piece.term && other.term && sameThing(piece.alternatives, other.alternatives);

/** What of a question is to be read how. */
export interface Literally {
  /** Strings of the question that an answer must hold as they stand. */
  readonly literal?: readonly string[];
  /** The question with nothing blanked out. */
  readonly asked?: string;
  /** Whether what is quoted must stand so: 哪些报告提到了“四张清单”. */
  readonly verbatim?: boolean;
  /** Whether a report holds a word. */
  readonly heard?: (word: string) => boolean;
}

/** 机关干部, which no report holds, is told as 机关岗位的干部. */
const takenApart = (word: string): readonly string[] =>
  /^\p{Script=Han}{4}$/u.test(word) ? [`${word.slice(0, 2)}…${word.slice(2)}`] : [];

/** 具体做法, 主要措施: two words of asking, or words that any text has, in one. */
const halvesOf = (word: string): readonly string[] =>
  /^\p{Script=Han}{4}$/u.test(word) ? [word.slice(0, 2), word.slice(2)] : [];

/** The words and terms of a question, in order; places and years are blanked out by spaces already. */
export function piecesOf(
  question: string,
  thesaurus: Thesaurus,
  { literal = [], asked = question, verbatim = false, heard = () => false }: Literally = {},
): readonly Piece[] {
  const lists = wordListSections('question-words.txt');
  const stop = new Set([...(lists.get('stop') ?? []), ...(lists.get('all') ?? []), ...(lists.get('others') ?? [])]);
  const quoted = quotedPieces(question, asked, thesaurus, verbatim);
  const daily = (lists.get('off topic') ?? []).filter((word) => word.length > 2 && question.includes(word));
  const named = literalPieces(blank(question, quoted), [...literal, ...daily]);
  const terms = termPieces(blank(question, [...quoted, ...named]), thesaurus);
  const pieces = [...quoted, ...named, ...terms, ...piecesWithin(terms, asked)];
  const free = blank(question, pieces);
  const words = tagWords(free);
  const unknown = unknownWords(words, heard, stop);
  for (const { word, start, end, verb } of unknown) {
    const answer = INTERROGATIVE.test(asked.slice(0, start));
    pieces.push({
      source: word,
      alternatives: [fold(word)],
      start,
      end,
      generic: false,
      term: false,
      verb,
      answer,
    });
  }
  for (const { word, tag, start, end } of words) {
    if (unknown.some((each) => each.start <= start && end <= each.end)) continue;
    const folded = fold(word);
    if (folded === '' || stop.has(word) || !/[\p{L}\p{N}]/u.test(folded)) continue;
    if (/^[prcu]/.test(tag) || ASKS_HOW.test(word) || VAGUE_NUMBER.test(word)) continue;
    if (/^[mqyedxo]/.test(tag) && tag !== 'eng' && !/^\p{Script=Han}{2,}$/u.test(word)) continue;
    if (folded.length === 1 && !/^[nv]/.test(tag)) continue;
    const answer = INTERROGATIVE.test(asked.slice(0, start));
    const halves = halvesOf(word);
    const saysLittle = halves.length > 0 && halves.every((half) => stop.has(half) || isGeneric(half));
    pieces.push({
      source: word,
      alternatives: heard(folded) ? [folded] : [folded, ...takenApart(folded)],
      start,
      end,
      generic: isGeneric(word) || folded.length === 1 || (answer && saysLittle),
      term: false,
      verb: /^v(?!n)|^[ad]/.test(tag) || /^[了过]/u.test(free.slice(end)),
      answer,
      deed: /^vn/.test(tag),
    });
  }
  pieces.sort((a, b) => a.start - b.start);
  const compound = pieces.findIndex(({ source }) => source.length >= COMPOUND);
  const only = pieces[compound];
  if (only && pieces.every(({ generic }) => generic)) pieces[compound] = { ...only, generic: false };
  let head = '';
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    if (!before?.term || !JOINT.test(question.slice(before.end, piece.start))) head = piece.source.slice(0, HEAD);
    else if (!piece.term) {
      const longer = asWhole(piece, before.source.slice(0, -HEAD) + piece.source, thesaurus);
      pieces[i] = longer === piece ? asWhole(piece, head + piece.source, thesaurus) : longer;
    }
  });
  pieces.forEach((piece, i) => {
    const after = pieces[i + 1];
    if (piece.term || !after?.term || !JOINT.test(question.slice(piece.end, after.start))) return;
    const tails = [2 * HEAD, HEAD].map((length) =>
      asWhole(piece, piece.source + after.source.slice(-length), thesaurus),
    );
    pieces[i] = tails.find((whole) => whole !== piece) ?? piece;
  });
  widenExamples(pieces, question, thesaurus);
  // Of two wordings of one thing that of a list stays, for it joins the other things listed.
  const isListed = (i: number): boolean => {
    const [piece, next] = pieces.slice(i, i + 2);
    return piece !== undefined && next !== undefined && JOINT.test(question.slice(piece.end, next.start));
  };
  return pieces.filter((piece, i) => {
    const same = pieces.flatMap((other, j) => (j === i || areOneTerm(piece, other) ? [j] : []));
    return i === (same.findLast(isListed) ?? same[0]);
  });
}

/** Of examples the kind is asked: what belongs to it answers too. */
function widenExamples(pieces: Piece[], question: string, thesaurus: Thesaurus): void {
  const last = pieces.findIndex(({ end }) => EXAMPLES.test(question.slice(end)));
  let first = last;
  while (first > 0 && JOINT.test(question.slice(pieces[first - 1]?.end, pieces[first]?.start))) first--;
  if (first === last) return;
  const examples = pieces.slice(first, last + 1);
  const kind = thesaurus.kindOf(examples.map(({ source }) => source));
  const widened = examples.map((piece) => ({
    ...piece,
    alternatives: [...new Set([...piece.alternatives, ...kind])],
  }));
  pieces.splice(first, examples.length, ...widened);
}

/** A word of a list as the whole term that it stands for, if that is one. */
function asWhole(piece: Piece, term: string, thesaurus: Thesaurus): Piece {
  const known = thesaurus.find(term).find(({ start, end }) => start === 0 && end === term.length);
  if (!known) return piece;
  return { ...piece, source: term, alternatives: known.alternatives, generic: false, term: true, verb: false };
}

const blank = (text: string, pieces: readonly { start: number; end: number }[]): string =>
  pieces.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);

/** “…” and 《…》 are meant to the letter, unless they are terms of the field. */
function quotedPieces(question: string, asked: string, thesaurus: Thesaurus, verbatim: boolean): Piece[] {
  return [...question.matchAll(/[“"「『《]([^”"」』》“《]{2,40})[”"」』》]/gu)].flatMap((match) => {
    const source = match[1] ?? '';
    const folded = fold(source);
    if (folded.length < 2) return [];
    const [known] = thesaurus.find(source).filter((term) => term.start === 0 && term.end === source.length);
    const start = match.index + 1;
    // “调解促稳定、喜迎二十大” is written with a comma, too.
    const own = [...new Set([folded, fold(source.replaceAll('、', ','))])];
    const alternatives = (known?.alternatives ?? own).filter(
      (each) => !verbatim || own.some((word) => each.includes(word) || (each.length >= BRIEF && word.includes(each))),
    );
    return [
      {
        source,
        alternatives,
        start,
        end: start + source.length,
        generic: false,
        term: true,
        verb: false,
        answer: INTERROGATIVE.test(asked.slice(0, match.index)),
      },
    ];
  });
}

function literalPieces(question: string, literal: readonly string[]): Piece[] {
  return literal.flatMap((source) => {
    const start = question.indexOf(source);
    if (start < 0) return [];
    const end = start + source.length;
    return [
      { source, alternatives: [fold(source)], start, end, generic: false, term: true, verb: false, answer: false },
    ];
  });
}
