import { figuresOf } from '../../domain/figures.js';

/** 案卷评查方面，…: says itself what it is about. */
export const ABOUT = /^\p{Script=Han}{2,8}方面，/u;

/** 督察：对12个镇街…. */
const LABEL = /^((?:\d{4}年)?\p{Script=Han}{2,8})：(?=[\p{Script=Han}\d“])(.*)$/su;
/** Labels that say what sort of sentence follows rather than what it is about. */
const OTHER_KIND = /原因|问题|不足|困难|薄弱|滞后|下一?步/u;
/** 区长：…, 宣传月：…, 公证处：…: who did it, when or where. */
const DOER =
  /(?:书记|区长|县长|市长|镇长|乡长|主任|局长|主席|主要负责人|负责人|月|周|日|期间|中心|平台|热线|工作站|服务站|窗口|线上|线下|网上|现场|电话|公证处|仲裁委)$/u;
/** 县长张三：主持召开…: an office with its holder's name, before what they did. */
const HOLDER =
  /^(\p{Script=Han}{0,8}(?:书记|[区县市州旗镇乡]长|主任|局长|主席|院长|检察长)\p{Script=Han}{2,3}?(?:同志)?)：(?=主持|组织|召开|听取|研究|带头|批示|审定|部署|督办|推动|推进|开展|参加|讲授|赴|到|率)/u;
/** The same before anything else. */
const NAMED_HOLDER = /(?:书记|[区县市州旗镇乡]长|主任|局长|主席|院长|检察长)\p{Script=Han}{2,3}(?:同志)?$/u;
/** 受理1286件: a verb and its count, the label being what is counted. */
const COUNTED =
  /^(受理|办理|办结|审结|调解|化解|评查|开展|举办|组织|召开|发放|解答|审查|审核|征集|承办|处置|实施|完成|收到)(?=(?:约|近)?\d)/u;
/** 收案情况：收到申请96件: a step that the sentence names itself. */
const COURSE = /^(?:收案|结案|立案|受理|审理|办理|办案|审结|办结|基本|总体|工作|开展|进展|数据|完成)情况$/u;
/** 怎么督的：…, 发现什么：…: a question that the sentence answers. */
const ASKING = /^怎[么样]|(?:谁|什么|怎么?样|如何|哪些|多少)$/u;
/** 评查案卷：区级200份: the label tells what was done. */
const DONE =
  /^(?:开展|组织|举办|召开|评查|办理|受理|审查|审核|调解|排查|培训|抽查|检查|修订|清理|出台|制定|建成|发现)/u;

/** 办公室更正：, 补充说明：: says why something is said again. */
const REMARK = /(?:更正|纠正|补充|说明|备注|提示|[说提讲报]一下)$/u;

/** 信访局供稿：says who sent it. */
const SENT = /(?:供稿|报送|提供|整理)$/u;

/** “法律超市”：新建2家, 12348：接听电话: a name before what it did. */
const NAMED_THING = /^(?:“[^”]{2,14}”|12\d{3})：(?=\p{Script=Han}{2})/u;

/** How a label reads in a sentence; {} is what stood after its colon. */
const PHRASES: ReadonlyMap<string, string> = new Map([
  ['牵头', '由{}牵头'],
  ['牵头单位', '由{}牵头'],
  ['参与单位', '{}参与'],
  ['配合单位', '{}配合'],
  ['做法', '做法是{}'],
  ['主要做法', '主要做法是{}'],
  ['典型做法', '典型做法是{}'],
  ['亮点', '亮点是{}'],
  ['特色', '特色是{}'],
]);

/** A sentence that tells what stood before its colon in running words, where it is not one bare figure. */
export function withoutLabel(sentence: string): string {
  const holder = HOLDER.exec(sentence)?.[1];
  if (holder) return holder + sentence.slice(holder.length + 1);
  const [named = ''] = NAMED_THING.exec(sentence) ?? [];
  if (named !== '') return named.slice(0, -1) + sentence.slice(named.length);
  const [, label, rest] = LABEL.exec(sentence) ?? [];
  if (!label || !rest || OTHER_KIND.test(label) || isBareFigure(rest)) return sentence;
  if (label === '其中') return `其中，${rest}`;
  if (COURSE.test(label) || ASKING.test(label)) return rest;
  if (REMARK.test(label) || SENT.test(label)) return rest;
  const template = PHRASES.get(label);
  if (template) return template.replace('{}', rest);
  if (rest.includes(label)) return rest;
  if (NAMED_HOLDER.test(label)) return sentence;
  if (DOER.test(label)) return /^\d/.test(rest) ? sentence : label + rest;
  const verb = COUNTED.exec(rest)?.[1];
  // 案卷评查：评查60本 names its verb already.
  if (verb) return `${verb}${label.endsWith(verb) ? label.slice(0, -verb.length) : label}${rest.slice(verb.length)}`;
  return DONE.test(label) ? sentence : `${label.replace(/(?:这边|那边|这块|情况|数据|材料|素材)$/u, '')}方面，${rest}`;
}

/** 120家, 120家（含小微企业98家）, 14次、200人: what a count is given by. */
function isBareFigure(text: string): boolean {
  const [clause = ''] = text.split('，');
  const figures = figuresOf(clause);
  const dated = figures[0]?.kind === 'date' && figures[0].start === 0;
  const length = figures.reduce((sum, { start, end }) => sum + end - start, 0);
  return figures.length > 0 && figures[0]?.start === 0 && !dated && clause.length - length < 4;
}
