import { signsTold } from '../notes/change-signs.js';
import type { DraftingWords } from '../words/drafting-words.js';
import { withoutLabel } from './note-label.js';
import { plainFigures } from './plain-figures.js';
import { writtenClauses } from './written-clause.js';
import { withoutSelf, withWrittenWords } from './written-words.js';

const HAN = '\\p{Script=Han}';
const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };
/** Names and quotations keep their punctuation as written. */
const KEPT = /《[^《》]*》|“[^“”]*”|"[^"]*"|[（(][^（()）]*[)）]/gu;

/** ASCII punctuation beside a Chinese character becomes full-width, outside names, quotations and numbers. */
export function fullWidthPunctuation(text: string): string {
  const kept: string[] = [];
  const curly = text
    .replace(/"([^"\n]{1,60})"/g, '“$1”')
    .replace(/\(([^()]*\p{Script=Han}[^()]*)\)(?![^《]*》)/gu, '（$1）');
  const masked = curly.replace(KEPT, (part) => `\ue000${kept.push(part) - 1}\ue001`);
  return masked
    .replace(
      new RegExp(`(?<=[${HAN}%％\\ue001])\\s*([,:;?!])\\s*|([,:;?!])\\s*(?=[${HAN}\\ue000])`, 'gu'),
      (match, after?: string, before?: string) => FULL[after ?? before ?? ''] ?? match,
    )
    .replace(/\ue000(\d+)\ue001/g, (_, index: string) => kept[Number(index)] ?? '');
}

/** 由38名 增加到45名: what a figure became is no next fact. */
const GOES_ON_TO = String.raw`(?!(?:(?:增|减|升|降|缩|提|压)\p{Script=Han}?|[上下]\p{Script=Han})?[到至](?!期))`;
/** A space between a figure and the next fact: 面积1,200平方米 日均接待60余人次. */
const APART = new RegExp(
  String.raw`(?<=\d[余多]?[百千万亿]?(?:人次|[%％人名个件次场户家条项份起米元]|平方?米|㎡|公里))[ \t]+${GOES_ON_TO}(?=\p{Script=Han}{2}|\d{1,2}月)`,
  'gu',
);
/** 2023年98件 2024年71件. */
const NEXT_DATE = /(?<=年[^，。；\s]*\d[余多]?[百千万亿]?(?:[%％]|\p{Script=Han}{1,2}))[ \t]+(?=20\d{2}年\d)/gu;
/** 区普法办 评选出…, 示范村 国家级2个: a blank between who or what it is and what is told of it. */
const WITH_SUBJECT =
  /(?<=^\p{Script=Han}{1,10}(?:局|办|委|科|院|中心|所|站|镇|街道))[ \t]+(?=\p{Script=Han}{3})|(?<=\p{Script=Han}{2})[ \t]+(?=(?:国家|[省市区县镇村乡])级\d|(?:镇街|乡镇|街道)\d)/gu;
/** 废止12 修改5, 排查9,860处 整改9,795处. */
const NEXT_COUNT = new RegExp(
  String.raw`(?<=\d[余多]?[百千万亿]?[ \t]?\p{Script=Han}{0,3})[ \t]+${GOES_ON_TO}(?=(?![个件起次场家户条项份人名位万亿元年月日至到期轮批种类届宗本辆台套部篇处所座间张])\p{Script=Han}{2,8}[ \t]*\d|[剩余还尚]\d)`,
  'gu',
);
/** 专项清理 废止 7 件: a verb and its count. */
const NEXT_VERB = /(?<=\p{Script=Han}{4})[ \t]+(?!全)(?=\p{Script=Han}{2,4}[ \t]*\d)/gu;
/** 跟律协一起, 跟区法院、区检察院搞了…; not 跟踪. */
const WITH =
  /跟(?=\p{Script=Han}{2,10}(?:一起|一道|共同|联合|建立|签订|会签))|(?<=^|，)跟(?![踪班进随岗])(?=\p{Script=Han}{2,8}[、，和]|\d+(?:省|[个家]))/gu;
