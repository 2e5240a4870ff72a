import { fold } from '../../domain/fold.js';
import { segmentForSearch } from '../../index/segment.js';
import { GAP, NOT_MEANT } from '../../search/lexicon.js';
import { tagWords } from '../../search/tagging.js';
import { isGeneric } from '../question/piece.js';
import type { Concept, Topic } from '../question/topic.js';
import type { Sentence } from './outline.js';
import { headingFor } from './shared-heading.js';
import { straddles } from './word-ends.js';

/** How far a sentence is about a topic. All from 0 to 1. */
export interface Relevance {
  /** Weighted share of the topic that the sentence and what leads to it speak of. */
  readonly coverage: number;
  /** The same in the sentence alone. */
  readonly direct: number;
  /** Least degree among the concepts that an answer must speak of; 1 where none must. */
  readonly required: number;
}

/** Worth of a match outside the sentence, falling with distance. */
const LEAD = 0.9;
const OPENING = 0.7;
const SAME_MEASURE = 0.5;
const CONTINUED = 0.75;
const INNER_HEADING = 0.75;
/** A heading that joins two topics speaks for neither sentence below it. */
const SHARED_HEADING = 0.5;
const OUTER_HEADING = 0.45;

/** The words of a wording may stand apart in a clause by as many units each. */
const SCATTER = 8;
/** Behind a word of so many units, which says by itself what the clause is about, by as many: 执法人员…培训. */
const LONG_HEAD = 4;
const WIDE_SCATTER = 16;

/** Another wording of the same thing is worth a little less than the question's own. */
const SYNONYM = 0.95;
const PATTERN = 0.9;
const SCATTERED = 0.85;

/** How a concept is told in a folded text, from the surest to the loosest. */
interface Matcher {
  readonly literal: string;
  /** The same where it is short, and may be the ends of two words: 立法 in 设立法律服务站. */
  readonly shortLiteral: RegExp | null;
  readonly synonyms: RegExp | null;
  /** Short ones, which may be ends of two words: 审计 in 旁听庭审计划. */
  readonly short: RegExp | null;
  readonly patterns: RegExp | null;
  readonly scattered: RegExp | null;
  /** What holds a wording and means another thing: it is looked past. */
  readonly notMeant: RegExp | null;
  /** Degrees already told: sentences, leads and headings are asked about again and again. */
  readonly known: Map<string, number>;
}

const matchers = new WeakMap<Concept, Matcher>();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Words in order within a clause, close together. */
const apart = (words: readonly string[]): string => {
  const gap = (words[0]?.length ?? 0) >= LONG_HEAD ? WIDE_SCATTER : SCATTER;
  return words.map((word) => `(${escaped(word)})`).join(`[^,;。:!?]{0,${gap}}?`);
};

/** A number that is a name is found as a whole only, and not where it counts: 12345+, 3·15 is not 1,315件 nor 315项. */
const whole = (term: string): string =>
  /^\d+$/.test(term) ? `(?<![\\d.,])${term}(?![\\d.+%余多万亿件个次场条名人份户家项起宗元批例位所期])` : escaped(term);

/** Words up to this length, in UTF-16 units, are easily found where two others meet. */
const SHORT = 2;

const HAN = /^\p{Script=Han}+$/u;

/** Whether a pattern whose words are its groups is found, short words of it as words. */
function tells(pattern: RegExp | null, text: string): boolean {
  if (!pattern) return false;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const isSound = found.indices?.every(
      (range, group) => group === 0 || !range || range[1] - range[0] > SHORT || !straddles(text, range[0], range[1]),
    );
    if (isSound) return true;
    if (found[0] === '') pattern.lastIndex++;
  }
  return false;
}

const anyOf = (sources: readonly string[], flags = ''): RegExp | null =>
  sources.length > 0 ? new RegExp(sources.join('|'), flags) : null;

function matcherOf(concept: Concept): Matcher {
  const made = matchers.get(concept);
  if (made) return made;
  const meant = concept.alternatives.filter((each) => !each.startsWith(NOT_MEANT));
  const other = concept.alternatives.filter((each) => each.startsWith(NOT_MEANT)).map((each) => each.slice(1));
  const plain = meant.filter((each) => !each.includes(GAP));
  const words = plain
    .filter((each) => each.length >= 4)
    .map((each) => tagWords(each).map(({ word }) => word))
    .filter((each) => each.length >= 2 && each.every((word) => word.length >= 2));
  const literal = fold(concept.source);
  const matcher: Matcher = {
    literal,
    shortLiteral: literal.length === SHORT && HAN.test(literal) ? new RegExp(`(${literal})`, 'dg') : null,
    synonyms: anyOf(plain.filter((each) => each.length > SHORT || !HAN.test(each)).map(whole)),
    short: anyOf(
      plain.filter((each) => each.length <= SHORT && HAN.test(each)).map((each) => `(${escaped(each)})`),
      'dg',
    ),
    patterns: anyOf(
      meant.filter((each) => each.includes(GAP)).map((each) => apart(each.split(GAP))),
      'dg',
    ),
    scattered: anyOf(words.map(apart), 'dg'),
    notMeant: other.length > 0 ? new RegExp(other.map((each) => apart(each.split(GAP))).join('|'), 'g') : null,
    known: new Map(),
  };
  matchers.set(concept, matcher);
  return matcher;
}

