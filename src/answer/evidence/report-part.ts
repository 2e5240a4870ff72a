import { wordListSections } from '../../corpus/word-lists.js';
import type { ReportPart } from '../../domain/report-part.js';

const words = (name: string): readonly string[] => wordListSections('report-parts.txt').get(name) ?? [];
const holds = (text: string, name: string): boolean => words(name).some((word) => text.includes(word));

/** A heading or sentence that speaks of a coming year: 2024年…将, 2024年工作安排. */
const COMING_YEAR = /^(20\d\d)年(?:度)?[^。]{0,40}?(?:将|安排|打算|工作计划|思路|重点工作|重点实施|重点抓|计划)/;

/** Sentences that admit shortcomings contrast them with what was done. */
const CONTRAST = /但|虽|同时|当前|一年来|然而|对照|对标|相比|我们也|清醒/;

/** 清醒地看到工作中存在的短板: an admission in words of its own. */
const ADMITS =
  /(?:但|然而|清醒|成绩的同时|也要看到|也看到|对照|相比).*(?:存在|还有|仍有|尚有|面临)(?:[的着]|一些|一定|不少|诸多|许多|几个|以下|较大|明显){0,3}(?:问题|不足|短板|弱项|差距|薄弱|困难)|清醒地?(?:认识|看|意识)到[^。]{0,12}(?:问题|不足|短板|弱项|差距|薄弱)/u;

/** 对照存在的问题逐项整改: shortcomings that are being mended. */
const MENDED =
  /(?:针对|对照|围绕|聚焦|找准|剖析|查摆)[^,;\uff0c\uff1b。]{0,14}(?:问题|不足|短板|差距|薄弱环节)[^。]{0,12}(?:整改|整治|解决|制定|建立|逐[项一条]|督促|开展|补齐|销号)/u;

/** 在新的一年里, 展望2024年. */
const LOOKING_AHEAD = /^(?:在|展望|面向|面对|进入|迈入|迈进|踏上)/u;

/** Whether a text opens with a year after the one reported on, and what will be done in it. */
function comes(text: string, year: number | null): boolean {
  const named = COMING_YEAR.exec(text);
  return named !== null && (year === null || Number(named[1]) > year);
}

/** 四、2023年重点任务 of 2022: a heading that begins with a coming year, whatever it names. */
const isAhead = (heading: string, year: number | null): boolean =>
  comes(heading, year) || (year !== null && Number(/^(20\d\d)年(?![-—~至到])/u.exec(heading)?.[1] ?? 0) > year);

/** 五、问题: the bare word is no part of a heading that says what is done about problems. */
const BARE_PROBLEMS =
  /^(?:[^\p{Script=Han}]|[一二三四五六七八九十]+[、.])*(?:问题|不足|短板|差距|困难)(?:[和与及、]*(?:问题|不足|短板|差距|困难))*$/u;

/** The part that a heading path names, from the outermost heading on; null where none does. */
export function partOfSection(section: readonly string[], year: number | null): ReportPart | null {
  for (const [i, heading] of section.entries()) {
    if (holds(heading, 'work-heading') && !holds(heading, 'plan-sentence')) return null;
    if (isJoint(heading) && section.length > i + 1) continue;
    if (holds(heading, 'problems-heading') || BARE_PROBLEMS.test(heading)) return 'problems';
    if (holds(heading, 'plan-heading') || isAhead(heading.replace(/^[^2]{0,6}/, ''), year)) return 'plan';
    if (holds(heading, 'responsibility-heading')) return 'responsibility';
    return null;
  }
  return null;
}

/** 存在的问题和下步打算: a heading over two parts. */
const isJoint = (heading: string): boolean => holds(heading, 'problems-heading') && holds(heading, 'plan-heading');

/** The heading over problems and plans alike, where none below it tells which; else null. */
export function jointHeading(section: readonly string[], year: number | null): string | null {
  const at = section.findIndex(isJoint);
  return at < 0 || partOfSection(section.slice(at + 1), year) ? null : (section[at] ?? null);
}

/** Where no heading says so, what the leaders did follows the shortcomings. */
const LEADERS =
  /^[^,。\uff0c]{0,30}(?:主要负责人|主要负责同志|主要领导|第一责任人)[^,。\uff0c]{0,12}(?:履行|扛起|担负|落实)/u;

/** A sentence of up to so many UTF-16 units does for a heading: 存在的问题。 */
const LABEL = 12;
/** 补齐短板。 is none: labels begin with what they name. */
const LABELS = /^(?:存在|主要|当前|面临|问题|不足|困难|下一|下步|明年|今后|20\d\d年|努力方向|工作)/u;

/** The part that a sentence opens in a report whose headings do not say; null where it opens none. */
export function partOpenedBy(sentence: string, year: number | null, opened: ReportPart | null): ReportPart | null {
  if (sentence.length <= LABEL && LABELS.test(sentence)) return partOfSection([sentence], year);
  const ahead = sentence.replace(LOOKING_AHEAD, '');
  if (comes(ahead, year) || words('plan-sentence').some((word) => ahead.startsWith(word))) return 'plan';
  if (opened === 'problems' && LEADERS.test(sentence)) return 'responsibility';
  if (MENDED.test(sentence)) return null;
  const admits = ADMITS.test(sentence) || (CONTRAST.test(sentence) && holds(sentence, 'problems-sentence'));
  return admits ? 'problems' : null;
}
