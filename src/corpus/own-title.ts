import { foldWidth, withoutSpacing } from './characters.js';
import type { Line } from './line.js';
import { leadingPlace } from './place.js';
import { type Title, titleAt } from './title.js';
import { type Agreement, agreement, type ToldYears } from './told-years.js';
import { yearOfTitle } from './year.js';

/** Ranks below every title that stands in no list. */
const LISTED = 10;

/**
 * The report's own title among the lines `from` to `until`: the likeliest, of equals the last. Those that stand in a list
 * of other reports count only where there is no other; none is taken that names another year than the text tells, and none
 * of a list of several years where the text tells none. `toldBelow` says what the text below a line tells.
 */
export function findTitle(
  lines: readonly Line[],
  from: number,
  until: number,
  toldBelow: (index: number) => ToldYears,
): Title | null {
  const all: Candidate[] = [];
  for (let start = from; start < until; ) {
    const title = titleAt(lines, start, until);
    if (title) all.push(candidate(title, lines, toldBelow));
    start = title ? title.end : start + 1;
  }
  const found = all.filter((title) => !isOfOtherYear(title, all));
  const rank = (title: Candidate): number => title.score - (isListed(title, all) ? LISTED : 0);
  return found.reduce<Candidate | null>((best, title) => (best && rank(best) > rank(title) ? best : title), null);
}

interface Candidate extends Title {
  readonly year: number | null;
  readonly agreed: Agreement;
  readonly linked: boolean;
  /** A mark of a list stands in front. */
  readonly marked: boolean;
}

function candidate(title: Title, lines: readonly Line[], toldBelow: (index: number) => ToldYears): Candidate {
  const year = yearOfTitle(title.text);
  const line = lines[title.start];
  return {
    ...title,
    year,
    agreed: agreement(year, toldBelow(title.end)),
    linked: line?.linked === true,
    marked: /^[-\u2013\u2014•·*■◆▪●>]/.test(line?.text ?? ''),
  };
}

/** The name of another year's report: the text denies its year, or leaves open which of several years is its own. */
function isOfOtherYear(title: Candidate, all: readonly Candidate[]): boolean {
  if (title.year === null || title.agreed === 'agrees') return false;
  if (title.linked || title.agreed === 'denies') return true;
  if (
    title.agreed === 'doubts' &&
    (title.marked || all.some(({ agreed }) => agreed === 'unsure' || agreed === 'agrees'))
  )
    return true;
  return all.some((other) => !other.linked && isOfSeries(title, other));
}

/** Whether another title is that of the same report on another year, or without a year further down. */
function isOfSeries(title: Candidate, other: Candidate): boolean {
  if (other.year !== null) return other.strong && other.year !== title.year;
  return other.start > title.start && withoutYear(other.text) === withoutYear(title.text);
}

const withoutYear = (text: string): string =>
  withoutSpacing(foldWidth(text)).replace(/(?:(?:19|20)\d\d|二[〇零○].{2})年度?|关于|的/g, '');

/** A link to another page, behind a mark, or right beside the title of another place's report that is behind none. */
function isListed(title: Candidate, all: readonly Candidate[]): boolean {
  if (title.linked || title.marked) return true;
  const place = leadingPlace(title.text)?.name;
  return all.some((other) => {
    const isBeside = (other.end === title.start || other.start === title.end) && !other.marked;
    const otherPlace = isBeside ? leadingPlace(other.text)?.name : undefined;
    return place !== undefined && otherPlace !== undefined && place !== otherPlace;
  });
}
