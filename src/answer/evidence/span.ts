import type { Range } from '../../corpus/sentences.js';
import { fold } from '../../domain/fold.js';
import type { Topic } from '../question/topic.js';
import type { Sentence } from './outline.js';
import { degree } from './relevance.js';

/** A sentence up to this length is quoted whole, in UTF-16 units. */
const WHOLE = 160;
/** A quote cut out of a longer sentence aims at this length. */
const AIM = 130;
/** No quote is longer. */
export const LONGEST_QUOTE = 300;

const matches = (topic: Topic, folded: string): number =>
  topic.concepts.reduce((sum, concept) => sum + concept.weight * degree(concept, folded), 0);

/** The part of a sentence that speaks of a topic: whole clauses, at most `LONGEST_QUOTE` units. */
export function topicSpan(text: string, sentence: Sentence, topic: Topic): Range {
  if (sentence.end - sentence.start <= WHOLE) return { start: sentence.start, end: sentence.end };
  const { clauses } = sentence;
  const worth = clauses.map(({ start, end }) => {
    const clause = text.slice(start, end);
    return matches(topic, fold(clause)) + (/\d/.test(clause) ? 0.12 : 0) + 0.01;
  });
  let best = { start: 0, end: 0, score: -1 };
  for (let from = 0; from < clauses.length; from++) {
    let score = 0;
    for (let to = from; to < clauses.length; to++) {
      const length = (clauses[to]?.end ?? 0) - (clauses[from]?.start ?? 0);
      if (length > WHOLE && to > from) break;
      score += worth[to] ?? 0;
      if (score > best.score + 1e-9) best = { start: from, end: to, score };
    }
  }
  return extend(sentence, best.start, best.end);
}

/** Adds neighbours while the quote stays near its aim: what follows first, for it tells the result. */
export function extend(sentence: Sentence, first: number, last: number): Range {
  const { clauses } = sentence;
  let [from, to] = [first, last];
  const length = (a: number, b: number): number => (clauses[b]?.end ?? 0) - (clauses[a]?.start ?? 0);
  while (to + 1 < clauses.length && length(from, to + 1) <= AIM) to++;
  while (from > 0 && length(from - 1, to) <= AIM) from--;
  const start = clauses[from]?.start ?? sentence.start;
  return { start, end: Math.min(clauses[to]?.end ?? sentence.end, start + LONGEST_QUOTE) };
}

/** A lead that runs into a number (行政复议.8月1日起): a reader takes .8 for one. */
const RUNS_INTO_NUMBER = /^[^\d.]{1,40}\p{Script=Han}\.(?=\d)/u;

/** Takes white space and dangling marks off the ends of a quote, and a lead that would make another number of its first. */
export function tidy(text: string, { start, end }: Range): Range {
  let [from, to] = [start + (RUNS_INTO_NUMBER.exec(text.slice(start, end))?.[0].length ?? 0), end];
  while (from < to && /[\s,，;；:：。、]/.test(text.charAt(from))) from++;
  while (to > from && /[\s,，;；:：。、]/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
