import type { DraftSentence } from '../../domain/draft.js';
import { isLead } from '../section/lead-sentence.js';
import type { DraftItem } from './draft-items.js';
import type { DraftPart } from './edit.js';

/** The paragraphs of a draft, taken apart at their enumerators. */
export type Blocks = readonly (readonly DraftItem[])[];

const PLAN = /^(?:下一步|下一年|明年|来年|今后)/u;
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
  if (!sentence.text.includes('【待补充')) return [sentence];
  const filled = sentence.text
    .replace(/。$/, '')
    .split('；')
    .map((part) =>
      part
        .split('，')
        .filter((clause) => !clause.includes('【待补充'))
        .join('，'),
    )
    .filter(Boolean);
  return filled.length === 0 ? [] : [{ ...sentence, text: `${filled.join('；')}。` }];
}

/** The blocks without one part; the same blocks where the draft has none. */
export function withoutPart(blocks: Blocks, part: DraftPart): Blocks {
  if (part === 'placeholder') return mapSentences(blocks, filledClauses);
  if (part === 'lead') return mapSentences(blocks, (sentence) => (isLead(sentence.text) ? [] : [sentence]));
  if (part === 'lastParagraph') return blocks.slice(0, -1);
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

const lengthOf = (items: readonly DraftItem[]): number =>
  items.flatMap(({ sentences }) => sentences).reduce((sum, { text }) => sum + text.length, 0);

/** The paragraphs as so many: the shortest neighbours joined, or the longest cut where its halves are most alike. */
function inParagraphs(blocks: Blocks, wanted: number): Blocks {
  if (blocks.length === wanted) return blocks;
  if (blocks.length > wanted) {
    const lengths = blocks.slice(1).map((items, index) => lengthOf(items) + lengthOf(blocks[index] ?? []));
    const at = lengths.indexOf(Math.min(...lengths));
    const joined = [...(blocks[at] ?? []), ...(blocks[at + 1] ?? [])];
    return inParagraphs([...blocks.slice(0, at), joined, ...blocks.slice(at + 2)], wanted);
  }
  const longest = Math.max(...blocks.filter((items) => items.length > 1).map(lengthOf));
  const at = blocks.findIndex((items) => items.length > 1 && lengthOf(items) === longest);
  const items = blocks[at];
  if (!items) return blocks;
  const unevenness = (cut: number) => Math.abs(lengthOf(items.slice(0, cut)) - lengthOf(items.slice(cut)));
  const cuts = items.slice(1).map((_, index) => index + 1);
  const cut = cuts.reduce((best, each) => (unevenness(each) < unevenness(best) ? each : best), 1);
  return inParagraphs([...blocks.slice(0, at), items.slice(0, cut), items.slice(cut), ...blocks.slice(at + 1)], wanted);
}

/** Each sentence of the work as a measure; lead, shortcomings and next steps stay as they are. */
function enumerated(blocks: Blocks): Blocks {
  if (blocks.flat().some((item) => item.ordinal !== null)) return blocks;
  let next = 1;
  return blocks.map((items) =>
    beginsWith(items, PLAN) || beginsWith(items, PROBLEM)
      ? items
      : items.flatMap(({ sentences }) =>
          sentences.map((sentence) => ({
            ordinal: isLead(sentence.text) ? null : next++,
            sentences: [sentence],
          })),
        ),
  );
}

/** One paragraph without enumerators, measures, a paragraph for each item, or so many paragraphs as the items allow. */
export function laidOut(blocks: Blocks, out: 'plain' | 'spread' | 'numbered' | number): Blocks {
  if (out === 'numbered') return enumerated(blocks);
  if (out === 'plain' || out === 1) return [blocks.flat().map((item) => ({ ...item, ordinal: null }))];
  if (out !== 'spread') return inParagraphs(blocks, Math.max(1, out));
  return blocks.flatMap((items) => {
    const lead = items.filter((item) => item.ordinal === null);
    const measures = items.filter((item) => item.ordinal !== null);
    if (measures.length === 0) return items.map((item) => [item]);
    return measures.length < 2 ? [items] : [lead, ...measures.map((item) => [item])];
  });
}
