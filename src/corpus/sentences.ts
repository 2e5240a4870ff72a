/** A range of a text in UTF-16 units, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Most units of a text are: they divide nothing and need no closer look. */
export const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const CLOSING = '”’」』)）】》"\'';

/**
 * Sentences of `text.slice(start, end)` as adjoining ranges that cover it all. A sentence ends at 。!?！？ or a line
 * end, with the closing quotes and brackets that follow; where `semicolons` is set, at ;； too.
 */
export function sentenceRanges(text: string, start = 0, end = text.length, semicolons = false): Range[] {
  const ranges: Range[] = [];
  let from = start;
  const ends = semicolons ? '。!！?？\n;；' : '。!！?？\n';
  for (let index = start; index < end; index++) {
    if (isIdeograph(text.charCodeAt(index)) || !ends.includes(text.charAt(index))) continue;
    while (index + 1 < end && (CLOSING.includes(text.charAt(index + 1)) || ends.includes(text.charAt(index + 1))))
      index++;
    ranges.push({ start: from, end: index + 1 });
    from = index + 1;
  }
  if (from < end) ranges.push({ start: from, end });
  return ranges;
}
