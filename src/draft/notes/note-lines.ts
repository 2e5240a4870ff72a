import { VERB_FIRST } from '../outline/heading.js';
import type { DraftingWords } from '../words/drafting-words.js';
import { withoutSpeaker } from './speakers.js';

/** What the heading above a note says it is; `topic`: it is itself the heading of what is enumerated after it. */
export type NoteHint = 'problem' | 'plan' | 'topic' | null;

/** What numbers or marks a line. */
const BULLET =
  /^\s*(?:(?:[-*•·※→√>—]|\p{So})+\s*|[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)）、]|[.．](?!\d)|[.．](?=20\d\d年))\s*|[A-Ha-h][)）、.．]\s*|第[一二三四五六七八九十]{1,2}[，,、：:]\s*|\d{1,2}-\d{1,2}[.、．]\s*|[①-⑳⑴-⒛](?:-\d{1,2})?\s*|[一二三四五六七八九十]{1,3}是(?=[^\p{P}]|[“《]))/u;
const DEPARTMENT =
  '(?:[\\p{Script=Han}A-Za-z（）()]{1,20}?(?:局|委|委员会|办|办公室|院|部|会|中心|所|站|镇|乡|街道|街道办|街道办事处|支队|大队|总队|科|处|股|队|商联|团委|妇联|人大|政协|监委)|妇联|残联|团委|总工会|文联|科协|侨联|经开区|高新区|开发区|律协|工商联|社区|镇里|村里|街道|派出所)';
/** Words that end like a department and name none. */
const NO_DEPARTMENT =
  '(?<!场所|社会|机会|会议|大会|年会|会见会|座谈会|听证会|研讨会|联席会|常务会|常委会|委员会会|发布会|督办|主办|承办|协办|举办|开办|通办|代办|一[次站窗地链网]办|[马网掌线]上办|就近办|[联快帮即免秒好]办|全部|内部|干部|网站|查处|调处|惩处|判处|各处|学科|百科|控股)';
/** （电话记录）老王：, 小李补充：: who told it. */
const SPEAKER =
  /^(?:[（(](?:电话|口头|微信|短信|补充)[^（）()]{0,8}[）)]\s*)?(?:[老小]\p{Script=Han}{1,2}(?:补充|说|反映|介绍|讲|提供|电话)*[：:]\s*)?/u;
/** 法院发来的数：, 司法局台账：: where figures come from, not who did what they count. */
const SOURCE = /^[^：:]{2,24}(?:[发报给送转供]来?的(?:数字?|数据|材料|情况)|台账|数据)\s*[:：]/u;
/** 发改局报：…: the department and what it tells. */
const LABELLED = new RegExp(
  `^(?:[【\\[（(](${DEPARTMENT})${NO_DEPARTMENT}[】\\])）]\\s*[:：]?|[【\\[（(]?(${DEPARTMENT}${NO_DEPARTMENT}(?:(?<=\\p{Script=Han}[（(]\\p{Script=Han}{1,8})[）)])?)(?:[（(]\\p{Script=Han}{1,4}[）)]|\\s\\p{Script=Han}{0,2}(?:主任|科长|局长|所长|处长|队长|站长|院长|律师|老师|姐|哥|工|办公室|法规科|法制科|综合科|综合股))?(?:(?:报|发|给|送|转|提供)来?的(?:数字?|数据|材料|情况)?|报来|发来|报送|来报|上报|汇总|汇报|反映|报告|反馈|提供|补充|更正|纠正|自己统计|统计|台账|数据|口径|这边|那边|报)?\\s*[:：])\\s*(.*)$`,
  'u',
);
const ALONE = new RegExp(`^[【\\[]?(${DEPARTMENT})${NO_DEPARTMENT}[】\\]]?(?:[:：]|报送|材料|报送材料)?$`, 'u');
/** 覆盖全部乡镇, 设立工作站, 计划建成司法所: ends like a department and tells what is done or meant. */
const NO_NAME =
  /^(?:计划|预计|打算|力争|争取|拟|将|明年|继续|覆盖|设立|建立|建成|新建|成立|打造|走访|深入|延伸|派驻|联合|送到|走进)|全部|所有|各(?:镇|乡|街道|社区|村)/u;