/** Degree to which a folded text speaks of a concept: 1 verbatim, less in other words, apart or in part. */
export function degree(concept: Concept, folded: string): number {
  if (folded === '') return 0;
  const matcher = matcherOf(concept);
  let told = matcher.known.get(folded);
  if (told === undefined) {
    told = judge(concept, matcher, folded);
    matcher.known.set(folded, told);
  }
  return told;
}

function judge(
  concept: Concept,
  { literal, shortLiteral, synonyms, short, patterns, scattered, notMeant }: Matcher,
  text: string,
): number {
  const folded = notMeant ? text.replace(notMeant, ' ') : text;
  const isNumber = /^\d+$/.test(literal);
  if (!isNumber && folded.includes(literal) && (!shortLiteral || tells(shortLiteral, folded))) return 1;
  if (synonyms?.test(folded) || tells(short, folded)) return SYNONYM;
  if (tells(patterns, folded)) return PATTERN;
  if (tells(scattered, folded)) return SCATTERED;
  return concept.term ? 0 : partial(concept.alternatives[0] ?? '', folded);
}

/** 法办 of 依法办事 is the end of one part and the beginning of another. */
function joinsTwo(part: string, parts: readonly string[], word: string): boolean {
  const start = word.indexOf(part);
  const end = start + part.length;
  const others = parts.map((other) => ({ from: word.indexOf(other), to: word.indexOf(other) + other.length }));
  const before = others.some(({ from, to }) => from < start && start < to && to < end);
  return before && others.some(({ from, to }) => start < from && from < end && end < to);
}

const partWords = new Map<string, readonly string[]>();

/** A compound may stand in part: 执法队员 speaks of 执法人员, for 人员 says little. */
function partial(word: string, folded: string): number {
  if (word.length < 3) return 0;
  let telling = partWords.get(word);
  if (!telling) {
    const parts = segmentForSearch(word).filter((part) => part.length >= 2 && part !== word);
    telling = parts.filter((part) => !isGeneric(part) && !joinsTwo(part, parts, word));
    partWords.set(word, telling);
  }
  if (telling.length === 0) return 0;
  const present = telling.filter((part) => folded.includes(part)).length;
  return present === telling.length ? SCATTERED : (0.5 * present) / telling.length;
}

/** Of concepts joined by 和, the terms and those that must be spoken of count alone. */
export function telling(set: readonly Concept[]): readonly Concept[] {
  const counting = set.filter(({ required, term }) => required || term);
  return set.some(({ required }) => required) ? counting : set;
}

/** The sentences of a measure that precede one, folded. */
export type Preceding = readonly string[];

const highest = (concept: Concept, texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, degree(concept, text)), 0);

/** A sentence that gives the result of the one before it: 共审核…, 全年…. */
const CONTINUES = /^(?:共|累计|全年|目前|截至|已累计|其中)[^。]*\d/u;

/** A heading speaks for what stands below it where it names the topic; words that stand apart in it (化解消费纠纷) name another. */
const COMPOSED = 0.7;
const asNamed = (told: number): number => (told >= SYNONYM ? told : COMPOSED * told);

/** Judges a sentence by itself and by its context. */
export function relevanceOf(topic: Topic, sentence: Sentence, before: Preceding): Relevance {
  let coverage = 0;
  let direct = 0;
  let required = 1;
  const lead = headingFor(sentence.folded, sentence.lead);
  const inner = headingFor(sentence.folded, sentence.headings.at(-1) ?? '');
  const outer = sentence.headings.slice(0, -1);
  for (const set of topic.sets) {
    let best = 0;
    let own = 0;
    for (const concept of telling(set)) {
      const here = degree(concept, sentence.folded);
      own = Math.max(own, here);
      best = Math.max(
        best,
        here,
        LEAD * degree(concept, lead),
        OPENING * degree(concept, before[0] ?? ''),
        (CONTINUES.test(sentence.folded) ? CONTINUED : 0) * degree(concept, before.at(-1) ?? ''),
        SAME_MEASURE * highest(concept, before),
        (/[和与及、]/.test(inner) ? SHARED_HEADING : INNER_HEADING) * asNamed(degree(concept, inner)),
        OUTER_HEADING * asNamed(highest(concept, outer)),
      );
    }
    const weight = set.reduce((sum, concept) => sum + concept.weight, 0);
    coverage += weight * best;
    direct += weight * own;
    if (set.some((concept) => concept.required)) required = Math.min(required, best);
  }
  return { coverage, direct, required };
}
