import type { DraftSentence } from '../domain/draft.js';
import type { DraftItem } from './draft-items.js';
import type { DraftPart } from './instruction.js';
import { isLead } from './lead-sentence.js';

/** The paragraphs of a draft, taken apart at their enumerators. */
export type Blocks = readonly (readonly DraftItem[])[];

const PLAN = /^下一步，/u;
const PROBLEM = /^(?:工作中还存在|究其原因)/u;

const beginsWith = (items: readonly DraftItem[], opening: RegExp): boolean =>
  opening.test(items[0]?.sentences[0]?.text ?? '');

const mapSentences = (blocks: Blocks, change: (sentence: DraftSentence) => readonly DraftSentence[]): Blocks =>
  blocks.map((items) =>
    items
      .map((item) => ({ ...item, sentences: item.sentences.flatMap(change) }))
      .filter((item) => item.sentences.length > 0),
  );

/** Without the clauses that only hold a place open. */
function filledClauses(sentence: DraftSentence): readonly DraftSentence[] {
  const clauses = sentence.text.replace(/。$/, '').split('，');
  const filled = clauses.filter((clause) => !clause.includes('【待补充'));
  if (filled.length === clauses.length) return [sentence];
  return filled.length === 0 ? [] : [{ ...sentence, text: `${filled.join('，')}。` }];
}

/** The blocks without one part; the same blocks where the draft has none. */
export function withoutPart(blocks: Blocks, part: DraftPart): Blocks {
  if (part === 'placeholder') return mapSentences(blocks, filledClauses);
  if (part === 'lead') return mapSentences(blocks, (sentence) => (isLead(sentence.text) ? [] : [sentence]));
  const end = blocks.findIndex((items) => beginsWith(items, PLAN));
  if (part === 'plan') return end < 0 ? blocks : blocks.slice(0, end);
  if (part === 'problem') {
    const from = blocks.findIndex((items) => beginsWith(items, PROBLEM));
    return from < 0 ? blocks : [...blocks.slice(0, from), ...(end < 0 ? [] : blocks.slice(end))];
  }
  const last = blocks
    .flat()
    .flatMap((item) => item.sentences)
    .at(-1);
  return mapSentences(blocks, (sentence) => (sentence === last ? [] : [sentence]));
}

/** One paragraph without enumerators, or a paragraph for each item. */
export function laidOut(blocks: Blocks, out: 'plain' | 'spread'): Blocks {
  if (out === 'plain') return [blocks.flat().map((item) => ({ ...item, ordinal: null }))];
  return blocks.flatMap((items) => {
    const lead = items.filter((item) => item.ordinal === null);
    const measures = items.filter((item) => item.ordinal !== null);
    return measures.length < 2 ? [items] : [lead, ...measures.map((item) => [item])];
  });
}
