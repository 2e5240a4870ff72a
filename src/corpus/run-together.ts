import { isReportTitle } from './title.js';

const LABEL = '(?:[一二三四五六七八九十]{1,3}、|[(\uff08][一二三四五六七八九十]{1,3}[)\uff09])';
const GAP_BEFORE_LABEL = new RegExp(` (?=${LABEL})|(?<=[。:\uff1a])(?=${LABEL})`, 'g');
/** A heading of words alone up to the gap behind it. */
const HEADING = new RegExp(`^${LABEL}[^。;\uff1b,\uff0c:\uff1a ]{2,40} (?=\\S)`);
const LONG = 200;

/**
 * Splits a line that was many before its ends became spaces: in front of numbered headings, where it has at least three,
 * behind headings, titles and sentences.
 */
export function splitRunTogether(text: string): string[] {
  if (text.length < LONG || (text.match(GAP_BEFORE_LABEL)?.length ?? 0) < 3) return [text];
  return text
    .split(GAP_BEFORE_LABEL)
    .flatMap((piece, index) => (index === 0 ? splitBehindTitle(piece) : splitBehindHeading(piece)))
    .flatMap((piece) => piece.split(/(?<=[。:\uff1a]) (?=[\u4e00-\u9fa5\d])/));
}

function splitBehindHeading(piece: string): string[] {
  const heading = HEADING.exec(piece)?.[0];
  return heading ? [heading.trim(), piece.slice(heading.length)] : [piece];
}

function splitBehindTitle(piece: string): string[] {
  for (const { index } of [...piece.slice(0, 120).matchAll(/ /g)].reverse()) {
    if (isReportTitle(piece.slice(0, index))) return [piece.slice(0, index), piece.slice(index + 1)];
  }
  return [piece];
}
