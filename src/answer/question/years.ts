/** Years that a question names. Offsets are UTF-16 units of the text searched. */
export interface YearMention {
  readonly years: readonly number[];
  readonly start: number;
  readonly end: number;
  /** `latest`: the newest report of each place, whatever its year. */
  readonly latest: boolean;
  /** The years are named to be left out: 2022年的不用看. */
  readonly except: boolean;
}

const DIGITS = '〇一二三四五六七八九';
const toYear = (text: string): number => {
  const year = Number(
    [...text.replace(/[零○]/g, '〇')].map((c) => (DIGITS.includes(c) ? DIGITS.indexOf(c) : c)).join(''),
  );
  return year < 100 ? 2000 + year : year;
};

const YEAR = '(?:(?:19|20)[0-9]{2}|二[〇零○一二三四五六七八九]{3})';
const RANGE = new RegExp(`(${YEAR})年?(?:度)?\\s*(?:-|—|–|~|至|到)+\\s*(${YEAR})(?:年度?)?`, 'gu');
const SINGLE = new RegExp(
  `(?<![0-9.])(?:(${YEAR})(?:年度?|(?![0-9.%件个项家次名人户万元余多]))|([12][0-9])年度?(?!前|后|来|内|以|之))`,
  'gu',
);
/** 2023年以前 ends with 2022; 2023年及以前, 2023年以前(含2023年) with 2023. */
const UNTIL = new RegExp(`(${YEAR})年?(及其?)?(?:以前|之前)(\\(含[^)]*\\))?`, 'gu');
const SINCE = new RegExp(`(${YEAR})年?(?:及|及其)?(?:以后|之后|以来的报告|起的报告)(?:\\(含[^)]*\\))?`, 'gu');
const EARLIEST = 2000;

const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/前年/g, -2],
  [/(?<![比较同与])(?:去年|上年度?|上一年度?)/g, -1],
  [/今年|本年度?/g, 0],
];

/** A question without the years that it counts from its own: 各地去年审了多少 asks 各地审了多少. */
export const withoutRelativeYears = (text: string): string =>
  RELATIVE.reduce((rest, [pattern]) => rest.replace(pattern, ''), text);

/** 除了2022年, 不看2022年. */
const LEFT_OUT_BEFORE = /(?:除了?|除去|不算|不含|不包括|排除|去掉|不看|剔除)$/u;
/** 2022年的不用看, 2022年除外. */
const LEFT_OUT_AFTER =
  /^的?(?:报告)?(?:除外|之外的?|以外的?|(?:就|都|先)?(?:不用|不要|不必|无需|不需要|别|不)(?:看|管|算|列|答|要)?了?)(?=$|[,，。;；?)\uff09\s])/u;

/** Titles name years of their own: 《…实施纲要(2021-2025年)》 asks for no report of 2021. */
const withoutTitles = (text: string): string => text.replace(/《[^》]*》/g, (title) => ' '.repeat(title.length));

/** Finds the years named in a question whose ASCII is half width; relative ones count from `thisYear`. */
export function yearMentions(question: string, thisYear: number): readonly YearMention[] {
  const text = withoutTitles(question);
  const found: YearMention[] = [];
  const free = (start: number, end: number): boolean => found.every((m) => m.end <= start || m.start >= end);
  const add = (match: RegExpMatchArray, years: readonly number[], latest = false): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (!free(start, end)) return;
    const before = LEFT_OUT_BEFORE.exec(text.slice(0, start))?.[0].length ?? 0;
    const after = LEFT_OUT_AFTER.exec(text.slice(end))?.[0].length ?? 0;
    found.push({ years, start: start - before, end: end + after, latest, except: before + after > 0 });
  };
  for (const match of text.matchAll(RANGE)) {
    const [from, to] = [toYear(match[1] ?? ''), toYear(match[2] ?? '')];
    if (to >= from && to - from < 30) add(match, span(from, to));
  }
  for (const match of text.matchAll(UNTIL))
    add(match, span(EARLIEST, toYear(match[1] ?? '') - (match[2] || match[3] ? 0 : 1)));
  for (const match of text.matchAll(SINCE)) add(match, span(toYear(match[1] ?? ''), thisYear));
  for (const match of text.matchAll(SINGLE)) add(match, [toYear(match[1] ?? match[2] ?? '')]);
  for (const [pattern, offset] of RELATIVE) {
    for (const match of text.matchAll(pattern)) add(match, [thisYear + offset]);
  }
  for (const match of text.matchAll(/最新一?(?:年|年度|一期)?|最近一年(?:度)?/g)) add(match, [], true);
  return found.sort((a, b) => a.start - b.start);
}
