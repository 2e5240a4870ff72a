import { figuresOf } from '../../domain/figures.js';
import type { DraftingWords } from '../words/drafting-words.js';
import { withPlaceholders } from './blanks.js';
import { ENDS_OF_VERBS, wordStarts } from './written-words.js';

/** What may stand before a spoken verb: 今年开了3次会. */
const WHEN = '(?:今年|全年|年内|上半年|下半年|\\d{1,2}月份?|我们)?(?:一共|共|还|也|都)?';
/** 全年普法活动326场: the verb stands behind it. */
const SINCE = /^(?:全年|今年|年内|上半年|下半年)?(?:一共|共|累计|合计|总计)?/u;
/** 占了九成以上吧; not 网吧. */
const PARTICLE =
  /(?<=\p{Script=Han})(?<![网酒餐书话水])[吧呢嘛啊哦呀哈]+(?=$|[、；）])|^哈{2,}$|[嘛呢](?=[有是就])|[~～]+$|(?<=\d\p{Script=Han}{0,2})我(?:这里|这儿)有$/gu;
/** 大概有420多个: 多 says already that it is not exact. */
const ROUGHLY = /(?:大概|大约|差不多)(有|是|为)?(?=[^，。]{0,2}$)/u;
/** 开展3次专项检查 → 开展专项检查3次. */
const COUNT_FIRST =
  /(开展|召开|举办|组织|学习)(\d+(?:\.\d+)?[余多]?(?:次|场次|场|期|轮|批次))(\p{Script=Han}{2,}?)(?=$|[，；（])/u;

/** 法律明白人3120名: counts and tells no deed. */
const isBareCount = (clause: string, { deeds }: DraftingWords): boolean =>
  !/[日月]$/u.test(clause) &&
  figuresOf(clause).some(({ kind, start }) => kind === 'quantity' && start > 0) &&
  !deeds.some((verb) => clause.includes(verb));

/**
 * The clauses of a sentence in written style. A verb that is put before one of several things counted in a row is put before
 * all of them, 办理人大代表建议76件、政协提案98件, or before none.
 */
export function writtenClauses(spoken: readonly string[], words: DraftingWords): string {
  let told = '';
  let verb: string | null = null;
  for (const [index, clause] of spoken.entries()) {
    const before = spoken[index - 1];
    const isBare: boolean = before !== undefined && verb === null && isBareCount(before, words);
    const written = withPlaceholders(writtenClause(clause, words));
    const own = addedVerb(clause, written, words);
    if (written === '') continue;
    const plain = own !== null && isBare ? written.slice(own.length) : written;
    const goesOn = own !== null && !isBare && own === (verb ?? verbOf(before ?? '', own)) && told !== '';
    told += goesOn ? `、${written.slice(own.length)}` : `${told === '' ? '' : '，'}${plain}`;
    verb = isBare ? null : own;
  }
  return told;
}

/** The verb that a clause begins with only since it was written. */
const addedVerb = (spoken: string, written: string, { verbs }: DraftingWords): string | null =>
  [...new Set(verbs.values())].find((verb) => written.startsWith(verb) && written.slice(verb.length) === spoken) ??
  null;

/** 办理人大建议89件: begins with the verb by itself, and ends in its count. */
const verbOf = (clause: string, verb: string): string | null =>
  clause.startsWith(verb) && /\d[余多]?[百千万]?\p{Script=Han}{1,3}$/u.test(clause) ? verb : null;

/** 把调委会搞起来 sets it up, 把活动搞起来 holds it. */
const BODY = /[会队站室所组团]$/u;

