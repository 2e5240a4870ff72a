import { foldWidth, withoutSpacing } from './characters.js';
import { isFurniture } from './furniture.js';
import type { Line } from './line.js';
import { readOrgan } from './organ.js';
import { leadingPlace } from './place.js';

export interface Title {
  /** Joined and without layout spacing. */
  readonly text: string;
  /** Lines it stands in: first index and one after the last. */
  readonly start: number;
  readonly end: number;
  /** Beyond doubt a yearly report on law-based government, not just some document's name. */
  readonly strong: boolean;
  /** Higher is likelier, from 1. */
  readonly score: number;
}

const SUBJECT = /法治|依法行政|依法治|普法/;
const YEARLY = /年度?(?:工作)?(?:情况)?(?:的)?(?:报告|总结|述职报告)|(?:工作|建设|行政|推进)(?:的)?(?:情况|总结|报告)/;
const DATED = /(?:\d{4}|二[〇零○0][〇零○0一二三四五六七八九]{2})年/;
const DOCUMENT_END =
  /(?:报告|总结|情况|汇报|通报|通知|公告|公示|公开|意见|办法|方案|规划|要点|规定|决定|计划|细则|条例|批复|函|通告|措施|指南|解读|(?:报告|总结|情况|汇报)[^。]{1,12}(?:安排|打算|思路|设想|举措|重点))(?:\((?!\d{4}年\d)[^()]{1,30}\))?$/;
const LABEL =
  /^(?:[-–—•·*■◆▪●>]\s*|【[^】]{0,10}】\s*)*(?:(?:信息|文件|文章|报告|公文|新闻)?(?:标\s*题|名\s*称|题\s*名|题\s*目)\s*[:：|]\s*\|?\s*)?/;
/** Lists of documents show each one's date behind its name. */
const DATE_BEHIND = /\s*[[(【]?(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?[\])】]?\s*$/;
const SITE = /\s*[_|\-–—]+\s*[^_|\-–—]{2,30}(?:网|网站|政府|平台|门户|公开|中国)\s*$/;
const NO_TITLE =
  /[>»›]|\.{3}|…|\||^(?:上|下)一[篇条]|^(?:相关|附件|附:|索引|来源|关键词|主题词|当前|您|责任编辑|作者)|^\d{4}[-/.]|^\d{4}年\d{1,2}月\d{1,2}日|\.(?:docx?|pdf|xlsx?|wps)/i;

/** Around a whole title, and around nothing else in it. */
const BRACKETS = /^\s*(?:[《〈]\s*([^《》]+?)\s*[》〉]|[『「【“]\s*([^『』「」【】“”]+?)\s*[』」】”])\s*$/;

/** What stands in front of another report's name where a page leads to it: `上一年度报告:`. */
const OFFERED = /^[^:]{2,12}:/;

/** A title is no longer than this, in UTF-16 units, and stands in no more lines than that. */
const LONGEST = 110;
const MOST_LINES = 5;

/** A title's text without list marks, labels in front, the site's name behind, and brackets around. */
export function bareTitle(text: string): string {
  const bare = withoutBrackets(text.replace(LABEL, '').replace(DATE_BEHIND, '').replace(SITE, ''));
  // Behind the title sites put the names of the page's columns, too.
  const [first = ''] = bare.split(/\s*[_|]\s*/);
  return joinTitle('', first !== bare && titleScore(withoutSpacing(first)) > 0 ? first : bare);
}

/** 《…》 around all of a title. */
const withoutBrackets = (text: string): string => text.replace(BRACKETS, '$1$2');
/** A bracket that opens in a title's first line and closes in its last. */
const OPENED = /^\s*[《〈](?=[^》〉]+$)/;
const CLOSED = /(?<=^[^《〈]+)[》〉]\s*$/;

function titleScore(text: string): number {
  const folded = foldWidth(withoutSpacing(text)).replace(/\(\d{4}年\d{1,2}月(?:\d{1,2}日)?(?:发布|公布)?\)$/, '');
  if (folded.length < 6 || folded.length > LONGEST || NO_TITLE.test(folded) || !DOCUMENT_END.test(folded)) return 0;
  if (/[。;!?]|如下|现将|[:)][一二三四五六七八九十]{1,2}、/.test(folded) || isLabelled(folded)) return 0;
  const reporter = leadingPlace(folded) !== null || /^.{2,30}关于/.test(folded) ? 1 : 0;
  if (SUBJECT.test(folded) && DATED.test(folded)) return 5 + reporter;
  if (SUBJECT.test(folded) && YEARLY.test(folded)) return 3 + reporter;
  if (/年度?报告|年度?(?:工作)?总结/.test(folded)) return 2 + reporter;
  return /关于.+的/.test(folded) ? 1 : 0;
}

