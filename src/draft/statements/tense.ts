import type { DraftingWords } from '../words/drafting-words.js';

/** `mixed`: plan and result in words that cannot be told apart; `open`: no word says which. */
export type Tense = 'done' | 'planned' | 'mixed' | 'open';

/** Clauses in a row that are told of one time. */
export interface TenseRun {
  readonly text: string;
  readonly tense: Tense;
}

const LATER = '下一?步|下一?阶段|明年|下一年度?|下年度?|来年|今后|后续|接下来';
const INTENT = '计划|打算|拟|将|准备|预计|力争|想';
/** Says when, so that nothing of this year can be meant. */
const STARTS_LATER = new RegExp(`^(?:并|同时|也|还|准备|计划|打算|拟|争取)?(?:${LATER})`, 'u');
const SUBJECT =
  /^(?:我们|我局|本局|我单位|各部门|(?!下一?步|明年|今后|拟|计划|打算|将).{2,8}?(?:局(?![面部势])|委(?![托员派])|办(?![了理结案证件事法公学好实])))|^(?:并|同时|还|也|现|正)(?=计划|打算|拟|将|准备|预计|力争)/u;
/** 年初计划, 今年拟: intended, and perhaps done since. */
const INTENDED = new RegExp(
  `^(?:年初|年内|今年|本年度?|目前|现|上半年|20\\d{2}年|明年)(?:正|还|也|原)?(?:${INTENT})`,
  'u',
);
/** Words that look like an intent and are none: 拟定方案, 计划生育, 明年预算已报. */
const NO_INTENT = new RegExp(
  `^(?:拟[定订制写稿]|计划(?:生育|外|单列|书)|准备(?:了|好)|(?:${LATER})[^，]{0,6}(?:计划|方案|重点|预算|安排)已)`,
  'u',
);
const WITHIN = new RegExp(
  `(?:${LATER}|年底前?|月底前?|20\\d{2}年)(?:将|拟|计划|打算|想|要|再|继续|准备)|(?:末|底)前?要|底前(?:完成|建成)$|(?<!即)将(?:继续|进一步|全面|陆续|逐步|覆盖|开展|建立|建设|建成|推进|推动|完善|健全|加强|走访|培训|组织|举办|实施|于)`,
  'u',
);
/** 争取创成…, 要把…: meant to come. */
const MEANT = /^争取(?=[^，]{0,12}(?:创成|达|实现|完成|建成|突破|覆盖))(?![到得了])|^要[把将]/u;
/** 将培训情况纳入考核: takes an object, says no time. */
const TAKES_OBJECT = /将[^，]{1,14}(?:纳入|列入|列为|作为|移送|移交|转化|转为|分为|调整|延伸|下放|嵌入|融入|确定为)/u;
const DONE =
  /^(?:今年|本年度?|全年|上半年|下半年|截至|截止|目前|至今|现有|现已|当年)(?!底|内?[^，]{0,4}底前)|已|实际|[^除为了]了\d/u;
/** 全年普法活动不少于300场: under a heading of plans, of the year that is planned. */
const WHOLE_YEAR = /^(?:全年|上半年|下半年)/u;
/** 在今年走访86家的基础上: only where the plan starts from. */
const ONLY_GROUND = /基础上|[把对将在从按]已|已[^，]*的(?=\p{Script=Han}{2})/u;
/** 经费280万元已列入预算: belongs to the plan that it pays. */
const BUDGETED = /^(?:所需|相关|配套)?(?:经费|资金|预算)[^，]*已/u;
/** 针对薄弱环节, 普法方面: opens what follows. */
const OPENS = /^(?:围绕|针对|聚焦|按照|根据|对照|结合|鉴于|考虑到|关于|对于|为)|(?:方面|工作中|上|后|期间)$/u;
/** What cannot stand without what is said before it: 明年印发, 预计年底达120家. */
const LEANS =
  /^(?:可|能|达|增[至到]|增加[至到]|扩大[至到]|扩展[至到]|提高[至到]|突破|完成|全部|实现全|超过|力争|确保|争取|正式|施行|全年|今年|年内|增设\d|新增\d|增加\d|其|该|这)/u;
/** 抓好法治体检，力争覆盖200家: says what is to come of the plan before it. */
const GOAL = /^[，,]?(?:力争|争取|确保|预计)/u;
/** Fewer characters lean on what stands before them, too. */
const LEAST_ALONE = 4;
/** A noun phrase of at most so many characters opens a plan. */
const MOST_OPENING = 8;

const WHEN_LAST = new RegExp(
  `^([^（(]+)[（(]((?:${LATER})(?:计划|打算|拟|将)?|计划|拟|打算|计划中)[）)]([，,；;]?)$`,
  'u',
);
const WHEN_BEFORE = new RegExp(`^[（(]((?:${LATER})(?:计划|打算|拟|将)?|计划|拟|打算)[）)](?=\\p{Script=Han})`, 'u');
const PLAN_LAST = new RegExp(`^(.+?)(?:是|为|列为)((?:${LATER})的?(?:打算|计划|重点))([，,；;]?)$`, 'u');

/** 建立回访机制（下一步） → 下一步建立回访机制. */
const whenFirst = (clause: string): string =>
  clause
    .replace(new RegExp(`^((?:${LATER})(?:的?(?:打算|计划|安排))?)[：:]`, 'u'), '$1，')
    .replace(WHEN_BEFORE, '$1')
    .replace(WHEN_LAST, (_, what: string, when: string, end: string) => when.replace(/中$/, '') + what + end)
    .replace(PLAN_LAST, (_, what: string, when: string, end: string) => when.replace('的', '') + what + end);

