import { datesIn } from './dates.js';
import { isAfterwards, isAround, isFurniture } from './furniture.js';
import { headingOf } from './headings.js';
import type { Line } from './lines.js';
import { readOrgan } from './organ.js';
import { findTitles, type Title } from './title.js';

/** What a kept line is: only `body` lines become paragraphs. */
export type LineRole = 'title' | 'frame' | 'body';

export interface KeptLine extends Line {
  readonly role: LineRole;
}

/** A page taken apart: the report's lines, its title, and the lines beside it that speak of it. */
export interface Layout {
  readonly title: Title | null;
  /** Every title found at the head: a cover letter's, then the annexed report's. */
  readonly titles: readonly Title[];
  readonly kept: readonly KeptLine[];
  /** Lines around title and body, kept or dropped, that may hold metadata. */
  readonly head: readonly Line[];
  readonly tail: readonly Line[];
}

/** How many lines may stand before the first sentence of a report, and how far down an annex may begin. */
const DEEPEST_TITLE = 200;

export function layOut(lines: readonly Line[]): Layout {
  const bodyStart = firstSentence(lines);
  const titles = usableTitles(lines, bodyStart);
  const title = titles.at(-1) ?? null;
  const firstTitle = titles[0] ?? null;
  const start = Math.min(firstTitle?.start ?? bodyStart, bodyStart);
  const end = endOfReport(lines, Math.max(bodyStart, title?.end ?? 0));
  const kept: KeptLine[] = [];
  for (let index = start; index < end.tailEnd; index++) {
    const line = lines[index];
    if (!line) continue;
    const role = roleOf(lines, index, titles, bodyStart, end.bodyEnd);
    if (role) kept.push({ ...line, role });
  }
  return {
    title,
    titles,
    kept,
    head: lines.slice(0, Math.max(bodyStart, title?.end ?? 0)),
    tail: lines.slice(end.bodyEnd),
  };
}

function roleOf(
  lines: readonly Line[],
  index: number,
  titles: readonly Title[],
  bodyStart: number,
  bodyEnd: number,
): LineRole | null {
  const line = lines[index] as Line;
  if (titles.some((title) => index >= title.start && index < title.end)) return 'title';
  if (isFurniture(line.folded)) return null;
  if (isFrame(line)) return 'frame';
  const annex = titles.length > 1 && index < (titles.at(-1)?.start ?? 0);
  if (index < bodyStart || index >= bodyEnd) return headingOf(line, null) && index < bodyStart ? 'body' : null;
  if (annex && isAround(line.folded) && !isSentence(line)) return null;
  return 'body';
}

/** Addressee, signature, date, document number: part of the document, but nothing to quote. */
function isFrame(line: Line): boolean {
  const text = line.folded;
  if (text.length > 60) return false;
  if (
    /^[^。,;]{2,30}:$/.test(text) &&
    /(?:委|政府|厅|局|办|会|单位|部门|人大|常委会|同志们?|代表|处|所)[、\s]?.{0,6}:$/.test(text)
  )
    return true;
  if (readOrgan(text) !== null) return true;
  const dates = datesIn(text);
  if (dates.length === 1 && text.replace(/[()\s\d年月日〇零○一二三四五六七八九十/.:-]/g, '').length <= 2) return true;
  return (
    /^\(?(?:20\d\d|二[〇零○].{2})年\d{0,2}[一二三四五六七八九十]{0,2}月?\)?$/.test(text) ||
    /^\S{1,12}[〔[(]20\d\d[〕\])]\d+号$/.test(text) ||
    /^\(此件.{2,10}\)$/.test(text) ||
    /^附件?\s*\d?\s*:/.test(text)
  );
}

function isSentence(line: Line): boolean {
  return line.text.length >= 20 && /[。;!?]/.test(line.folded);
}

function firstSentence(lines: readonly Line[]): number {
  const limit = lines.length;
  let fallback = -1;
  for (let index = 0; index < limit; index++) {
    const line = lines[index] as Line;
    if (isFurniture(line.folded)) continue;
    if (isSentence(line) || line.text.length >= 60) {
      if (!isAround(line.folded)) return withHeadingsBefore(lines, index);
      if (fallback < 0) fallback = index;
    }
  }
  if (fallback >= 0) return fallback;
  const first = lines.findIndex((line) => !isFurniture(line.folded));
  return first < 0 ? limit : first;
}

function withHeadingsBefore(lines: readonly Line[], index: number): number {
  let start = index;
  while (start > 0) {
    const line = lines[start - 1] as Line;
    if (!headingOf(line, null) || isFurniture(line.folded) || line.level > 0) break;
    start--;
  }
  return start;
}

/** Titles down to the first sentence, and the annexed report's below it. Repeated ones count once, at the last place. */
function usableTitles(lines: readonly Line[], bodyStart: number): Title[] {
  const above = findTitles(lines, 0, Math.min(bodyStart, DEEPEST_TITLE));
  const cover = above.at(-1);
  const annexed = cover ? /《([^《》]{6,80})》/.exec(cover.text)?.[1] : null;
  const below = findTitles(lines, bodyStart, Math.min(bodyStart + 40, lines.length)).filter(
    (title) => annexed && title.text.includes(annexed.replace(/\s/g, '')),
  );
  const last = cover ? [cover] : [];
  return [...last, ...below.slice(0, 1)];
}

interface End {
  /** One after the last line of the body. */
  readonly bodyEnd: number;
  /** One after the last line that may be kept: a signature and a date stand between the two. */
  readonly tailEnd: number;
}

function endOfReport(lines: readonly Line[], from: number): End {
  let bodyEnd = from;
  for (let index = lines.length - 1; index >= from; index--) {
    const line = lines[index] as Line;
    if (isFurniture(line.folded) || isAround(line.folded)) continue;
    if (isSentence(line) || line.text.length >= 60 || / \| .*\d/.test(line.text)) {
      bodyEnd = index + 1;
      break;
    }
  }
  const cut = lines.findIndex((line, index) => index > from && index >= bodyEnd * 0.5 && isAfterwards(line.folded));
  if (cut > 0 && !lines.slice(cut, bodyEnd).some((line) => headingOf(line, null) || line.text.length > 120))
    bodyEnd = Math.min(bodyEnd, cut);
  let tailEnd = bodyEnd;
  for (let index = bodyEnd; index < Math.min(lines.length, bodyEnd + 12); index++) {
    const line = lines[index] as Line;
    if (isAfterwards(line.folded)) break;
    if (isFrame(line) && !isFurniture(line.folded)) tailEnd = index + 1;
  }
  return { bodyEnd, tailEnd: Math.max(tailEnd, bodyEnd) };
}
