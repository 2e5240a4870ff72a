import { isAfterwards } from './furniture.js';
import { isBareHeading } from './headings.js';
import type { Line } from './line.js';
import { classifyLines, type LineClass } from './line-classes.js';
import { findTitle } from './own-title.js';
import { isField } from './page-fields.js';
import { isReportTitle, namesReport, type Title } from './title.js';
import { type ToldYears, toldYears } from './told-years.js';
import { yearOfTitle } from './year.js';

/** What a kept line is; only `body` lines become paragraphs. `frame`: addressee, signature, date, document number. */
type LineRole = 'title' | 'frame' | 'body';

export interface KeptLine extends Line {
  readonly role: LineRole;
}

/** A page taken apart. */
export interface Layout {
  /** The report's own title: of a cover letter and its annex, the annex's. */
  readonly title: Title | null;
  readonly kept: readonly KeptLine[];
  /** Lines before the first title, then from there to the first sentence, then those after the last: metadata may stand there. */
  readonly before: readonly Line[];
  readonly head: readonly Line[];
  readonly tail: readonly Line[];
}

/** A title stands at most this many lines down a page. */
const DEEPEST_TITLE = 500;
/** An annexed report's title stands at most this many lines below the cover letter's. */
const COVER_LETTER_LINES = 40;
/** A signature stands at most this many lines below the last sentence. */
const SIGNATURE_LINES = 12;

/**
 * Finds the report among a page's lines. `whole`: the text is known to be a document and not a page, so only lines that
 * are furniture beyond doubt are dropped. `named`: the file names the report, so other documents' names are no title.
 */
export function layOut(lines: readonly Line[], { whole = false, named = false } = {}): Layout {
  const roles = classifyLines(lines, { whole });
  const firstSentence = startOfSentences(roles);
  const titles = reportTitles(lines, roles, firstSentence).filter(({ text }) => !named || isReportTitle(text));
  const titleEnd = titles.at(-1)?.end ?? 0;
  const bodyStart = withHeadingsAbove(lines, roles, firstSentence, titles[0]?.end ?? 0);
  const start = whole ? 0 : startOfReport(lines, roles, titles, bodyStart);
  const bodyEnd = endOfBody(lines, roles, Math.max(bodyStart, titleEnd));
  const tailEnd = whole ? lines.length : endOfSignature(lines, roles, bodyEnd);
  const kept = lines.slice(start, tailEnd).flatMap((line, offset): KeptLine[] => {
    const index = start + offset;
    const inTitle = titles.some((title) => index >= title.start && index < title.end);
    const inBody = index >= bodyStart && index < bodyEnd;
    const role = inTitle ? 'title' : keptRole(roles[index] ?? 'furniture', inBody, whole);
    return role ? [{ ...line, role }] : [];
  });
  const firstTitle = titles[0]?.start ?? 0;
  return {
    title: titles.at(-1) ?? null,
    kept,
    before: lines.slice(0, firstTitle),
    head: lines.slice(firstTitle, Math.max(bodyStart, titleEnd)),
    tail: lines.slice(bodyEnd),
  };
}

function keptRole(role: LineClass, inBody: boolean, whole: boolean): LineRole | null {
  if (role === 'furniture') return null;
  if (role === 'frame') return 'frame';
  if (inBody || role === 'prose' || role === 'heading') return 'body';
  return whole ? 'body' : null;
}

/** The first sentence; where there is none, the first heading or line of words. */
function startOfSentences(roles: readonly LineClass[]): number {
  const prose = roles.indexOf('prose');
  if (prose >= 0) return prose;
  const other = roles.findIndex((role) => role === 'heading' || role === 'other');
  return other < 0 ? roles.length : other;
}

function withHeadingsAbove(
  lines: readonly Line[],
  roles: readonly LineClass[],
  firstSentence: number,
  titleEnd: number,
): number {
  let start = firstSentence;
  while (start > titleEnd && roles[start - 1] === 'heading') start--;
  const isBare = (index: number): boolean => {
    const [line, next] = lines.slice(index, index + 2);
    return roles[index] === 'other' && line !== undefined && next !== undefined && isBareHeading(line, next);
  };
  const mayBeOne = start === firstSentence && titleEnd > 0 && start > titleEnd && isBare(start - 1);
  return mayBeOne && lines.some((_, index) => index > start && isBare(index)) ? start - 1 : start;
}

/**
 * The title nearest above the first sentence; below it, the title of the report that a cover letter announces, or one
 * that stands above the first numbered heading (what is above it then belongs to the site).
 */
