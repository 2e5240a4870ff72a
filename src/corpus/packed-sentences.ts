import type { Paragraph, Report } from '../domain/report.js';
import { type Range, sentenceRanges } from './sentences.js';

export interface PackedRange extends Range, Pick<Paragraph, 'section'> {
  /** Number of the paragraph it begins in. */
  readonly paragraph: number;
}

/**
 * Cuts a text that is no report into ranges as full of sentences as the cap allows, in UTF-16 units. Its paragraphs are
 * no measures to be told apart, and short passages found less on the public sets. Together the ranges cover all paragraphs;
 * none reaches over two sections.
 */
export function packSentences({ text, paragraphs }: Pick<Report, 'text' | 'paragraphs'>, cap: number): PackedRange[] {
  const packed: PackedRange[] = [];
  for (const { n, section, start, end } of paragraphs) {
    for (const unit of sentenceRanges(text, start, end, true).flatMap((sentence) => cut(text, sentence, cap))) {
      const last = packed.at(-1);
      if (last && unit.end - last.start <= cap && last.section.join('\n') === section.join('\n')) {
        packed[packed.length - 1] = { ...last, end: unit.end };
      } else {
        packed.push({ paragraph: n, section, ...unit });
      }
    }
  }
  return packed;
}

/** A sentence beyond the cap in pieces of that length, never cut between surrogates. */
function cut(text: string, { start, end }: Range, cap: number): Range[] {
  const pieces: Range[] = [];
  let from = start;
  while (end - from > cap) {
    const to = text.charCodeAt(from + cap - 1) >> 10 === 0x36 ? from + cap - 1 : from + cap;
    pieces.push({ start: from, end: to });
    from = to;
  }
  return [...pieces, { start: from, end }];
}
