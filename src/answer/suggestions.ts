import type { PassageLookup } from '../domain/ports.js';
import type { Finished } from './compose.js';
import { isActor } from './question/everyday-topic.js';
import { likeTerms } from './question/nearest-term.js';
import type { Question, Scope } from './question/question.js';
import { isOffTopic } from './question/topic.js';

/** Terms offered below a refusal: of 203 refused everyday questions three hold what was meant in 128. */
const OFFERED = 3;

/** A term that holds less of what the question tells is like it by chance. Set on the same questions. */
const HELD = 0.08;

/** Whether every word of what was asked is understood: then the reports do not tell it, and nothing else was meant. */
const isUnderstood = ({ concepts, unheard }: Question['topic']): boolean =>
  unheard.length === 0 && concepts.every(({ term, generic }) => term || generic);

/** The places and years of a question, as it is asked again. */
function scopeWords({ districts, except, years }: Scope): string {
  const where = districts?.join('、') ?? (except.length > 0 ? '其他地区' : '各地');
  return `${where}${years && years.length > 0 ? `${years.join('、')}年` : ''}的`;
}

/**
 * Offers below a refusal the terms of the field that the question is most like and some report uses, as questions to
 * ask instead (`options`). Where everything asked was understood, or is none of the field's, the refusal stays as it is.
 */
export function withSuggestions(refused: Finished, question: Question, lookup: PassageLookup): Finished {
  const { topic, scope, text } = question;
  if (refused.status !== 'unanswerable' || isUnderstood(topic)) return refused;
  if (topic.concepts.some(({ source }) => isOffTopic(source))) return refused;
  // No digits: every figure of an answer stands in its first line or in a quote.
  const isOffered = (term: string): boolean =>
    !/\d/u.test(term) && !isActor(term) && lookup.frequency(term).passages > 0;
  const terms = likeTerms(text, HELD, OFFERED).filter(isOffered);
  if (terms.length === 0) return refused;
  const named = terms.map((term) => `\u201c${term}\u201d`).join('、');
  return {
    ...refused,
    text: `${refused.text}\n也许想问的是${named}，可以这样再问一次。`,
    options: terms.map((term) => `${scopeWords(scope)}${term}情况`),
  };
}
