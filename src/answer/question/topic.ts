import { wordListSections } from '../../corpus/word-lists.js';
import type { Thesaurus } from '../../search/thesaurus.js';
import { enumerationsOf, isChoice, leadsToListed, listsOf, touch } from './lists.js';
import type { Piece } from './piece.js';
import {
  isAside,
  isCountedOf,
  isKindOfMeasure,
  isListedCompound,
  isReceiver,
  isUnheardNoun,
  isWithin,
  MEANS,
  narrows,
} from './piece-roles.js';
import { type Literally, piecesOf } from './pieces.js';

/** One thing a question is about, with every wording that counts as it. */
export interface Concept {
  /** As the question has it. */
  readonly source: string;
  /** Folded wordings; one of them verbatim in a text means that the text speaks of it. */
  readonly alternatives: readonly string[];
  /** Share of the question's weight, above 0; of all concepts together 1. */
  readonly weight: number;
  /** So common in reports that a text may lack it and still answer. */
  readonly generic: boolean;
  /** Quoted, or a term of the field: what it names may not be watered down. */
  readonly term: boolean;
  /** An answer must speak of it. */
  readonly required: boolean;
}

/** What a question is about. */
export interface Topic {
  readonly concepts: readonly Concept[];
  /** Concepts joined by 和, 与 or a comma in the question: a text that has one of a set answers. */
  readonly sets: readonly (readonly Concept[])[];
  /** Words, but for mere verbs, that no report uses. */
  readonly unheard: readonly string[];
  /** Read from everyday speech: no single concept must be spoken of, only the spans that tell most of them answer. */
  readonly loose: boolean;
}

/** Share of passages that hold a wording, 0 to 1. */
export type Commonness = (alternatives: readonly string[]) => number;

/** 几名大学教授: what no report speaks of is not counted in any either. */
const COUNTED = /(?:多少|几)([个家名条件项次份部位所种类批])?$/u;

/** 哪家火锅好吃: nor is one of them named. */
const WHICH = /哪[家个些]$/u;

/** 预算收入是多少: where no report speaks of what is measured, none gives its measure. */
const MEASURED = /^(?:是|为|有|达到?|达)(?:多少|几|多大|多高)/u;

/** A word listed beside a term is as telling, unless it stands in more than so many times as many passages. */
const AS_RARE = 2;

/** 宣传, 学习: a deed that is done to any thing narrows none. */
const isDoneToAnything = ({ source }: Piece): boolean =>
  wordListSections('question-words.txt').get('done to anything')?.includes(source) ?? false;

/** What an answer may lack weighs at most this much of what it must have. */
const WELCOME = 0.35;

/** Weight of a concept nobody mentions: as much as the rarest. */
const RAREST = 1 / 400;

/** How much a wording tells that this share of passages holds: 1 for the rarest, at least a quarter. */
export const informationOf = (share: number): number =>
  Math.max(0.25, Math.log(1 / Math.max(share, RAREST)) / Math.log(1 / RAREST));

/** Takes a question, with places and years already blanked out by spaces, to what it is about. */
export function topicOf(
  question: string,
  thesaurus: Thesaurus,
  commonness: Commonness,
  literally: Literally = {},
): Topic {
  return weigh(piecesOf(question, thesaurus, literally), question, commonness, literally.asked ?? question);
}

/** Words, but for mere verbs, whose share of passages is 0. */
export const unheardOf = (pieces: readonly Piece[], shares: readonly number[]): readonly string[] =>
  pieces.flatMap(({ source, generic, verb }, i) => (shares[i] === 0 && !generic && !verb ? [source] : []));

/** 好吃, 火锅: asked of daily life rather than of reports. */
export const isOffTopic = (word: string): boolean =>
  wordListSections('question-words.txt').get('off topic')?.includes(word) ?? false;

/** What a word tells by its kind: a common one little, a verb less than a noun, one that no report uses less still. */
function worthOf({ generic, answer, verb }: Piece, unheard: boolean): number {
  if (generic) return unheard ? 0.05 : 0.15;
  if (answer) return 0.3;
  if (verb) return unheard ? 0.1 : 0.4;
  return 1;
}

