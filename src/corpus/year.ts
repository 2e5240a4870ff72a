import { chineseNumber, foldWidth, withoutSpacing } from './characters.js';

/** A year that is no part of a range (2021-2025年, 20212025年) and no date (2024年1月). */
const YEAR =
  /(?<![\d〔[][-–—~至到年]?)(?:((?:19|20)\d{2})|([二一][〇零○OΟ0九][〇零○OΟ0一二三四五六七八九]{2}))(?:年(度)?(?!\d{1,2}月|[一二三四五六七八九十]{1,2}月|[-–—~至到])|(?=法治|依法|工作总结|\)$))/g;
const PLAN =
  /(?:计划|安排|打算|考虑|思路|要点|任务|规划|纲要|展望|设想|部署|举措建议)(?!.{0,6}(?:完成|落实|执行|进展|推进|实施)(?:的)?(?:情况|报告))/;
const PLAN_HEADING = /计划|安排|打算|思路|下一步|下一年|下步|下阶段|展望|设想|努力方向/;

interface YearMention {
  readonly year: number;
  readonly yearly: boolean;
  /** Up to the next 和, 及, sign or year. */
  readonly after: string;
}

function yearsIn(text: string): YearMention[] {
  const folded = withoutSpacing(foldWidth(text));
  return [...folded.matchAll(YEAR)].flatMap((match) => {
    const year = match[1] ? Number(match[1]) : chineseNumber(match[2] ?? '');
    const from = match.index + match[0].length;
    const after = folded.slice(from, from + 30).split(/[,。;:和及与暨、]|\d{4}/)[0] ?? '';
    return year && year >= 1990 && year < 2100 ? [{ year, yearly: match[3] !== undefined, after }] : [];
  });
}

const withoutTitles = (text: string): string => text.replace(/《[^《》]{0,80}》/g, '');

/** The year that a title reports on: of two, not the one of a plan, and the one called 年度 first, else the earlier. */
export function yearOfTitle(title: string): number | null {
  const mentions = yearsIn(title).filter((mention) => !PLAN.test(mention.after));
  const yearly = mentions.filter((mention) => mention.yearly);
  const years = (yearly.length > 0 ? yearly : mentions).map((mention) => mention.year);
  return years.length > 0 ? Math.min(...years) : null;
}

const ANNOUNCED = /(?:现将|现就|将|就)([^。;]{0,70}?)(?:报告|汇报|通报|公布|公示|公开|总结|呈报|报送|如下)/;

/** The year that an opening reports on: `现将2022年…情况报告如下` first, else a sentence that begins with `2023年,`. */
export function yearOfOpening(opening: readonly string[]): number | null {
  for (const text of opening) {
    const announced = ANNOUNCED.exec(withoutTitles(withoutSpacing(foldWidth(text))))?.[1];
    const year = announced ? yearOfTitle(announced) : null;
    if (year !== null) return year;
  }
  for (const text of opening.slice(0, 3)) {
    const folded = withoutTitles(withoutSpacing(foldWidth(text)));
    for (const sentence of folded.split(/[。;]/).slice(0, 3)) {
      const first = /^(?:(?:19|20)\d\d|二[〇零○OΟ0])/.test(sentence) ? yearsIn(sentence.slice(0, 16))[0] : undefined;
      if (first && !/^(?:以来|起|底|初|前)/.test(first.after)) return first.year;
    }
  }
  return null;
}

/** Whether a text speaks of a year: 2023年, not 2021-2023年, 2023年3月 or the 2023年 of a document's name. */
export function namesYear(text: string, year: number): boolean {
  return yearsIn(withoutTitles(text)).some((mention) => mention.year === year);
}

/** The year that headings like `一、2023年度主要举措和成效` report on; headings of plans do not count. */
export function yearOfHeadings(headings: readonly string[]): number | null {
  for (const heading of headings) {
    if (PLAN_HEADING.test(heading)) continue;
    const mention = yearsIn(withoutTitles(heading))[0];
    if (mention && /举措|成效|情况|工作|法治|做法|总结|完成|主要/.test(mention.after)) return mention.year;
  }
  return null;
}

/** The year before the one that a heading of plans names (`四、2024年主要安排`). */
export function yearBeforePlan(headings: readonly string[]): number | null {
  for (const heading of headings) {
    const mention = PLAN_HEADING.test(heading) ? yearsIn(withoutTitles(heading))[0] : undefined;
    if (mention) return mention.year - 1;
  }
  return null;
}

/** The year that most dated sentences speak of, where one stands out: at least three mentions and most of all. */
export function prevailingYear(text: string): number | null {
  const counts = new Map<number, number>();
  const mentions = yearsIn(withoutTitles(text.slice(0, 60_000)));
  for (const { year } of mentions) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 3 && best[1] >= mentions.length * 0.6 ? best[0] : null;
}
