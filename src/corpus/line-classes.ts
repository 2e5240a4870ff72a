import { datesIn } from './dates.js';
import { isAround, isFurniture, isProse } from './furniture.js';
import { headingOf } from './headings.js';
import type { Line } from './line.js';
import { readOrgan } from './organ.js';
import { isFieldName } from './page-fields.js';

/** What a line is by its own words. `around`: of the page, unless it stands in a report. */
export type LineClass = 'furniture' | 'around' | 'frame' | 'heading' | 'prose' | 'other';

/** What each line is. `whole`: the lines are a document's and not a page's. */
export function classifyLines(lines: readonly Line[], { whole }: { readonly whole: boolean }): readonly LineClass[] {
  const classes = withoutContents(lines, lines.map(classify));
  return whole ? classes : withoutValues(lines, classes);
}

function classify(line: Line): LineClass {
  const labelled = line.level === 0 && headingOf(line, null) !== null;
  if (line.level > 0 && !isFurniture(line.folded) && headingOf(line, null) !== null) return 'heading';
  if (!labelled && isFurniture(line.folded)) return 'furniture';
  if (!labelled && isFrame(line)) return 'frame';
  if (isProse(line.folded)) return isAround(line.folded) ? 'around' : 'prose';
  if (labelled) return 'heading';
  return isAround(line.folded) ? 'around' : 'other';
}

const ADDRESSEE =
  /^(?=.{2,60}$)(?!.{25}[^、]*:)(?:各|尊敬的)?[^。;,]*(?:委|政府|厅|局|办|室|处|会|院|部门|单位|代表|同志|领导|公司|中心):$/;
const NUMBERED_DOCUMENT = /^\S{1,14}[〔[(【]20\d\d[〕\])】]\s?\d+号$/;
const MONTH_ALONE = /^\(?(?:(?:19|20)\d\d|二[〇零○0].{2})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月\)?$/;

function isFrame(line: Line): boolean {
  const text = line.folded;
  // A sentence may well begin as a signature does, with an organ's name and a date.
  if (text.length > 60 || text.endsWith('。')) return false;
  if (ADDRESSEE.test(text) || NUMBERED_DOCUMENT.test(text) || MONTH_ALONE.test(text.replace(/\s/g, ''))) return true;
  if (/^\(?主送\s*:/.test(text) || readOrgan(text) !== null) return true;
  const [date] = datesIn(text);
  return date !== undefined && /^[\s()]*$/.test(text.slice(0, date.start) + text.slice(date.end));
}

/** A table of contents names headings that come again below: it is no part of the text. */
function withoutContents(lines: readonly Line[], roles: readonly LineClass[]): LineClass[] {
  const first = roles.indexOf('prose');
  const bare = (index: number): string => (lines[index]?.folded ?? '').replace(/[\s.·…\-_]*\d{0,3}$/, '');
  const later = new Set(
    lines.flatMap((_, index) => (index >= first && roles[index] === 'heading' ? [bare(index)] : [])),
  );
  const contents = roles.map((role, index) => index < first && role === 'heading' && later.has(bare(index)));
  const isContents = contents.filter((each) => each).length >= 2;
  return roles.map((role, index) => (isContents && contents[index] ? 'furniture' : role));
}

const LONGEST_VALUE = 60;

/** Values below the names of a page's fields are no signature. */
function withoutValues(lines: readonly Line[], roles: readonly LineClass[]): LineClass[] {
  return roles.map((role, index) => {
    const { folded = '' } = lines[index] ?? {};
    const isValue = isFieldName(lines[index - 1]?.folded ?? '') && folded.length <= LONGEST_VALUE;
    return isValue && (role === 'frame' || role === 'other') ? 'around' : role;
  });
}
