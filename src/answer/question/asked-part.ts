import type { ReportPart } from '../../domain/report-part.js';

const PLANS =
  /下一步|下一年|下步|下一?阶段|接下来|明年|来年|今后|努力方向|工作(?:安排|打算|思路)|主要安排|(?:啥|什么|哪些)(?:打算|安排|计划)|有(?:打算|计划)|(?:怎么|如何)打算|打算(?:要|再)?(?:做|干|搞|抓|办|推)(?:些|点)?(?:什么|啥|哪些)|谋划(?:了|好)?(?:啥|什么|哪些)|(?:定|提|设)(?:了|下|出)(?:了)?(?:哪些|什么|啥|几个)(?:具体|新)?的?目标|20\d\d年[^,。]{0,12}目标|目标(?:定|设|是(?:多少|什么))|(?:打算|计划|准备)再?[增提压降减达建培办搞新扩][^,。]{0,8}(?:多少|几|到哪)|20\d\d年[^,。]{0,6}(?:安排|打算|计划|思路)/u;

const PROBLEMS =
  /存在(?:的|着|哪些|什么|一些)?[^,。]{0,6}(?:问题|不足|短板|困难|难点|障碍|瓶颈)|问题和不足|不足之处|(?:哪些|什么|有何|还有)(?:的)?(?:问题|不足|短板|差距|薄弱|困难|毛病|难题|难点|障碍|瓶颈|弱项|欠缺)|短板|不足|差距|薄弱环节|弱项|做得不(?:够|好|到位)|(?:没有?|未)(?:完成|做到|办成)[^,。]{0,8}(?:工作|任务|事项?|事情)|(?:检视|剖析|查摆|正视)(?:出|了)?的?(?:问题|不足)|自查出?的(?:主要|突出)?问题|报告(?:里|中|上|书)?(?:自己)?(?:提|写|列|谈|说|讲|摆)(?:到|出|了|明)?的(?:主要|突出)?问题/u;

/** What an examination brought to light is no shortcoming of the report's author: 查出什么问题没有. */
const FOUND =
  /(?:查出|查到|发现|找出|评出|查处|排查|解决|整改|处理|反映|暴露|协调|化解|纠正|指出|反馈)出?了?(?:过|来)?(?:些|了)?(?:哪些|什么|多少|啥|几个)(?:方面)?的?(?:问题|毛病|不足|短板|漏洞|难题)/gu;

/** 各地报告里反映了哪些问题: brought to light by the author himself. */
const ADMITTED =
  /(?:报告(?:里|中|上)?|各地|各区|各县|各市|他们|大家)(?:都|还|自己|自身|主动)*(?:反映|暴露|指出|承认|坦承)/u;

/** Words that ask for a part and say nothing of the topic. */
export const PART_WORDS =
  /下一步|下一年度?|下步|下一?阶段|接下来|明年|来年|今后|努力方向|主要安排|工作安排|工作打算|工作思路|重点任务|新?举措|谋划|部署|打算|安排|计划|思路|存在|问题|不足之处|不足|短板|差距|薄弱环节|薄弱|困难|毛病|难题|难点|(?<!无|精神)障碍|瓶颈|弱项|欠缺|做得不够好?|做得不(?:好|到位)|承认|自查出(?=的)|自己|自身|(?:反映|暴露|指出|剖析|检视|查摆|坦承|坦陈|坦言|正视|面临)(?:出来?|了|着)?(?=的|有|存在|哪|什么|啥|\s|$)/gu;

/** 做了或者打算做什么: what is done and what is planned alike. */
const DONE_OR_PLANNED =
  /(?:做了|做过|做法|干了|已经?[做干])[^,。]{0,4}(?:或者?|和|以及|及|、|还是|跟)[^,。]{0,3}(?:打算|计划|准备)/u;

/** The part of the reports that a question asks for; null where it asks for none. */
export function askedPart(text: string): ReportPart | null {
  if (DONE_OR_PLANNED.test(text)) return null;
  if (PLANS.test(text)) return 'plan';
  return PROBLEMS.test(ADMITTED.test(text) ? text : text.replace(FOUND, '')) ? 'problems' : null;
}

/** 各地下放了多少项,有什么问题; 机制建设情况(含下一步打算): a clause before that asks something by itself. */
const ASKS_BEFORE =
  /^([^,\uff0c;\uff1b(\uff08]*(?:多少|几[项件个起次家名]|怎么|如何|怎样|哪些|情况|进展|做法|举措)[^,\uff0c;\uff1b(\uff08]{0,6})[,\uff0c;\uff1b(\uff08]/u;
const CLAUSE = /^[^,\uff0c;\uff1b]*[,\uff0c;\uff1b]/u;

/** Whether a question asks for a part only beside what it asks first. */
export function asksPartBeside(text: string): boolean {
  for (let rest = text; rest !== ''; ) {
    const before = ASKS_BEFORE.exec(rest)?.[1];
    if (before !== undefined && askedPart(before) === null) return askedPart(rest.slice(before.length)) !== null;
    const clause = CLAUSE.exec(rest)?.[0] ?? rest;
    if (askedPart(clause) !== null) return false;
    rest = rest.slice(clause.length);
  }
  return false;
}