/** 工作情况：, 存在的问题: stands above what it names. */
const HEADING =
  /^(?:20\d\d年度?)?(?:[^，。；\d]{0,12})(?:情况|工作|做法|举措|成效|措施|方面|材料|汇报|总结|问题|不足|困难|打算|计划|安排|原因|下一步|数据|亮点|如下|汇总)(?:和[^，。；\d]{1,6})?[:：]?$/u;
/** 存在问题：… within a line. */
export const RUN_IN =
  /^(存在的?(?:主要)?(?:问题|不足|困难|短板)|(?:主要)?(?:问题|不足|困难|短板)|(?:没|未)做好的(?:地方)?|做得不(?:好|够)的(?:地方)?|下一?步(?:工作)?(?:打算|计划|安排)?|工作打算|明年(?:的?(?:工作)?(?:打算|计划|安排))|明年重点(?:工作)?|下一年重点(?:工作)?|20\d\d年度?(?:的?(?:工作)?(?:打算|计划|安排|重点))|工作计划|主要做法|工作情况|工作成效|主要成效|成效|数据)[:：。]\s*(?=\S)/u;

/** What stands under a heading. */
export function hintOf(heading: string): NoteHint {
  if (/下一?步|打算|计划|明年|来年|安排|[要想准备](?:做|干|抓|办|推)的|要做好?的?(?:工作|事)/.test(heading))
    return 'plan';
  // 反馈问题整改台账: what was done about them.
  if (/整改|销号|化解|解决/.test(heading)) return null;
  return /问题|不足|困难|短板|[没未]做好|做得不/.test(heading) ? 'problem' : null;
}

/** 主要做法, 存在的问题, 下一步打算: says only of what sort it is what stands below. */
const GENERIC =
  /^(?:主要|工作|有关|相关|具体|基本|全年|今年|本年度?|20\d\d年度?|年度|存在|目前|当前|面临|突出|重点|特色|创新|下一?步|下一年度?|明年|20\d\d年|的|和|及|与|、|情况|做法|举措|成效|措施|方面|材料|汇报|总结|问题|不足|困难|打算|计划|安排|原因|数据|亮点|如下|汇总|思路|开展|落实|完成|推进|经验|短板|内容|部门|单位|报送|以下|分析|[\s:：])*$/u;
const IN_BRACKETS = /[（(]([^（）()]*)[）)]/u;
const COLON_ENDED = /^(?:20\d\d年度?)?[^，。；\d]{2,24}[:：]$/u;
/** 2025年要做的：: the year of the plans below. */
const YEAR_OF_PLANS = /^20\d\d年(?=度?[^，。；\d]{2,24}[:：]?$)/u;
const WITHIN = new RegExp(`^((?:${DEPARTMENT}|办公室)${NO_DEPARTMENT}(?:[+、和及/](?:${DEPARTMENT}))*)`, 'u');
/** 公共法律服务中心 2024年情况: the title of the paper, its year the only figure. */
const YEARLY =
  /^(?=[^\n]*20\d\d)[^，。；：:\d]{0,16}\s*20\d\d年?度?[^，。；：:\d]{0,16}(?:情况|总结|小结|汇报|材料|要点|台账|数据)$/u;
/** 青石镇人民调解及矛盾纠纷工作情况, 关于青石镇信访工作情况的汇报: the title of the paper, and the town whose work it tells. */
const PAPER = /^(?:关于)?[^，。；：:\d]{2,30}工作(?:情况|总结|小结|汇报)(?:的(?:报告|汇报|说明))?$/u;
/** 关于2024年营商环境工作情况的报送函: the title of an official letter. */
const LETTER = /^关于[^。；：]{4,50}(?:函|报告|汇报|说明|通知|请示|复函)$/u;
/** 现将…报送如下, 根据…要求: opens a letter, below whom it is written to. */
const OPENS_LETTER =
  /^(?:现|兹|今)[将就把]|^[你贵](?:[局委办院部会所处]|单位|中心)[^。；]{0,80}(?:收悉|通知|要求|函)|^(?:根据|按照|依据|接到?)[^，。]{2,40}(?:通知|要求|函|安排|文件)/u;
const TOWN_OF_PAPER =
  /^(?:关于)?((?!各|全|有关|本|我|乡镇|街道)\p{Script=Han}{2,6}?(?:镇|乡|街道(?:办事处)?))(?!村|街|居|道)[^，。；：:]{2,30}(?:情况|总结|小结|汇报|材料|台账|数据|报告|说明)$/u;
