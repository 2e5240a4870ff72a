import type { DraftSentence } from '../../domain/draft.js';
import { isLead } from '../section/lead-sentence.js';
import type { DraftItem } from './draft-items.js';
import type { Blocks } from './rearrange.js';

/** Stands where it stands: what is to come and what is lacking follow what was done. */
export const CLOSES = /^(?:下一步|下一年|明年|来年|今后|工作中还存在|究其原因)/u;

export const textOf = (item: DraftItem): string => item.sentences.map(({ text }) => text).join('');
const ends = (item: DraftItem): boolean => CLOSES.test(textOf(item));

/** What numbers point at: measures, or plain sentences where nothing is enumerated. */
function countable(blocks: Blocks): readonly DraftItem[] {
  const measures = blocks.flat().filter((item) => item.ordinal !== null);
  return measures.length > 0 ? measures : blocks.flat();
}

/**
 * The n-th item of the first enumeration; plain sentences count where there is no enumeration. Below zero it is counted
 * from the end of the work: -1 is the last one above shortcomings and next steps.
 */
export function nth(blocks: Blocks, n: number): DraftItem | null {
  const items = countable(blocks);
  if (n >= 0) return items.find((item, index) => (item.ordinal ?? index + 1) === n) ?? null;
  const closing = items.findIndex(ends);
  return (closing > 0 ? items.slice(0, closing) : items).at(n) ?? null;
}

/** The parts of a sentence between semicolons, each a sentence; one that leans on the part before stays with it. */
function partsOf(sentence: DraftSentence): readonly DraftSentence[] {
  const parts = sentence.text.replace(/。$/u, '').split('；').filter(Boolean);
  const leans = parts.some((part, index) => index > 0 && /^(?:其中|均|分别|上述|共计|合计)/u.test(part));
  return parts.length < 2 || leans || parts.some((part) => part.includes('：'))
    ? [sentence]
    : parts.map((text) => ({ ...sentence, text: `${text}。` }));
}

/** A draft without enumeration whose sentences are too few for the numbers, taken apart at semicolons. */
export function countedUpTo(blocks: Blocks, numbers: readonly number[]): Blocks {
  const isFixed = blocks.flat().some((item) => item.ordinal !== null) || numbers.every((n) => nth(blocks, n) !== null);
  if (isFixed) return blocks;
  const parted = blocks.map((items) =>
    items.flatMap((item) =>
      item.sentences.flatMap(partsOf).map((sentence) => ({ ordinal: null, sentences: [sentence] })),
    ),
  );
  return numbers.every((n) => nth(parted, n) !== null) ? parted : blocks;
}

const replacing = (blocks: Blocks, replaced: ReadonlyMap<DraftItem, readonly DraftItem[]>): Blocks => {
  const changed = blocks.map((items) => items.flatMap((item) => replaced.get(item) ?? [item]));
  // Ordinals only say where a run begins: at the paragraphs where one began.
  return changed.map((items, paragraph) => {
    const began = blocks[paragraph]?.find((item) => item.ordinal !== null)?.ordinal ?? 1;
    let started = false;
    return items.map((item) => {
      if (item.ordinal === null) return item;
      const ordinal = started ? Math.max(2, item.ordinal) : Math.min(2, began);
      started = true;
      return { ...item, ordinal };
    });
  });
};

/** The blocks with items in the place of one. */
export const withItems = (blocks: Blocks, item: DraftItem, items: readonly DraftItem[]): Blocks =>
  replacing(blocks, new Map([[item, items]]));

/**
 * Takes an item out and puts it before another; last of its run where there is no other. A lead stays above all, next
 * steps below.
 */
