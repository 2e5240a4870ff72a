import type { PassageLookup } from '../domain/ports.js';
import type { Finished } from './compose.js';
import { isActor } from './question/everyday-topic.js';
import { likeTerms } from './question/nearest-term.js';
import type { Question, Scope } from './question/question.js';
import { isOffTopic } from './question/topic.js';
import { withoutRelativeYears } from './question/years.js';

/** Terms offered below a refusal: of 203 refused everyday questions three hold what was meant in 128. */
const OFFERED = 3;

/** A term that holds less of what the question tells is like it by chance. Set on the same questions. */
const HELD = 0.08;

/** Whether every word of what was asked is understood: then the reports do not tell it, and nothing else was meant. */
const isUnderstood = ({ concepts, unheard }: Question['topic']): boolean =>
  unheard.length === 0 && concepts.every(({ term, generic }) => term || generic);

/** The places and years of a question, as it is asked again. */
function scopeWords({ districts, except, years }: Scope): string {
  const where = districts?.join('、') ?? (except.length > 0 ? `除${except.join('、')}外各地` : '各地');
  return `${where}${years && years.length > 0 ? `${years.join('、')}年` : ''}的`;
}

/** Where no report is of last year or this one, the question without it: most corpora end earlier. */
export function withAnyYear(refused: Finished, { text }: Question): Finished {
  const plain = withoutRelativeYears(text);
  return plain === text ? refused : { ...refused, text: `${refused.text}\n也可以不限年份再问一次。`, options: [plain] };
}

/** Terms that a question may be about beside what it was read as; each in use in some report. */
function termsOffered({ topic, text }: Question, lookup: PassageLookup): readonly string[] {
  if (topic.concepts.some(({ source }) => isOffTopic(source))) return [];
  const read = new Set(topic.concepts.flatMap(({ alternatives }) => alternatives));
  // No digits: every figure of an answer stands in its first line or in a quote.
  const isOffered = (term: string): boolean =>
    !/\d/u.test(term) && !isActor(term) && !read.has(term) && lookup.frequency(term).passages > 0;
  return likeTerms(text, HELD, OFFERED).filter(isOffered);
}

/**
 * Offers the terms of the field that the question is most like as questions to ask instead (`options`): below a refusal
 * where not everything asked was understood, and below what answers everyday speech, whose meaning is guessed. Who asks for
 * a figure named what is counted.
 */
export function withSuggestions(told: Finished, question: Question, lookup: PassageLookup): Finished {
  const { topic, scope, kind } = question;
  if (kind === 'fact' || kind === 'compare') return told;
  const answered = told.status === 'answered';
  if (answered ? !topic.loose : isUnderstood(topic)) return told;
  const terms = termsOffered(question, lookup);
  if (terms.length === 0) return told;
  const named = terms.map((term) => `\u201c${term}\u201d`).join('、');
  return {
    ...told,
    text: `${told.text}\n${answered ? '\n如果' : '也许'}想问的是${named}，可以这样再问一次。`,
    options: terms.map((term) => `${scopeWords(scope)}${term}情况`),
  };
}