const PIECE = /(?:[（(][^（）()]*[）)]|“[^”]*”|《[^》]*》|\d,(?=\d{3}(?!\d))|[^，,；;])+[，,；;]?/gu;
/** A voice message has no marks: …整改180个下一步准备建立…. */
const UNMARKED = `(?<=\\d[余多]?[百千万亿]?\\p{Script=Han}{1,2})(?=(?:${LATER})(?:${INTENT}))`;
const BEFORE_LATER = new RegExp(`(?<=[\\p{Script=Han}\\d])(?:\\s+|、)(?=(?:${LATER}))|${UNMARKED}`, 'u');

const bareOf = (clause: string): string => clause.replace(/[，,；;。\s]+$/u, '').trim();

/** What one clause says of its time itself; null where nothing. */
function ownTense(clause: string, words: DraftingWords, underPlans: boolean): 'done' | 'planned' | null {
  const text = bareOf(clause);
  const plain = text.replace(/[（(][^（）()]*[）)]|“[^”]*”|《[^》]*》/gu, '');
  const told = plain.replace(SUBJECT, '');
  const intends =
    words.plan.some((word) => told.startsWith(word)) ||
    STARTS_LATER.test(told) ||
    MEANT.test(told) ||
    INTENDED.test(plain);
  if (intends && !NO_INTENT.test(told)) return 'planned';
  if (BUDGETED.test(plain)) return null;
  if (underPlans && WHOLE_YEAR.test(plain) && !DONE.test(plain.replace(WHOLE_YEAR, ''))) return null;
  if (DONE.test(plain) && !ONLY_GROUND.test(plain)) return 'done';
  return WITHIN.test(plain) && !TAKES_OBJECT.test(plain) ? 'planned' : null;
}

const MARKERS = new RegExp(
  `^(?:${LATER}|${INTENT}|工作|是|要|再|继续|于|在|年底前?|\\d{1,2}月(?:底前?|份)?|[上下]半年|(?:春节|元旦|国庆|年)[前后]|[，,\\s])+`,
  'u',
);

const standsAlone = (clause: string): boolean => {
  const rest = bareOf(clause).replace(MARKERS, '');
  return rest.length >= LEAST_ALONE && !LEANS.test(rest);
};

/** Whether a clause opens the plan after it rather than telling something itself. */
function opensPlan(text: string, words: DraftingWords): boolean {
  const bare = bareOf(text);
  if (bare.endsWith('基础上')) return true;
  if (/\d/.test(bare.replace(/20\d{2}年度?/g, ''))) return false;
  if (OPENS.test(bare)) return true;
  const verbs = [...words.activity, ...words.exists, ...words.problemWithin, ...words.problemEnd];
  return (
    bare.length <= MOST_OPENING &&
    !verbs.some((word) => bare.includes(word)) &&
    !words.aspects.some((aspect) => aspect.words.some((word) => bare.startsWith(word)))
  );
}

const yearOf = (clause: string): number => Number(/^20\d{2}(?=年)/.exec(clause)?.[0] ?? Number.NaN);

/**
 * A sentence of the notes taken apart where what is planned follows what was done, or the other way round. `underPlans`: it
 * stands under a heading of plans, where what says nothing of its time is planned.
 */
export function tenseRuns(sentence: string, words: DraftingWords, underPlans: boolean): readonly TenseRun[] {
  const clauses = sentence
    .split(BEFORE_LATER)
    .flatMap((part, index, parts) =>
      (part.match(PIECE) ?? []).map((piece, at, all) =>
        index < parts.length - 1 && at === all.length - 1 ? `${piece}，` : piece,
      ),
    )
    .map(whenFirst);
  const years = clauses.map(yearOf).filter((year) => !Number.isNaN(year));
  const latest = Math.max(...years);
  const byYear = (year: number): 'done' | 'planned' | null => {
    if (year < latest) return 'done';
    return underPlans && year === latest && Math.min(...years) < year ? 'planned' : null;
  };
  const runs: { text: string; tense: Tense }[] = [];
  for (const [index, clause] of clauses.entries()) {
    const own = ownTense(clause, words, underPlans) ?? byYear(yearOf(clause));
    const last = runs.at(-1);
    if (!last) runs.push({ text: clause, tense: own ?? 'open' });
    else if (own === null || own === last.tense || last.tense === 'mixed') last.text += clause;
    else if (own === 'done' && last.tense === 'open' && !underPlans)
      Object.assign(last, { text: last.text + clause, tense: 'done' });
    else if (own === 'done') {
      if (underPlans || STARTS_LATER.test(last.text.replace(SUBJECT, '')) || latest > yearOf(clause))
        runs.push({ text: clause, tense: 'done' });
      else Object.assign(last, { text: last.text + clause, tense: 'mixed' });
    } else if (
      last.tense === 'open' &&
      ((underPlans && (GOAL.test(clause) || !/[；;]\s*$/u.test(last.text))) || opensPlan(last.text, words))
    )
      Object.assign(last, { text: last.text + clause, tense: 'planned' });
    else if (
      standsAlone(clause) ||
      (/^[，,]?$/u.test(bareOf(clause).replace(MARKERS, '')) && standsAlone(clauses[index + 1] ?? ''))
    )
      runs.push({ text: clause, tense: 'planned' });
    else Object.assign(last, { text: last.text + clause, tense: 'mixed' });
  }
  return runs.map(({ text, tense }) => ({ text: text.replace(/[，,；;\s]+$/u, ''), tense }));
}
