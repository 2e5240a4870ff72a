import type { Topic } from '../question/topic.js';
import { degree, telling } from './relevance.js';

/** A text around a figure and what a match in it is worth, 0 to 1. */
export interface Window {
  readonly text: string;
  readonly worth: number;
}

/** Share of a topic's weight that the texts around a figure speak of, and the least degree of what they must. */
export function coverageIn(topic: Topic, windows: readonly Window[]): { coverage: number; required: number } {
  let coverage = 0;
  let required = 1;
  for (const set of topic.sets) {
    const best = Math.max(
      0,
      ...telling(set).flatMap((concept) => windows.map(({ text, worth }) => worth * degree(concept, text))),
    );
    coverage += best * set.reduce((sum, concept) => sum + concept.weight, 0);
    if (set.some((concept) => concept.required)) required = Math.min(required, best);
  }
  return { coverage, required };
}