/** 嗯，那个: said and not written. */
const SPEECH = /^(?:[嗯呃哦啊唉]|那个|这个)[，、\s]*(?=\p{Script=Han})/u;
/** Spaces instead of commas between longer phrases; in a text with marks they are broken lines. */
const RUN_ON = /(?<=\p{Script=Han}{4})[ \t]+(?=\p{Script=Han}{4})/gu;
/** A clause in another language beside its Chinese, without figures. */
const LATIN_CLAUSE = /(?<=^|[，,])[A-Za-z][A-Za-z .'-]{6,}[，,](?=\p{Script=Han})/gu;
const LEAD_IN =
  /^(?:(?:另外|还有|还有一个|然后|首先|其次|最后|再有|再就是|再一个)(?:呢|嘛|啊|就是|是)|再有|另外|此外|还有|同时|并且|而且|其次|最后|首先|再次|另|然后|其中主要是|主要是|主要做法|对了|另?补充(?:说明)?(?=[：:])|说明(?=[：:])|再报一遍|补充一下|更正一下|主要有|第?[一二三四五]个是|第[一二三四五六七八九]个(?:呢|嘛|啊)?(?=[，：])|第[一二三四五六七八九十]{1,2}，|就是|其实|再一个(?:就)?是|再就是|不过|但是|说实话|总的来说)[，：:]?\s*/u;
/** 关于普法，嗯，大概是这些：, said before the notes begin. */
const OPENING_TALK =
  /^[^：，。]{0,10}(?:让报|要报|要求报|要)的(?:数据?|数字|材料)：|^[^，。；：\d]{0,20}(?:做了?|开展了?|抓了?|干了?)(?:这些|以下|这么些|这么几|如下|[几一两二三四五六]|一些)[项件个方面]*的?(?:工作|事情?)：|^(?:关于|说到|至于|讲到)?[^，。；：\d]{0,12}，?(?:[嗯呃额哦啊唉]+，?)?(?:大概|大致|基本上?|主要|情况)?(?:就)?(?:是|有)(?:这些|这么些|如下|以下(?:几[点个条项])?|这几(?:[点个条项]|方面))：/u;
/** 讲座12场还有宣讲8场: between two counts; in 离100%还有差距 it is a verb. */
const NEXT_SPOKEN = /(?<=[\d%％]\p{Script=Han}{0,2})(?:那个|还有)(?=\p{Script=Han}{2,}\d)/gu;
/** 嗯，between two clauses. */
const HESITATION = /(?<=^|，)[嗯呃额唉]+，/gu;
/** 主要做了以下几块工作: says that work follows. */
const FILLER =
  /^(?:今年|全年|本年度?)?的?[^，。\d]{0,10}(?:主要)?(?:就)?(?:是)?(?:做了|干了|抓了)(?:这么|这|下面|以下)?[几两三四五](?:件|项|个)(?:方面)?(?:的)?(?:事情?|工作)$|^(?:今年|全年)?(?:以来)?(?:还|也)?(?:主要)?(?:做了|干了|抓了|开展了)(?:这么|这|下面|以下)?[几两三四五]?(?:件|项|个|方面)?(?:新)?(?:的)?(?:事情?|工作)$|^(?:今年|全年|本年度?)?(?:以来)?(?:主要)?(?:做了|开展了|抓了)(?:以下|这|如下)?.{0,6}工作$|^.{0,8}没(?:啥|什么)(?:变化|特别的|新的|数字|数据|数)?$|^\p{Script=Han}{0,4}(?:这块|这边|那边)?(?:主要)?(?:就是|就)?(?:这么)?[几两三四五]件(?:事情?|工作)[啊呢吧]?$|^就这些吧?$|^(?:还有)?一?个(?:事|情况)$|^\p{Script=Han}{2,10}(?:这项|这块|这一块)$|^(?:数据?)?我(?:这里|这儿)有$/u;

/** 述法的话，全区62个单位…: names in speech what is told next. */
const SPOKEN_LABEL =
  /^(?!如果|要是|假如|倘若|若|不|这样|那样|换)(\p{Script=Han}{2,6})的话[，,]?(?=[\p{Script=Han}\d])/u;
/** 再有就是培训，请了…: what the next clauses are about. */
const SPOKEN_TOPIC =
  /^(?:(?:首先|其次|然后|再有|再|再一个|还有一个|一个|还有|另外|最后)(?:就)?是|第[一二三四五六七八九十]，)(\p{Script=Han}{2,8})，(?=\S)/u;
const topicTold = (text: string, { activity }: DraftingWords): string =>
  text.replace(SPOKEN_TOPIC, (whole, topic: string) =>
    /了|^[把搞弄办开建请做抓]/u.test(topic) || activity.some((verb) => topic.startsWith(verb) && topic !== verb)
      ? whole
      : `${topic}方面，`,
  );

/** A sentence of a note in written style: its own words and figures, without fillers, self-reference and closing marks. */
export function polish(sentence: string, words: DraftingWords): string {
  let text = signsTold(plainFigures(fullWidthPunctuation(sentence.trim()).replace(SPOKEN_LABEL, '$1方面，')))
    .replace(/[０-９．％]/g, (character) => character.normalize('NFKC'))
    .replace(/^(\d{4}\.\d{1,2}(?:\.\d{1,2})?(?:-\d{1,2}(?:\.\d{1,2})?)?)[ \t]+(?=\p{Script=Han})/u, '$1，')
    .replace(WITH_SUBJECT, '')
    .replace(RUN_ON, (space, _at, whole: string) => (/[，。；：,;:]/u.test(whole) ? space : '，'))
    .replace(NEXT_DATE, '，')
    .replace(APART, '，')
    .replace(NEXT_COUNT, '，')
    .replace(NEXT_VERB, '，')
    .replace(LATIN_CLAUSE, '')
    .replace(new RegExp(`(?<=${HAN})[ \\t]+(?=[${HAN}\\d])|(?<=\\d)[ \\t]+(?=${HAN})`, 'gu'), '')
    .replace(/\s+/g, ' ')
    .replace(/^[（(]([^（）()]*)[）)]$/u, '$1')
    .replace(/^【\p{Script=Han}{2,12}】(?=\S)/u, '')
    .replace(/^[，、：:；\s]+|[，、：:；。．.…\s]+$/gu, '');
  if (text.includes('评查')) text = text.replace(/评了(?=\d)/gu, '评查');
  text = withWrittenWords(topicTold(text, words).replace(LEAD_IN, ''), words.written);
  text = withoutLabel(
    text
      .replace(/^[一二三四五六七八九十]{1,2}是(?=[^\p{P}])/u, '')
      .replace(OPENING_TALK, '')
      .replace(HESITATION, '')
      .replace(LEAD_IN, '')
      .replace(SPEECH, '')
      .replace(/^(\d+\p{Script=Han}{2,6})：(?=\p{Script=Han})/u, '$1')
      .replace(WITH, '与')
      .replace(/(?<=[^\P{Script=Han}的]\d+\p{Script=Han}{1,2})(?=均已)/gu, '，')
      .replace(NEXT_SPOKEN, '，'),
  ).replace(LEAD_IN, '');
  const told = withoutSelf(text)
    .split('，')
    .filter((clause) => !FILLER.test(clause))
    .join('，')
    .replace(LEAD_IN, '');
  return writtenClauses(told.split('，'), words);
}