export function moved(blocks: Blocks, item: DraftItem, before: DraftItem | null): Blocks {
  const kin = blocks
    .flat()
    .filter((each) => (each.ordinal === null) === (item.ordinal === null) && !isLead(textOf(each)));
  const closing = kin.findIndex(ends);
  const isWork = closing < 0 || kin.indexOf(item) < closing;
  const run = closing < 0 ? kin : isWork ? kin.slice(0, closing) : kin.slice(closing);
  const target = before && isLead(textOf(before)) ? run[0] : before;
  const host = target ?? run.at(-1);
  if (!host || host === item) return blocks;
  const placed = target ? [{ ...item, ordinal: host.ordinal }, host] : [host, item];
  return replacing(
    blocks,
    new Map([
      [item, []],
      [host, placed],
    ]),
  );
}

export function swapped(blocks: Blocks, one: DraftItem, other: DraftItem): Blocks {
  return replacing(
    blocks,
    new Map([
      [one, [{ ...other, ordinal: one.ordinal }]],
      [other, [{ ...one, ordinal: other.ordinal }]],
    ]),
  );
}

const union = <T>(one: readonly T[], other: readonly T[]): readonly T[] => [...new Set([...one, ...other])];

/** One item behind another's sentences; plain sentences become one sentence. */
export function merged(blocks: Blocks, item: DraftItem, into: DraftItem): Blocks {
  const [last] = into.sentences.slice(-1);
  const [next] = item.sentences;
  const isPlain = item.ordinal === null && into.ordinal === null && last !== undefined && next !== undefined;
  const one = isPlain && {
    text: `${last.text.replace(/。$/u, '')}；${next.text}`,
    notes: union(last.notes, next.notes),
    flags: union(last.flags, next.flags),
  };
  const sentences = one
    ? [...into.sentences.slice(0, -1), one, ...item.sentences.slice(1)]
    : [...into.sentences, ...item.sentences];
  return replacing(
    blocks,
    new Map([
      [item, []],
      [into, [{ ...into, sentences }]],
    ]),
  );
}

/** So many runs of neighbours, as even as may be. */
const inGroups = <T>(all: readonly T[], count: number): readonly (readonly T[])[] =>
  Array.from({ length: count }, (_, index) =>
    all.slice(Math.round((index * all.length) / count), Math.round(((index + 1) * all.length) / count)),
  );

/** An item's sentences, or their parts, as several items; null where it has too few. */
function dividedItem(item: DraftItem, into: number, ordinal: number | null): readonly DraftItem[] | null {
  const sentences = item.sentences.length >= into ? item.sentences : item.sentences.flatMap(partsOf);
  if (sentences.length < into) return null;
  return inGroups(sentences, into).map((group, index) => ({
    ordinal: ordinal === null ? null : ordinal + index,
    sentences: group,
  }));
}

/** One item taken apart; null where it cannot be. */
export function divided(blocks: Blocks, item: DraftItem, into: number): Blocks | null {
  const items = dividedItem(item, into, item.ordinal);
  return items && withItems(blocks, item, items);
}

/** What stands under no number as so many measures; null where it cannot be. */
export function dividedWhole(blocks: Blocks, into: number): Blocks | null {
  const all = blocks.flat();
  const work = all.filter((item) => !isLead(textOf(item)));
  const closing = work.findIndex(ends);
  const told = closing < 0 ? work : work.slice(0, closing);
  const [first, ...rest] = told;
  const whole = { ordinal: 1, sentences: told.flatMap(({ sentences }) => sentences) };
  const items = first ? dividedItem(whole, into, 1) : null;
  if (!first || !items || all.some((item) => item.ordinal !== null)) return null;
  const gone: readonly (readonly [DraftItem, readonly DraftItem[]])[] = rest.map((item) => [item, []]);
  return replacing(blocks, new Map([[first, items], ...gone]));
}

/** Each sentence taken apart at its semicolons; where a part leans on another, commas stand for them. */
export const withoutSemicolons = (blocks: Blocks): Blocks =>
  blocks.map((items) =>
    items.map((item) => ({
      ...item,
      sentences: item.sentences.flatMap((sentence) =>
        partsOf(sentence).map((part) => ({ ...part, text: part.text.replaceAll('；', '，') })),
      ),
    })),
  );
