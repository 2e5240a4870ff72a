import { columns, isSpacedOut, withoutSpacing } from './characters.js';
import { headingOf } from './headings.js';
import { LINK_MARK, type Line, makeLine } from './line.js';
import { withoutPageEnds } from './page-ends.js';
import { splitRunTogether } from './run-together.js';
import { withBars } from './tab-tables.js';
import { unwrap } from './unwrap.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: stray control characters are what this removes
const INVISIBLE = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** `( 一 )`, `二 、` */
const SPACED_LABEL = /^([(\uff08]?) ?([一二三四五六七八九十]{1,3}) ?([)\uff09、.\uff0e])/;

/**
 * Splits raw text into lines: what a hard wrap or the end of a page split inside a sentence is joined again, what runs
 * together in one line is split (unless `split` is false), spaces between all characters, page numbers and running heads
 * go.
 */
export function toLines(raw: string, { split = true } = {}): Line[] {
  const margin = leftMargin(raw);
  const lines: Line[] = [];
  let opensPage = false;
  for (const part of withBars(raw).split(/(\r\n|[\n\r\f\u0085\u2028\u2029])/)) {
    if (part === '\f') opensPage = true;
    const linked = part.startsWith(LINK_MARK);
    const visible = part
      .replaceAll(LINK_MARK, '')
      .replace(INVISIBLE, '')
      .replace(/[\s\u3000]+/g, ' ');
    const mark = /^ ?(#{1,6}) (?=\S)/.exec(visible);
    const row = barredRow(visible);
    const words = row ?? (mark ? visible.slice(mark[0].length) : visible).trim();
    if (words === '') continue;
    const indented = visible.startsWith(' ') && leadingColumns(part) > margin + 1;
    const tidy = isSpacedOut(words) ? withoutSpacing(words) : words.replace(SPACED_LABEL, '$1$2$3');
    for (const text of split ? splitRunTogether(tidy).flatMap(splitHeadedRow) : [tidy]) {
      lines.push(makeLine(text, { level: mark?.[1]?.length ?? 0, indented, opensPage, linked, barred: row !== null }));
      opensPage = false;
    }
  }
  return unwrap(withoutPageEnds(lines));
}

/** `| 案件 | 74件 |` without its outer bars, a rule between head and body as nothing; null for any other line. */
function barredRow(line: string): string | null {
  const row = /^ ?\|(.*)\| ?$/.exec(line)?.[1];
  if (row === undefined) return null;
  const cells = row.split('|').map((cell) => cell.trim());
  return cells.every((cell) => /^:?-*:?$/.test(cell)) ? '' : cells.join(' | ');
}

/** A table that holds the report has a section a row: its heading, a bar, its sentences. */
function splitHeadedRow(text: string): string[] {
  const [heading = '', content = '', ...others] = text.split(' | ');
  if (others.length > 0 || !content.includes('。')) return [text];
  return headingOf(makeLine(heading), null)?.whole ? [heading, content] : [text];
}

/** Columns that all long lines are set in by, as printed pages are turned to text; 0 where that tells no indents apart. */
function leftMargin(raw: string): number {
  const margins: number[] = [];
  for (const line of raw.split(/[\r\n\u2028\u2029]/)) {
    if (line.length >= 20 && /\S/.test(line)) margins.push(leadingColumns(line));
  }
  const least = margins.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return margins.some((each) => each > least + 1) ? least : 0;
}

const leadingColumns = (text: string): number => columns(/^\s*/.exec(text)?.[0].replaceAll('\t', '    ') ?? '');
