import type { DraftSentence } from '../../domain/draft.js';
import { chineseOrdinal } from '../outline/heading.js';
import type { DraftParagraph } from '../section/prose.js';

/** A measure under its 一是, or sentences that stand under none. */
export interface DraftItem {
  /** 1 for 一是; null for plain sentences. */
  readonly ordinal: number | null;
  /** Without the enumerator. */
  readonly sentences: readonly DraftSentence[];
}

const ENUMERATOR = /^(下一步，)?([一二三四五六七八九十]{1,3})是(?=\S)/u;
const ORDINALS = new Map(Array.from({ length: 30 }, (_, index) => [chineseOrdinal(index + 1), index + 1]));

/** A paragraph taken apart at its enumerators. */
export function itemsOf(paragraph: DraftParagraph): readonly DraftItem[] {
  const items: DraftItem[] = [];
  for (const sentence of paragraph) {
    const [mark, opening = '', numeral = ''] = ENUMERATOR.exec(sentence.text) ?? [];
    const last = items.at(-1);
    if (mark !== undefined) {
      const text = opening + sentence.text.slice(mark.length);
      items.push({ ordinal: ORDINALS.get(numeral) ?? 1, sentences: [{ ...sentence, text }] });
    } else if (last && last.ordinal !== null) {
      items[items.length - 1] = { ...last, sentences: [...last.sentences, sentence] };
    } else {
      items.push({ ordinal: null, sentences: [sentence] });
    }
  }
  return items;
}

/** The paragraph again, its measures numbered from `from`; a single measure carries no number. */
export function numbered(items: readonly DraftItem[], from: number, single: boolean): DraftParagraph {
  let next = from;
  return items.flatMap((item) =>
    item.sentences.map((sentence, index) => {
      if (item.ordinal === null || index > 0 || single) return sentence;
      const [opening = ''] = /^下一步，/.exec(sentence.text) ?? [];
      return { ...sentence, text: `${opening}${chineseOrdinal(next++)}是${sentence.text.slice(opening.length)}` };
    }),
  );
}

/** Paragraphs with their runs of measures numbered anew; a paragraph that begins at 一是 begins a run. */
export function renumbered(paragraphs: readonly (readonly DraftItem[])[]): readonly DraftParagraph[] {
  const out: DraftParagraph[] = [];
  let runLength = 0;
  for (const [index, items] of paragraphs.entries()) {
    const measures = items.filter((item) => item.ordinal !== null).length;
    const continues = runLength > 0 && items[0] !== undefined && (items[0].ordinal ?? 0) > 1;
    const following = paragraphs[index + 1];
    const alone = measures === 1 && !continues && !((following?.[0]?.ordinal ?? 0) > 1);
    out.push(numbered(items, continues ? runLength + 1 : 1, alone));
    runLength = measures === 0 ? 0 : continues ? runLength + measures : measures;
  }
  return out.filter((paragraph) => paragraph.length > 0);
}
