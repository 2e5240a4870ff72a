import { bigramsOf } from './plain-text.js';
import { rememberedClauses } from './remembered.js';

/** The longest word of a list that a text holds. */
export const holds = (text: string, words: readonly string[]): string | undefined =>
  words.find((word) => text.includes(word));

/** The evidence clauses that speak of what a claim clause speaks of: the best by shared bigrams, and those close to it. */
export const counterparts = rememberedClauses((evidence: readonly string[]) => (clause): readonly string[] => {
  const pairs = [...bigramsOf(clause)];
  const scores = evidence.map((text) => {
    const held = bigramsOf(text);
    return pairs.reduce((sum, pair) => sum + Number(held.has(pair)), 0);
  });
  const best = Math.max(0, ...scores);
  return best === 0 ? evidence : evidence.filter((_, index) => (scores[index] ?? 0) >= best * 0.8);
});
