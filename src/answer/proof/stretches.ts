import { JOINT, type Stretch } from './alignment.js';
import { type ClauseWord, smallClauses } from './claim-words.js';
import { bareText } from './plain-text.js';
import { remembered } from './remembered.js';

/** Between a text and its headings; stands in no text. */
const SEPARATOR = '\ue001';

/** Clauses of evidence that one clause of a claim may draw together. */
const LONGEST_STRETCH = 4;

/** Evidence in plain text with its headings. */
export interface SupportSource {
  readonly text: string;
  readonly headings: string;
}

const cut = remembered((source): readonly Stretch[] => {
  const [text = '', headings = ''] = source.split(SEPARATOR);
  const sentences = smallClauses(text).map((parts) => parts.map(bareText));
  const label = sentences[0]?.join(JOINT) ?? '';
  return sentences.flatMap((parts, sentence) =>
    parts.flatMap((_, start) =>
      Array.from({ length: Math.min(LONGEST_STRETCH, parts.length - start) }, (_, more): Stretch => {
        const earlier = sentence > 0 ? [label, ...(sentences[sentence - 1] ?? [])] : [];
        const lead = [...earlier, ...parts.slice(0, start)].join(JOINT);
        const text = parts.slice(start, start + more + 1).join(JOINT);
        return { text, clauses: more + 1, lead, headings: bareText(headings) };
      }),
    ),
  );
});

/** All stretches of a piece of evidence, each with what goes before it. */
export const stretchesOf = ({ text, headings }: SupportSource): readonly Stretch[] =>
  cut(`${text}${SEPARATOR}${headings}`);

/** Stretches looked at for a clause. */
const MOST_STRETCHES = 16;

/** Stretches that hold every figure of a clause, those first that hold most of its characters in fewest clauses. */
export function likely(words: readonly ClauseWord[], stretches: readonly Stretch[]): readonly Stretch[] {
  const figures = words.filter(({ tag }) => tag === 'figure');
  return stretches
    .map((stretch) => {
      const { text, clauses } = stretch;
      const held = words.filter((item) => item.word.length > 1 && text.includes(item.word));
      const weight = held.reduce((sum, { word }) => sum + word.length, 0) - clauses / 2;
      return { stretch, weight, whole: figures.every(({ word }) => text.includes(word)) };
    })
    .filter(({ whole, weight }) => whole && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_STRETCHES)
    .map(({ stretch }) => stretch);
}
