/** A range of a text in UTF-16 units, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Most units of a text are: they divide nothing and need no closer look. */
export const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const CLOSING = '”’」』)）】》"\'';

/** A label before a heading, 一. or (二)., ends no sentence. */
const LABEL_BEFORE =
  /(?:^|[\n。.!?\uff01\uff1f])\s*[(\uff08]?(?:第?[一二三四五六七八九十百]{1,4}|[甲乙丙丁])[)\uff09]?$/u;
const ENDS_IN_STOP = /[\p{Script=Han}”’」』)）】》%〕]$/u;
const AFTER_STOP = /^(?:\s|$|[\p{Script=Han}“‘「『(（【《〔\d])/u;

/** Whether a full stop of half width stands where Chinese writes 。: 共调解82件.全年…; not so 2.3, 1.总则, a.cn. */
function isHalfWidthStop(text: string, at: number): boolean {
  if (text.charAt(at) !== '.') return false;
  const before = text.slice(Math.max(0, at - 12), at);
  return ENDS_IN_STOP.test(before) && AFTER_STOP.test(text.slice(at + 1, at + 2)) && !LABEL_BEFORE.test(before);
}

/**
 * Sentences of `text.slice(start, end)` as adjoining ranges that cover it all. A sentence ends at 。!?！？, a full
 * stop written in half width or a line end, with the closing quotes and brackets that follow; where `semicolons` is set, at ;； too.
 */
export function sentenceRanges(text: string, start = 0, end = text.length, semicolons = false): Range[] {
  const ranges: Range[] = [];
  let from = start;
  const ends = semicolons ? '。!！?？\n;；' : '。!！?？\n';
  for (let index = start; index < end; index++) {
    if (isIdeograph(text.charCodeAt(index))) continue;
    if (!ends.includes(text.charAt(index)) && !isHalfWidthStop(text, index)) continue;
    while (index + 1 < end && (CLOSING.includes(text.charAt(index + 1)) || ends.includes(text.charAt(index + 1))))
      index++;
    ranges.push({ start: from, end: index + 1 });
    from = index + 1;
  }
  if (from < end) ranges.push({ start: from, end });
  return ranges;
}
