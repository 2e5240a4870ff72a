import { wordListLines } from '../corpus/word-lists.js';
import { fold } from '../domain/fold.js';
import { queryTerms } from '../index/terms.js';
import { NOT_MEANT } from './lexicon.js';
import { createThesaurus, fieldThesaurus, type Thesaurus } from './thesaurus.js';

/** Words that lead from a question to terms it does not use. */
export interface SearchVocabulary {
  /** The field's terms. They mean the same, so what they add must not outweigh what was asked. */
  readonly field: Thesaurus;
  /** Everyday words, which the passages sought hardly ever use. */
  readonly everyday: Thesaurus;
}

/** What a term of a synonym weighs against one of the question itself. Measured on lay questions about statutes. */
const SYNONYM_WEIGHT = 0.4;

/** The most that the synonyms of a word may weigh together, as a multiple of the word itself. */
const FIELD_LIMIT = 1;
const EVERYDAY_LIMIT = 3;

/** The vocabulary of `corpus/`, which staff may edit. */
export function searchVocabulary(): SearchVocabulary {
  return { field: fieldThesaurus(), everyday: createThesaurus(wordListLines('everyday-words.txt')) };
}

/** Terms of a question with their weights: its own count in full, those of its words' synonyms less. */
export function expandedTerms(question: string, { field, everyday }: SearchVocabulary): Map<string, number> {
  const terms = queryTerms(fold(question));
  addSynonyms(terms, question, field, FIELD_LIMIT);
  addSynonyms(terms, question, everyday, EVERYDAY_LIMIT);
  return terms;
}

function addSynonyms(terms: Map<string, number>, question: string, thesaurus: Thesaurus, limit: number): void {
  const folded = fold(question);
  for (const { alternatives, start, end } of thesaurus.find(question)) {
    const added = new Map<string, number>();
    for (const synonym of alternatives.filter((each) => !each.startsWith(NOT_MEANT))) {
      if (folded.includes(synonym)) continue;
      for (const [term, count] of termsOfWord(synonym)) added.set(term, Math.max(added.get(term) ?? 0, count));
    }
    const own = weightOf(termsOfWord(fold(question.slice(start, end))));
    const weight = Math.min(SYNONYM_WEIGHT, (limit * own) / Math.max(1, weightOf(added)));
    for (const [term, count] of added) terms.set(term, Math.max(terms.get(term) ?? 0, count * weight));
  }
}

/** Terms of the vocabulary's words, which come up again and again; there are no more than the vocabulary has. */
const remembered = new Map<string, ReadonlyMap<string, number>>();

function termsOfWord(word: string): ReadonlyMap<string, number> {
  const terms = remembered.get(word) ?? queryTerms(word);
  remembered.set(word, terms);
  return terms;
}

function weightOf(terms: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of terms.values()) sum += weight;
  return sum;
}