function reportTitles(lines: readonly Line[], roles: readonly LineClass[], firstSentence: number): Title[] {
  const told = toldBelow(lines, roles);
  const cover = findTitle(lines, 0, Math.min(firstSentence, DEEPEST_TITLE), told);
  const firstHeading = roles.findIndex(
    (role, index) => index >= firstSentence && role === 'heading' && !isReportTitle(lines[index]?.text ?? ''),
  );
  const limit = firstHeading < 0 ? lines.length : firstHeading;
  const below = findTitle(lines, firstSentence, Math.min(firstSentence + COVER_LETTER_LINES, limit), told);
  const words = (from: number, until: number): number =>
    lines.slice(from, until).reduce((sum, { text }, at) => sum + (roles[from + at] === 'prose' ? text.length : 0), 0);
  // What a page offers beside the report has titles, too, but nothing below them.
  const opensReport = below?.strong && words(below.end, lines.length) > words(firstSentence, below.start);
  if (!below || !opensReport) return cover ? [cover] : [];
  // A letter and its annex are of one year: another year's name above is an offer of the page.
  const [year, annexYear] = [yearOfTitle(cover?.text ?? ''), yearOfTitle(below.text)];
  return cover && (year === null || annexYear === null || year === annexYear) ? [cover, below] : [below];
}

/** Lines that may open a report, and characters of each, that are asked for its year. */
const OPENING_LINES = 6;
const OPENING_LENGTH = 600;

/** What the text below a line tells of its year. */
function toldBelow(lines: readonly Line[], roles: readonly LineClass[]): (index: number) => ToldYears {
  const known = new Map<number, ToldYears>();
  return (index) => {
    const start = roles.indexOf('prose', index);
    const told = known.get(start) ?? toldFrom(start < 0 ? lines.length : start, lines, roles);
    known.set(start, told);
    return told;
  };
}

function toldFrom(start: number, lines: readonly Line[], roles: readonly LineClass[]): ToldYears {
  const textsOf = (role: LineClass): string[] =>
    lines.flatMap(({ text }, index) => (index >= start && roles[index] === role ? [text] : []));
  const prose = textsOf('prose');
  const opening = prose.slice(0, OPENING_LINES).map((text) => text.slice(0, OPENING_LENGTH));
  return toldYears(opening, textsOf('heading'), prose.join('\n'));
}

/** The title, or the sentences of an untitled cover letter above it; other sentences above a title are the site's. */
function startOfReport(
  lines: readonly Line[],
  roles: readonly LineClass[],
  titles: readonly Title[],
  bodyStart: number,
): number {
  const [title] = titles;
  if (!title) return roles[bodyStart - 1] === 'frame' ? bodyStart - 1 : bodyStart;
  if (title.start < bodyStart) return title.start;
  const above = lines.slice(bodyStart, title.start).filter((_, offset) => roles[bodyStart + offset] === 'prose');
  if (!above.some((line) => /现将|呈报|审阅|汇报|随文|报送/.test(line.text))) return title.start;
  return roles[bodyStart - 1] === 'frame' ? bodyStart - 1 : bodyStart;
}

/** One after the last sentence or row of figures that stands above the page's other offers. */
function endOfBody(lines: readonly Line[], roles: readonly LineClass[], from: number): number {
  const lastBefore = (until: number): number => {
    for (let index = until - 1; index >= from; index--) {
      const line = lines[index];
      const isRow = line !== undefined && / \| .*\d/.test(line.text) && !isField(line.folded);
      if (roles[index] === 'prose' || (isRow && roles[index] !== 'furniture')) return index + 1;
    }
    return Math.min(from, lines.length);
  };
  const end = withListBelow(lines, roles, lastBefore(lines.length));
  for (let index = from; index < end; index++) {
    if (!isAfterwards(lines[index]?.folded ?? '') || roles[index] === 'heading') continue;
    const rest = lines.slice(index, end);
    const isReport = rest.some((line, offset) => roles[index + offset] === 'heading' || line.text.length > 150);
    if (!isReport && index > (from + end) / 2) return lastBefore(index);
  }
  return end;
}

/** Items of a list without full stops, by their marks or figures. */
const ITEM = /^[-*·•●■◆][^-]|^(?!.*(?:访问|浏览|阅读|点击)).{4,80}?\d[余多]?[万亿]?(?![年月日])[\u4e00-\u9fa5%]/;
const LONGEST_ITEM = 200;

function withListBelow(lines: readonly Line[], roles: readonly LineClass[], from: number): number {
  let end = from;
  const isItem = ({ folded }: Line): boolean => folded.length <= LONGEST_ITEM && ITEM.test(folded);
  for (let line = lines[end]; line; line = lines[end]) {
    if (roles[end] !== 'heading' && !(roles[end] === 'other' && isItem(line) && !namesReport(line))) break;
    end++;
  }
  return end;
}

function endOfSignature(lines: readonly Line[], roles: readonly LineClass[], bodyEnd: number): number {
  let end = bodyEnd;
  for (let index = bodyEnd; index < Math.min(lines.length, bodyEnd + SIGNATURE_LINES); index++) {
    if (isAfterwards(lines[index]?.folded ?? '')) break;
    if (roles[index] === 'frame') end = index + 1;
  }
  return end;
}