function weigh(all: readonly Piece[], question: string, commonness: Commonness, asked: string): Topic {
  const shares = all.map(({ alternatives }) => commonness(alternatives));
  const pieces = all.map((piece, i) => {
    if (isReceiver(all, i, question) || isCountedOf(all, i) || isKindOfMeasure(piece, asked))
      return { ...piece, term: false, answer: true };
    if (isListedCompound(all, i, question)) return { ...piece, generic: false, term: true };
    return isUnheardNoun(piece, shares[i] ?? 0) ? { ...piece, generic: false } : piece;
  });
  const anyTerm = pieces.some(({ term }) => term);
  const unheard = shares.map((share) => share === 0);
  const counted = (i: number): boolean => {
    if (!pieces[i]?.answer || pieces[i]?.generic) return false;
    const before = asked.slice(0, pieces[i]?.start);
    if (unheard[i] && WHICH.test(before)) return true;
    const match = COUNTED.exec(before);
    return match !== null && (match[1] !== undefined || unheard[i] === true);
  };
  const measured = (i: number): boolean => {
    const piece = pieces[i];
    return piece !== undefined && unheard[i] === true && !piece.generic && MEASURED.test(asked.slice(piece.end));
  };
  // 仲裁裁决的海外执行: what a term is said of, where no report speaks of that.
  const headed = (i: number): boolean => {
    const [piece, before] = [pieces[i], pieces[i - 1]];
    if (!piece || !before || !unheard[i] || piece.generic || piece.verb) return false;
    return pieces.slice(0, i).some(({ term }) => term) && question.slice(before.end, piece.start) === '的';
  };
  const means = pieces.map(({ start }) => MEANS.test(asked.slice(0, start)));
  const asides = pieces.map(
    (_, i) => isAside(pieces, i, asked) || means.slice(0, i).includes(true) || leadsToListed(pieces, i, question),
  );
  const musts = pieces.map(
    (piece, i) =>
      counted(i) ||
      measured(i) ||
      headed(i) ||
      (unheard[i] && isOffTopic(piece.source)) ||
      (!asides[i] &&
        !piece.generic &&
        !piece.verb &&
        !piece.answer &&
        (piece.term ||
          (!anyTerm && !piece.deed) ||
          means[i] ||
          isWithin(piece, asked) ||
          (narrows(pieces, i, question) && !isDoneToAnything(piece)))),
  );
  const lists = enumerationsOf(pieces, question);
  pieces.forEach(({ generic, verb }, i) => {
    const beside = (lists.find((list) => list.includes(i)) ?? []).filter((j) => musts[j] && pieces[j]?.term);
    const tells = beside.some((j) => (shares[i] ?? 0) <= AS_RARE * (shares[j] ?? 0));
    if (!generic && !verb && tells && !touch(pieces[i], pieces[i + 1], question)) musts[i] = true;
  });
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    if (before && isChoice(before, piece, question))
      musts[i - 1] = musts[i] = musts[i - 1] === true || musts[i] === true;
  });
  const noMust = !musts.includes(true);
  if (noMust) {
    const things = pieces.some(({ generic, verb }) => !generic && !verb);
    const telling = pieces.map(({ generic, verb }, i) => (generic || (things && verb) ? 2 : (shares[i] ?? 0)));
    const rarest = Math.min(...telling);
    if (rarest < 2) musts[telling.indexOf(rarest)] = true;
  }
  const raw = pieces.map((piece, i) => {
    return worthOf(piece, unheard[i] === true) * informationOf(shares[i] ?? 0) * (piece.term ? 1.4 : 1);
  });
  const sumOf = (must: boolean): number => raw.reduce((sum, weight, i) => sum + (musts[i] === must ? weight : 0), 0);
  const [needed, welcome] = [sumOf(true), sumOf(false)];
  // Where nothing but its rarest word must be told, its other telling words still count in full.
  const share = needed > 0 && welcome > 0 && !noMust ? Math.min(1, (WELCOME * needed) / welcome) : 1;
  const common = raw.reduce((sum, weight, i) => sum + (pieces[i]?.generic && !musts[i] ? weight : 0), 0);
  const ofCommon = noMust && needed > 0 && common > 0 ? Math.min(1, (WELCOME * needed) / common) : share;
  const weights = raw.map((weight, i) => (musts[i] ? weight : weight * (pieces[i]?.generic ? ofCommon : share)));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const concepts = pieces.map(({ source, alternatives, generic, term }, i) => ({
    source,
    alternatives,
    generic,
    term,
    required: musts[i] === true,
    weight: (weights[i] ?? 0) / total,
  }));
  const sets = listsOf(pieces, question, asked).map((list) => list.flatMap((i) => concepts[i] ?? []));
  return { concepts, sets, unheard: unheardOf(pieces, shares), loose: false };
}

/** 一共罚款多少: the topic with its common words as what must be spoken of, for a question that says nothing else. */
export function spokenOf(topic: Topic): Topic {
  const must = (concept: Concept): Concept => ({ ...concept, generic: false, required: true });
  return { ...topic, concepts: topic.concepts.map(must), sets: topic.sets.map((set) => set.map(must)) };
}
