import { chineseNumber, foldWidth, withoutSpacing } from './characters.js';

const YEAR =
  /(?<![\d-–—~至到])(?:((?:19|20)\d{2})|([二一][〇零○九][〇零○一二三四五六七八九]{2}))年(度)?(?![\d]{1,2}月|[一二三四五六七八九十]{1,2}月|[-–—~至到])/g;
const PLAN = /^[^,。;:、和及与]{0,16}?(?:计划|安排|打算|思路|要点|任务|规划|纲要|展望)/;

interface YearMention {
  readonly year: number;
  readonly yearly: boolean;
  readonly after: string;
}

function yearsIn(text: string): YearMention[] {
  const folded = withoutSpacing(foldWidth(text));
  return [...folded.matchAll(YEAR)].flatMap((match) => {
    const year = match[1] ? Number(match[1]) : chineseNumber(match[2] ?? '');
    const after = folded.slice(match.index + match[0].length, match.index + match[0].length + 30);
    return year && year >= 1990 && year < 2100 ? [{ year, yearly: match[3] !== undefined, after }] : [];
  });
}

/** The year that a title reports on: of two years, not the one of a plan, and the one called 年度 first. */
export function yearOfTitle(title: string): number | null {
  const mentions = yearsIn(title).filter((mention) => !PLAN.test(mention.after));
  const yearly = mentions.filter((mention) => mention.yearly);
  const candidates = yearly.length > 0 ? yearly : mentions;
  return candidates.length > 0 ? Math.min(...candidates.map((mention) => mention.year)) : null;
}

/** The year that an opening reports on: `现将2022年…情况报告如下` first, else a sentence that begins with `2023年,`. */
export function yearOfOpening(opening: readonly string[]): number | null {
  for (const text of opening) {
    const folded = withoutSpacing(foldWidth(text)).replace(/《[^《》]{0,80}》/g, '');
    const announced = /(?:现将|现就)([^。]{0,60}?(?:报告|汇报|通报|公布|公示|总结|呈报)[^。]{0,8})/.exec(folded)?.[1];
    const year = announced ? yearOfTitle(announced) : null;
    if (year !== null) return year;
  }
  for (const text of opening) {
    const folded = withoutSpacing(foldWidth(text));
    const first = yearsIn(folded.slice(0, 12))[0] ?? yearsIn(/[。,](?:20\d\d年[^。]{0,3}),/.exec(folded)?.[0] ?? '')[0];
    if (first && !/^(?:以来|起|底|初)/.test(first.after)) return first.year;
  }
  return null;
}

/** The year that headings like `一、2023年度主要举措和成效` report on; headings of plans do not count. */
export function yearOfHeadings(headings: readonly string[]): number | null {
  for (const heading of headings) {
    if (PLAN.test(heading) || /计划|安排|打算|思路|下一步|下一年|下步/.test(heading)) continue;
    const mention = yearsIn(heading.replace(/《[^《》]*》/g, ''))[0];
    if (mention && /举措|成效|情况|工作|法治|做法|总结|完成/.test(mention.after)) return mention.year;
  }
  return null;
}