const isLabelled = (folded: string): boolean => /^[一二三四五六七八九十]{1,2}、|^\(/.test(folded);

/** Whether a text is the name of a yearly report, once the site's name behind it is taken off. */
export function isReportTitle(text: string): boolean {
  return titleScore(bareTitle(text)) >= 2;
}

/** Whether a line is beyond doubt the name of some yearly report on law-based government. */
export function namesReport(line: Line): boolean {
  const { text } = line;
  if (text.length > LONGEST || !text.includes('法') || text.includes('。')) return false;
  return !BRACKETS.test(text) && titleScore(bareTitle(text)) >= 5;
}

/**
 * The title that begins at the line `start` and ends before `until`, over several lines or in one; null where none does.
 */
export function titleAt(lines: readonly Line[], start: number, until: number): Title | null {
  let text = '';
  let found: Title | null = null;
  const first = lines[start];
  if (!first || isYearToChoose(lines, start)) return null;
  const bare = bareTitle(first.text);
  const opened = bare.replace(OPENED, '');
  const isOpened = opened !== bare;
  for (let index = start; index < Math.min(start + MOST_LINES, until); index++) {
    const line = lines[index];
    if (!line || line.text.length > LONGEST + 30 || line.linked !== first.linked || isFurniture(line.folded)) break;
    const piece = index === start ? opened : isOpened ? line.text.replace(CLOSED, '') : line.text;
    // The name of a list (法治政府建设年度报告) may stand right above the title of the report.
    if (index > start && titleScore(text) > 0 && namesReport(line)) break;
    if (index > start && (DATE_BEHIND.test(piece) || !continuesTitle(text, piece))) break;
    text = joinTitle(text, piece);
    const unmarked = OFFERED.test(foldWidth(text)) ? 0 : titleScore(text);
    const score = unmarked + (unmarked > 0 && first.level > 0 ? 1 : 0);
    const goesOn = found !== null && score === found.score && AND.test(piece);
    if (score > (found?.score ?? 0) || goesOn) found = { text, start, end: index + 1, strong: unmarked >= 4, score };
  }
  return found && (withoutMenu(found, lines) ?? found);
}

/** 2023年法治政府建设情况 / 和2024年工作打算的报告: what is whole may go on all the same. */
const AND = /^(?:和|与|及|暨)/;

/** Words by which a title goes on from the lines above, as no item of a menu has them. */
const GOES_ON = /关于|报送|印发|转发|呈报|\d{4}|二[〇零○]|《/;
const BEGINS_ANEW = /^(?:关于|(?:19|20)\d\d年|二[〇零○].{2}年)/;

/** Items of a menu right above a title may read as its beginning: then the title from where a name or a year begins it. */
function withoutMenu(title: Title, lines: readonly Line[]): Title | null {
  for (let start = title.end - 1; start > title.start; start--) {
    const above = lines.slice(title.start, start).map((line) => line.text);
    const menu = above.join('');
    if (GOES_ON.test(foldWidth(menu)) || above.some((item) => readOrgan(item)) || leadingPlace(menu)?.rest === '')
      continue;
    const own = titleAt(lines, start, title.end);
    const isWhole = own !== null && own.end === title.end && own.score >= title.score;
    if (isWhole && (leadingPlace(own.text) !== null || BEGINS_ANEW.test(foldWidth(own.text)))) return own;
  }
  return null;
}

const DAY = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/;
const BARE_YEAR = /^(?:19|20)\d\d年?度?$/;

/** One of several years right below each other, or one right above a title that is whole without it. */
function isYearToChoose(lines: readonly Line[], index: number): boolean {
  const isYear = (at: number): boolean => BARE_YEAR.test(lines[at]?.folded ?? '');
  if (!isYear(index)) return false;
  const below = lines[index + 1]?.text ?? '';
  return isYear(index - 1) || isYear(index + 1) || (leadingPlace(below) !== null && titleScore(bareTitle(below)) > 0);
}

/** Whether `piece` goes on with a title that so far says `text`. */
function continuesTitle(text: string, piece: string): boolean {
  const next = withoutSpacing(foldWidth(piece));
  if (NO_TITLE.test(next) || /[。;!?:]/.test(next) || isLabelled(next) || next.length > 60) return false;
  const folded = foldWidth(withoutSpacing(text));
  if (DAY.test(folded)) return false;
  if (readOrgan(text))
    return /^关于|^(?:19|20)\d\d|^二[〇零○]|^法治|^年度|^(?:全面)?依法/.test(next) || readOrgan(piece) !== null;
  if (readOrgan(piece) && !/关于|转发|印发/.test(text)) return false;
  if (folded.length > 60 || NO_TITLE.test(folded)) return false;
  const open = SUBJECT.test(folded) || /关于/.test(folded) || /年度?$|^(?:19|20)\d\d/.test(folded);
  return open
    ? !/^(?:索引|发布|来源|时间|日期)/.test(next)
    : leadingPlace(folded)?.rest === '' && /^(?:关于|\d{4}|二[〇零○]|法治)/.test(next);
}

/** Joint issuers keep the space between their names; all other spaces are layout. */
function joinTitle(text: string, piece: string): string {
  const tight = /^(?:\S{1,2} ){3,}/.test(piece)
    ? withoutSpacing(piece)
    : piece
        .trim()
        .replace(/ +/g, (gap, offset: number) =>
          /(?:委员会|政府|工委|局|委)$/.test(piece.slice(0, offset)) &&
          /^\s*(?!关于)[^\d]{2,20}(?:政府|管委会|委员会|办事处|局)/.test(piece.slice(offset))
            ? gap
            : '',
        );
  if (text === '') return tight;
  return readOrgan(text) && readOrgan(piece) ? `${text} ${tight}` : text + tight;
}