/** A clause in written style, its figures as they are. 走了园区6个 → 走访园区6个; 法律意见书35份 → 出具法律意见书35份. */
function writtenClause(spoken: string, words: DraftingWords): string {
  const plain = counted(
    approximatedOnce(
      spoken
        .replace(PARTICLE, '')
        .replace(/^(?:[嗯呃哦唉]|那个)(?:还有)?(?=\p{Script=Han}{2})/u, '')
        .replace(
          /(?<=^|打算|计划|明年)把(.{2,14}?)(?:搞|弄|做|办|开展|建|组织|抓)起来了?$/u,
          (_, what: string) => `${BODY.test(what) ? '组建' : '开展'}${what}`,
        )
        .replace(/^给(?!予)(?=.{2,10}[配做送上开办提发])/u, '为'),
    ),
  );
  const tied = withWrittenVerb(plain, words)
    .replace(COUNT_FIRST, '$1$3$2')
    .replace(
      /(?<=[\p{Script=Han}）)])(?<!不足|超过|低于|高于|达到|约|近)(?:数|数量|总数|人数|次数|件数|个数)?\s*[：:=]\s*(?=(?:约|近|超|超过|达)?\s*\d[\d.,]*[余多]?[百千万亿]*[%％]?\p{Script=Han}{0,3}(?:[（(][^）)]*[）)])?$)/u,
      '',
    )
    .replace(/(?<=[\p{Script=Han}]{3})(?<![人户次])数(?=\d+(?:\.\d+)?[余多]?[百千万]?[家户个件份条人名次场])/u, '');
  const figure = figuresOf(tied).find((each) => each.kind === 'quantity');
  if (!figure || figure.start === 0) return tied;
  const when = SINCE.exec(tied)?.[0] ?? '';
  const missing = words.verbs.get(tied.slice(when.length, figure.start));
  return missing ? when + missing + tied.slice(when.length) : tied;
}

/** 排查了, 培训了: the verb is written already. */
const WITHIN_VERB = `(?<![${ENDS_OF_VERBS}])`;

function withWrittenVerb(clause: string, { countedVerbs, turned }: DraftingWords): string {
  const verb = [...countedVerbs].find(
    ([said]) =>
      new RegExp(`^${WHEN}${said}.*\\d|${WITHIN_VERB}${said}\\d`, 'u').test(clause) &&
      wordStarts(clause)(clause.indexOf(said)) &&
      (said !== '开了' || clause.includes('会')),
  );
  const noun = [...turned].find(([said]) => clause.startsWith(said) && /^\d/.test(clause.slice(said.length)));
  return [verb, noun].reduce((text, pair) => (pair ? text.replace(...pair) : text), clause);
}

/** 主动公开了4212条, 开展了案卷评查2次: the past, which figures need not have. */
const PAST =
  /(?<=(?<![除为到])\p{Script=Han}[^\P{Script=Han}除为到发办开审签建查调训评出请编写讲撤破帮接设学搞选走抽聘访看])了(?=\d)|(?<=公开)了(?=\d)|(?<=(?:均|已|全部)\p{Script=Han}{2,8})了$|(?<=[交督承转代协]办)了(?=\d)|(?<=开展|召开|举办|组织|聘请|修订|印发|建立|完成|邀请)了(?=[^，；]{1,24}\d)/gu;
/** 培训办了2期 → 举办培训2期; a case is 办理, a course 举办. */
const counted = (clause: string): string =>
  clause
    .replace(PAST, '')
    .replace(/^(\d+[名个家位][^，；\d被获]{1,8})评为/u, '$1被评为')
    .replace(/查了(?=[^，；\d]{0,12}案[件子]?\d)/gu, '查处')
    .replace(/发[了放](?=(?:视频|推文|信息)?\d[\d.,]*[余多]?万?[条篇期])/u, '发布')
    .replace(/^(培训班?|讲座|活动|论坛|比赛)办了(?=\d)/u, '举办$1')
    .replace(/办了(?=[^，；\d]{2,20}(?:班|讲座|活动|论坛|比赛|培训)\d)/gu, '举办')
    .replace(/办了(?=\d+[余多]?(?:期|场|届|班次|次(?:活动|讲座|培训|宣传)))/u, '举办');

/** What is told as inexact twice is told so once: the qualifier that belongs to the figure stays. */
function approximatedOnce(clause: string): string {
  return [...figuresOf(clause)].reverse().reduce((text, figure) => {
    if (figure.qualifier === '') return text;
    return text.slice(0, figure.start).replace(ROUGHLY, '$1') + text.slice(figure.start);
  }, clause);
}