/** 应诉, 行政执法监督 2024, 公共法律服务——: names a topic over the notes. */
const TOPIC_ALONE = /^\p{Script=Han}{2,10}(?:\s*20\d\d年?|\s*[—–-]{1,3})$|^\p{Script=Han}{2,4}$/u;
/** 队 伍 建 设: a title with a blank behind each character. */
const SPACED_OUT = /^\p{Script=Han}(?:\s\p{Script=Han})+$/u;
/** 我们所：: the sender again. */
const SELF = /^(?:我们?|本)(?!市|区|县|省)/u;
/** 区委书记：, 区长林静：over what they did. */
const HOLDER_ALONE =
  /^((?:\p{Script=Han}{0,6}(?:书记|[区县市州旗镇乡]长|管委会主任))(?:\p{Script=Han}{2,3}(?:同志)?)?)[：:]$/u;
/** 填报单位：公证处 over a table or at the head of a paper. */
const FILLED_BY = new RegExp(
  `^(?:填报|报送|上报|责任)?(?:单位|部门)[:：]\\s*(${DEPARTMENT}|[\\p{Script=Han}]{2,12}处)$`,
  'u',
);
/** 办公室汇总表: figures of several. */
const GATHERED = /汇总|口径|统计/u;
/** 12月11日再报（政府督查室）：: when a department reported, and which. */
const DATED_REPORT = /^(\d{1,2}月\d{1,2}日(?:再|又|补)?(?:补?报)?)(?:[（(]([^（）()]+)[）)])?[:：]\s*/u;
/** 参考资料（网上找的）：…: others' work. */
const REFERENCE =
  /^(?:参考资料|参考材料|参考|供参考|外地经验|外地做法|兄弟(?:县|区|市)|学习借鉴|网上)[^，。：:]{0,12}?(?:[（(][^（）()]*[）)])?[:：]/u;
const CAPTION = /^(?:附[：:]?|附件\d?[：:]?)?[^，。；]{2,40}(?:统计表|汇总表|情况表|明细表|一览表|报表)$/u;

/** The line without its bullet, its enumerator and whoever told it on the telephone. */
export const withoutMarks = (line: string): string =>
  withoutSpeaker(line.replace(BULLET, '').replace(SPEAKER, '').trim());
export const isBulleted = (line: string): boolean => BULLET.test(line);
/** - [ ] 灯谜会: a box not ticked, so not done. */
export const isUnchecked = (line: string): boolean =>
  /^\s*(?:[-*•·]\s*|\d{1,2}[.、．)）]\s*)?(?:\[\s*\]|［\s*］|[☐□])/u.test(line);
export const isReference = (line: string): boolean => REFERENCE.test(line);

/** A line that stands above others: whom it names, what it says they are, and what of it would else be lost. */
export interface Headline {
  /** Undefined: whoever spoke before. */
  readonly department: string | null | undefined;
  /** Named as the sender of what stands below rather than as who did it. */
  readonly sent: boolean;
  readonly hint: NoteHint;
  readonly lost: string | null;
}

/** 执法力量不足 between other lines is a shortcoming itself; 执法中存在的问题 stands over some. */
const SHORTCOMING = /(?<!存在的?(?:主要|突出)?|的|主要|突出|以下)(?:问题|不足|困难)$/u;
/** 法治工作总结: ends as titles do. */
const TITLE_END = /(?:情况|总结|汇报|材料|数据|汇总|如下|亮点|打算|计划|安排|原因|下一?步|方面|做法|举措|措施)[:：]?$/u;
/** 开展宪法宣传工作: what is done, at the start or behind who does it. */
const holdsDeed = (plain: string, { happenings }: DraftingWords): boolean =>
  happenings.some((verb) => {
    const at = plain.indexOf(verb);
    return at >= 0 && /^\p{Script=Han}{2,}/u.test(plain.slice(at + verb.length).replace(/工作$/u, ''));
  });

/** 区人大常委会听取法治政府建设情况, 向市委报告…情况: what was done, though it ends like a title. */
const HEARD = /(?:听取|审议|研究|报告|通报|公开|公布|公示|反馈)[^，。；：:\d]{2,}情况$/u;

