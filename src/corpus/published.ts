import { datesIn } from './dates.js';
import type { Layout } from './layout.js';
import type { Line } from './line.js';
import type { MetadataHints } from './metadata-hints.js';
import { PAGE_ADDRESS } from './page-text.js';

const TODAY =
  /星期|周[一二三四五六日天]|今天|今日|农历|天气|气温|空气质量|℃|现在(?:是|时间)|(?:现在|当前|北京|系统|服务器|本地|标准|访问|登录|查询|打印|下载|导出|浏览|抓取|采集|快照|缓存|存档)(?:日期|时间)/;
/** A date that nothing labels is none of publication where the line speaks of these. */
const OF_ELSE = /[。]|成文|生成|更新|实施|号/;
const META_WORD = /来源|阅读|浏览|点击|作者|编辑|发布|访问|字体|字号|\d{1,2}:\d{2}/;

/** Between a label and its date stand colons, bars and line ends only. */
const LABELS = [
  /(?:发布|公开|上网|公布)(?:(?:日\s*期|时\s*间)[\s:|\])】]{1,6}|于?[ \])】]{0,2}[:|][\s|]{0,4}|于 ?)$/,
  /(?<!更新|生成|成文|发文|印发|实施|生效|废止|失效)(?:日\s*期|时\s*间)[\s:|\])】]{1,6}$/,
];
/** What only the fields of a document say: its number in a catalogue, whether it is in force, whom it is open to. */
const CATALOGUED =
  /(?:^|[\s|])(?:[A-Z\d]{5,}[-/][A-Z\d][-/\w]{3,}|[A-Z]{0,4}\d{8,}|(?:现行|全文|部分)?有效|失效|已?废止|(?:主动|依申请)公开|\S{1,14}[〔[]20\d\d[〕\]]\s?\d+号)(?=$|[\s|])/;
/** Fields without names stand in at most this many lines above the title, a date at most so many from a telling one. */
const VALUE_LINES = 8;
const VALUES_APART = 4;
/** The last line of an official document: who had it printed, and when. */
const PRINTED = /印发$/;
const CHANGED = [/更新(?:日期|时间)[\s:|\])】]{1,6}$/];
const ISSUED = [/(?:生成|成文|发文|印发|制发|形成)(?:日期|时间)[\s:|\])】]{1,6}$/];

/**
 * The day of publication, YYYY-MM-DD: what a label calls so, else a date between title and text, else the date of
 * issue or signature. Banners show the present day, so a bare date above the title is none; nor is one before `year`.
 */
export function publishedDate(layout: Layout, year: number | null, hints: MetadataHints): string | null {
  const around = [...layout.before, ...layout.head, ...layout.tail].filter((line) => !TODAY.test(line.folded));
  const possible = (date: string): boolean => year === null || Number(date.slice(0, 4)) >= year;
  const choices = [
    () => labelledDate(around, LABELS.slice(0, 1), possible),
    () => [...datesIn(hints.published ?? '')].map(({ date }) => date).find(possible),
    () => labelledDate(around, LABELS, possible),
    () => dateIn(unlabelled(layout), possible),
    () => labelledDate(around, ISSUED, possible),
    () => dateIn(rightAbove(layout), possible),
    () => valueAbove(layout, year),
    () => dateOfAddress([hints.address ?? '', ...around.map(ownAddress)]).find(possible),
    () => changedDate(layout, year),
    () => dateIn(signed(layout), possible),
    () =>
      dateIn(
        layout.tail.filter((line) => PRINTED.test(line.folded)),
        possible,
      ),
  ];
  for (const choice of choices) {
    const date = choice();
    if (date) return date;
  }
  return null;
}

function labelledDate(
  lines: readonly Line[],
  labels: readonly RegExp[],
  possible: (date: string) => boolean,
): string | undefined {
  const text = lines.map((line) => line.folded.slice(0, 400)).join('\n');
  return datesIn(text).find(
    ({ date, start }) =>
      possible(date) && labels.some((label) => label.test(text.slice(Math.max(0, start - 14), start))),
  )?.date;
}

function dateIn(lines: readonly Line[], possible: (date: string) => boolean): string | undefined {
  return lines.flatMap((line) => datesIn(line.folded)).find(({ date }) => possible(date))?.date;
}

/** Short lines between title and text; without a title, those right above the text that look like a page's data. */
function unlabelled(layout: Layout): Line[] {
  const lines = layout.title ? layout.head : layout.head.slice(-3).filter(isData);
  return lines.filter((line) => line.text.length <= 120 && !TODAY.test(line.folded) && !OF_ELSE.test(line.folded));
}

/** A line of the page's data: the time of day alone may be a clock's, unless it stands right above the text. */
const isData = ({ folded }: Line, index: number, { length }: { readonly length: number }): boolean =>
  META_WORD.test(index === length - 1 ? folded : folded.replace(/\d{1,2}:\d{2}/g, ''));

/** The day of the last change, where the page's data state no other and it is no later than the year of publication. */
function changedDate(layout: Layout, year: number | null): string | undefined {
  const between = layout.head.filter((line) => META_WORD.test(line.folded));
  return labelledDate(between, CHANGED, (date) => year === null || Number(date.slice(0, 4)) === year + 1);
}

/** The page's own address, where a line states it; '' elsewhere. */
const ownAddress = ({ folded }: Line): string => PAGE_ADDRESS.exec(folded)?.[1] ?? '';

/** Sites put the day into a page's address: `…/202403/t20240311_105.html`. */
function dateOfAddress(addresses: readonly string[]): string[] {
  return addresses
    .flatMap((address) => [...address.matchAll(/[/_t]((?:19|20)\d\d)[-/]?(\d\d)[-/]?(\d\d)[/_.]/g)])
    .flatMap(([, ...parts]) => datesIn(parts.join('-')).map(({ date }) => date));
}

/** A date with a time of day on the line above the title; a banner's date stands further up. */
function rightAbove(layout: Layout): Line[] {
  return layout.before
    .slice(-1)
    .filter((line) => /\d{1,2}:\d{2}/.test(line.folded) && !TODAY.test(line.folded) && !OF_ELSE.test(line.folded));
}

/** The one date among the values that stand above the title without their names. */
function valueAbove(layout: Layout, year: number | null): string | undefined {
  if (year === null) return undefined;
  const lines = layout.before.slice(-VALUE_LINES);
  const telling = lines.flatMap(({ folded }, index) => (CATALOGUED.test(folded) ? [index] : []));
  const near = lines.filter(
    ({ folded }, index) =>
      !TODAY.test(folded) && !/[。]/.test(folded) && telling.some((at) => Math.abs(at - index) <= VALUES_APART),
  );
  const dates = new Set(near.flatMap(({ folded }) => datesIn(folded).map(({ date }) => date)));
  const [date] = dates;
  return dates.size === 1 && date && [year, year + 1].includes(Number(date.slice(0, 4))) ? date : undefined;
}

function signed(layout: Layout): Line[] {
  return layout.kept.filter((line) => line.role === 'frame').reverse();
}
