import type { ReportPart } from '../../domain/report-part.js';
import type { FigureRequest } from './figure-request.js';
import type { QuestionKind, Scope } from './question.js';

/** Asks for the most of something. */
export const MOST =
  /最多|最高|最大|最早|第一|排名|排序|排个序|排(?:个|一下)名|更多|更高|谁多|谁高|多于|高于|哪个(?:区|地区|地方)?[^,。]*(?:多|高|大)[?？。]?$/u;
/** Asks for the least. */
export const LEAST = /最少|最低|最小|更少|更低|谁少|谁低|(?:哪个|哪家|哪边)[^,。]*(?:少|低|小)[?？。]?$/u;
const PAIR = /谁|哪个|哪家|哪边|对比|比较|相比|相差|差多少|差几|比[^较例如率]|排序|排个序|排名|排(?:个|一下)名/u;
const SIDE_BY_SIDE = /比一比|比比|比一下|(?:对比|比较)一下|排一排/u;
const DIFFERENT = /不同|区别|异同|差异|差别|各有/u;
const WHICH_YEAR_MOST = /哪(?:一)?年[^,。?]{0,8}(?:最多|最高|最大|最少|最低)/u;
const ACCOUNT =
  /(?:怎么|如何)\p{Script=Han}{1,2}的|什么\p{Script=Han}{0,2}办法|哪些(?:工作|做法|举措|措施)|怎么(?:做|开展|推进)|如何(?:做|开展|推进)|什么(?:做法|举措|措施)/u;
const EACH = /其他|其它|兄弟|外地|各地|各区|各县|各市|各家|各自|分别|都|列出|列一下|其他区|别的|大家|情况/u;
const CHANGE = /变|趋势|增|减|升|降|多了|少了|逐年|对比|比较|相比|分别|多少/u;
/** Asks which reports speak of a thing at all. */
export const MENTION =
  /(?:哪些|哪几[个家份]|有哪|谁|哪个|有几[个家份]|几[个家份]|有没有)[^,。?？]{0,12}(?:提到|提及|写到|写了|写明|说到|涉及|讲到|谈到|有写|写过|提过|没提|没写|未提)/u;

/** What kind of question it is; `wanted`: the kind of fact it asks for, null where none. */
export function kindOf(
  text: string,
  scope: Scope,
  wanted: FigureRequest['kind'] | null,
  part: ReportPart | null,
): QuestionKind {
  const asksFact = wanted !== null;
  const years = scope.years?.length ?? 0;
  if (scope.districts && years > 1 && part === null && CHANGE.test(text)) return 'compare';
  const several = scope.districts === null || scope.districts.length > 1 || years > 1;
  if (MENTION.test(text)) return 'mention';
  if (WHICH_YEAR_MOST.test(text)) return 'compare';
  if (several && part === null && /(?:谁|哪个|哪家|哪边)[^,。?]*(?:多|少|高|低|早)\??$/u.test(text)) return 'compare';
  if (several && part === null && !DIFFERENT.test(text) && (MOST.test(text) || LEAST.test(text)) && PAIR.test(text))
    return 'compare';
  if (several && scope.districts && /对比|比较|相比|相差|差多少/.test(text) && (asksFact || /数量|多少|几/.test(text)))
    return 'compare';
  if (several && part === null && wanted === 'count' && SIDE_BY_SIDE.test(text)) return 'compare';
  if (
    asksFact &&
    part === null &&
    !(scope.districts === null && (EACH.test(text) || ACCOUNT.test(text) || wanted === 'who' || wanted === 'person'))
  )
    return 'fact';
  return 'survey';
}