/** Whether a line that ends like a heading tells something itself. */
function tellsItself(plain: string, next: string, words: DraftingWords): boolean {
  if (GENERIC.test(plain) || COLON_ENDED.test(plain)) return false;
  const label = RUN_IN.exec(plain)?.[0];
  if (label !== undefined) return !GENERIC.test(plain.slice(label.length));
  if (SHORTCOMING.test(plain)) return !isBulleted(next);
  return HEARD.test(plain) || (!TITLE_END.test(plain) && holdsDeed(plain, words));
}

/** Null for a line that tells something itself. `next` is the line below, null at the end. */
export function headlineOf(
  bare: string,
  place: { readonly first: boolean; readonly next: string | null; readonly beforeTable: boolean },
  words: DraftingWords,
): Headline | null {
  if (place.next === null) return null;
  const inside = IN_BRACKETS.exec(bare)?.[1] ?? null;
  const plain = bare
    .replace(IN_BRACKETS, '')
    .trim()
    .replace(SPACED_OUT, (title) => title.replace(/\s/gu, ''));
  const named = ALONE.exec(bare)?.[1] ?? (inside === null ? undefined : ALONE.exec(plain)?.[1]);
  const alone = named !== undefined && NO_NAME.test(named) ? undefined : named;
  const filler = FILLED_BY.exec(plain)?.[1];
  if (filler) return { department: filler, sent: false, hint: null, lost: inside };
  const holder = HOLDER_ALONE.exec(plain)?.[1];
  if (holder) return { department: holder, sent: false, hint: null, lost: inside };
  if (alone && /[:：]$/u.test(bare) && OPENS_LETTER.test(place.next))
    return { department: null, sent: true, hint: null, lost: bare };
  if (alone) return { department: SELF.test(alone) ? undefined : alone, sent: false, hint: null, lost: inside };
  if (place.beforeTable && CAPTION.test(plain)) return { department: null, sent: true, hint: null, lost: bare };
  const department = WITHIN.exec(inside ?? '')?.[1] ?? (COLON_ENDED.test(plain) ? WITHIN.exec(plain)?.[1] : undefined);
  const sender = GATHERED.test(plain) ? null : department?.replace(/[+/]/g, '、');
  const isYearly = place.first && YEARLY.test(plain);
  const isTitle =
    place.first && ((/^\p{Script=Han}{2,12}$/u.test(plain) && isBulleted(place.next)) || TOPIC_ALONE.test(plain));
  const telling = tellsItself(plain, place.next, words);
  const isHeading = HEADING.test(plain) && plain.length <= 22 && !telling;
  const isPaper = place.first && (LETTER.test(plain) || (PAPER.test(plain) && !telling && !holdsDeed(plain, words)));
  const stands = isYearly || isHeading || COLON_ENDED.test(plain) || isTitle || isPaper;
  if (!stands) return null;
  const isPlainTitle = place.first && (TITLE_END.test(plain) || !(VERB_FIRST.test(plain) || holdsDeed(plain, words)));
  const says = isPlainTitle || GENERIC.test(plain) ? null : plain;
  const year = hintOf(plain) === 'plan' ? YEAR_OF_PLANS.exec(plain)?.[0] : undefined;
  const town = place.first ? TOWN_OF_PAPER.exec(plain)?.[1] : undefined;
  return {
    department: town ?? sender,
    sent: town === undefined,
    hint: hintOf(plain),
    lost:
      year ?? (isYearly || (isPaper && /\d/.test(bare)) || (isTitle && !GENERIC.test(plain)) ? bare : (inside ?? says)),
  };
}

/** The label of a report on a day taken off: what told the day is a note of its own. */
export function datedReport(
  bare: string,
): { readonly day: string; readonly department: string | null; readonly text: string } | null {
  const [mark, day, department] = DATED_REPORT.exec(bare) ?? [];
  return mark && day
    ? { day: mark.replace(/[:：]\s*$/u, ''), department: department ?? null, text: bare.slice(mark.length) }
    : null;
}

/**
 * 发改局报：… taken apart; null for a line without such a label. `department` is undefined where it is the sender again, null
 * where it only tells where figures come from.
 */
export function labelled(
  text: string,
): { readonly department: string | null | undefined; readonly text: string } | null {
  const [, bracketed, named, rest = ''] = LABELLED.exec(text) ?? [];
  const department = bracketed ?? named;
  if (!department) return null;
  return { department: SOURCE.test(text) ? null : SELF.test(department) ? undefined : department, text: rest };
}
