import { fold } from '../../domain/fold.js';
import { searchWords, tagWords } from '../../search/tagging.js';
import { type Concept, isGeneric, type Topic } from '../question/topic.js';
import type { Sentence } from './outline.js';

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
const INNER_HEADING = 0.75;
/** A heading that joins two topics speaks for neither sentence below it. */
const SHARED_HEADING = 0.5;
const OUTER_HEADING = 0.45;

/** The words of a wording may stand apart in a clause by as many units in all. */
const SCATTER = 12;

/** Another wording of the same thing is worth a little less than the question's own. */
const SYNONYM = 0.95;

/** In a thesaurus term: a few words in between. */
const GAP = '…';

const wordCache = new Map<string, readonly string[]>();

function wordsOf(alternative: string): readonly string[] {
  let words = wordCache.get(alternative);
  if (!words) {
    words = tagWords(alternative).map(({ word }) => word);
    wordCache.set(alternative, words);
  }
  return words;
}

/** Whether all words of a wording stand in order, close together, within a clause. */
function scattered(words: readonly string[], folded: string): boolean {
  const [first = ''] = words;
  for (let at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + 1)) {
    let end = at + first.length;
    let gap = 0;
    const complete = words.slice(1).every((word) => {
      const next = folded.indexOf(word, end);
      if (next < 0 || /[,，;；。:：]/.test(folded.slice(end, next))) return false;
      gap += next - end;
      end = next + word.length;
      return gap <= SCATTER;
    });
    if (complete) return true;
  }
  return false;
}

/** Degree to which a folded text speaks of a concept: 1 verbatim, less where its words stand apart or in part. */
export function degree(concept: Concept, folded: string): number {
  if (folded === '') return 0;
  if (stands(fold(concept.source), folded)) return 1;
  if (concept.alternatives.some((alternative) => stands(alternative, folded))) return SYNONYM;
  for (const alternative of concept.alternatives) {
    if (alternative.includes(GAP)) {
      if (scattered(alternative.split(GAP), folded)) return 0.95;
      continue;
    }
    if (alternative.length < 4) continue;
    const words = wordsOf(alternative);
    if (words.length >= 2 && words.every((word) => word.length >= 2) && scattered(words, folded)) return 0.85;
  }
  return concept.term ? 0 : partial(concept.alternatives[0] ?? '', folded);
}

/** A number is found as a whole only: 12345 does not stand in 12345+. */
function stands(alternative: string, folded: string): boolean {
  if (!/^\d+$/.test(alternative)) return folded.includes(alternative);
  return new RegExp(`(?<![\\d.])${alternative}(?![\\d.+])`).test(folded);
}

/** A compound may stand in part: 执法队员 speaks of 执法人员, for 人员 says little. */
function partial(word: string, folded: string): number {
  if (word.length < 3) return 0;
  const telling = searchWords(word).filter((part) => part.length >= 2 && part !== word && !isGeneric(part));
  if (telling.length === 0) return 0;
  const present = telling.filter((part) => folded.includes(part)).length;
  return present === telling.length ? 0.85 : (0.5 * present) / telling.length;
}

/** Of concepts joined by 和, those that must be spoken of count alone. */
export function telling(set: readonly Concept[]): readonly Concept[] {
  const required = set.filter((concept) => concept.required);
  return required.length > 0 ? required : set;
}

/** The sentences of a measure that precede one, folded: the first, and all together. */
export interface Preceding {
  readonly opening: string;
  readonly all: string;
}

/** Judges a sentence by itself and by its context. */
export function relevanceOf(topic: Topic, sentence: Sentence, before: Preceding): Relevance {
  let coverage = 0;
  let direct = 0;
  let required = 1;
  const inner = sentence.headings.at(-1) ?? '';
  const outer = sentence.headings.slice(0, -1).join('\n');
  for (const set of topic.sets) {
    let best = 0;
    let own = 0;
    for (const concept of telling(set)) {
      const here = degree(concept, sentence.folded);
      own = Math.max(own, here);
      best = Math.max(
        best,
        here,
        LEAD * degree(concept, sentence.lead),
        OPENING * degree(concept, before.opening),
        SAME_MEASURE * degree(concept, before.all),
        (/[和与及、]/.test(inner) ? SHARED_HEADING : INNER_HEADING) * degree(concept, inner),
        OUTER_HEADING * degree(concept, outer),
      );
    }
    const weight = set.reduce((sum, concept) => sum + concept.weight, 0);
    coverage += weight * best;
    direct += weight * own;
    if (set.some((concept) => concept.required)) required = Math.min(required, best);
  }
  return { coverage, direct, required };
}
