import { type Figure, figuresOf } from '../../domain/figures.js';
import { actorOf, withoutTeller } from './actors.js';
import { clausesOf, type Statement } from './statement.js';

/** A figure with what it counts. */
export interface Count {
  /** Index of its statement. */
  readonly at: number;
  readonly figure: Figure;
  /** As it stands in the statement, spaces and separators included. */
  readonly written: string;
  /** Its clause without figures. */
  readonly object: string;
  /** The same without words that change nothing. */
  readonly bare: string;
  /** The same without any neutral word. */
  readonly plain: string;
  /** What it has to share with any object that names the same thing. */
  readonly core: string;
  /** Periods that its sentence names: 2023年, 上半年. */
  readonly periods: string;
  readonly department: string | null;
  /** The only year that its sentence names. */
  readonly year: string | null;
  /** Who did it, where its own clause says so. */
  readonly own: string | null;
  /** Who did it, where its sentence says so. */
  readonly actor: string | null;
  /** What the first figure of its sentence counts, where that is another: whose result it is. */
  readonly head: string | null;
  /** Stands in a row of a table. */
  readonly row: boolean;
  readonly planned: boolean;
}

const PERIOD = /上半年|下半年|第?[一二三四]季度|去年|上年|上一年度|同期|同比|环比|截至|月底|年初|年末|年底/g;
/** A whole year narrows nothing: the report is of one year. */
const WHOLE_YEAR = /^\d{4}年(?:度)?$/;
/** Words that do not change what is counted. */
const NEUTRAL_WORDS =
  '全年|今年|年内|本年度?|年度|全区|全市|全县|我区|我市|我县|一共|共计|共|总共|总计|合计|已经|已|了|的|地|为|达到|达|是|有|开展|组织|进行|完成|实施|举办|召开|办理|走访|服务|实际|目前|数量|总数|次数|个数|数|期间|统计|法治|体检|企业|工作|活动|情况|[\\s\\p{P}]';
const NEUTRAL = new RegExp(`^(?:${NEUTRAL_WORDS})*$`, 'u');
const EVERY_NEUTRAL = new RegExp(NEUTRAL_WORDS, 'gu');
/** Says when, or that it was done, and changes nothing of what is counted. */
const TIME_AND_VERB =
  /全年|今年|年内|本年度?|全区|全市|全县|我区|我市|我县|一共|共计|共|总共|总计|合计|已经|已|了|开展|组织|进行|完成|实施|[\s\p{P}]/gu;

/** （同比增长9%）: tells of the figure before it, whatever that counts. */
const CHANGE =
  /^[\s\p{P}]*(?:同比|环比|较上年|比上年|较去年|比去年)?(?:增长|下降|增加|减少|提高|降低|上升|增幅|降幅)(?:了|为|达)?[\s\p{P}]*$/u;

/** 一审98件，2024年71件: counts what stands before it, of another year. */
const OF_YEAR = /^[\s\p{P}]*(?:20\d{2}年度?|去年|上年|今年)[\s\p{P}]*$/u;

const cut = (rest: string, { start, end }: Figure): string => rest.slice(0, start) + rest.slice(end);

/** Names of one thing made alike, its quoted name left out: “法润”公众号推文 → 公众号推文. */
const named = (object: string): string =>
  object
    .replace(/^“[^”]*”(?=\p{Script=Han}{3})/u, '')
    .replace(/矛盾纠纷/g, '纠纷')
    .replace(/法治宣传教育|法治宣传/g, '普法')
    .replace(/法援/g, '法律援助')
    .replace(/^(?=.*(?:收到|受理|收案|接收))(.*(?:复议|仲裁|援助))(?:申请|案件)/u, '$1')
    .replace(/(?:行政机关)?(?:主要)?负责人出庭(?:应诉)?率|出庭应诉率/g, '出庭率');

/** Periods that a text names: 2023年, 上半年; a whole year is none. */
export function periodsIn(text: string): string {
  const dates = figuresOf(text).filter((figure) => figure.kind === 'date' && !WHOLE_YEAR.test(figure.text));
  return [...dates.map((date) => date.text), ...(text.match(PERIOD) ?? [])].join();
}

/** The figures of a statement, those that some department, time or wording sets apart told with it; `at` is its index. */
export function countsOf(statement: Statement, at: number): readonly Count[] {
  if (statement.kind === 'aside') return [];
  const years = new Set(statement.text.match(/(?<!\d)(?:19|20)\d{2}(?=年)/g));
  const [year = null] = years.size === 1 ? years : [];
  const periods = periodsIn(statement.text);
  const parts = clausesOf(statement.text).flatMap((clause) => (clause.includes('其中') ? [] : clause.split('、')));
  let actor: string | null = null;
  let head: string | null = null;
  return parts.flatMap((told) => {
    const clause = withoutTeller(told);
    const own = clause === told ? actorOf(clause) : null;
    actor = own ?? actor;
    const figures = figuresOf(clause).filter((each) => each.kind === 'quantity');
    const [figure] = figures.slice(-1);
    const units = new Set(figures.map((each) => each.unit));
    if (!figure || figure.value === null || units.size < figures.length || figures.length > 2) return [];
    const object = named(
      [...figures]
        .reverse()
        .reduce(cut, clause)
        .slice(own?.length ?? 0),
    ).replace(year === null ? '' : new RegExp(`${year}年度?`, 'u'), '');
    if (CHANGE.test(object) || OF_YEAR.test(object)) return [];
    const written = clause.slice(figure.start, figure.end);
    const before = head;
    head = own === null && head !== null ? head : object.replace(TIME_AND_VERB, '');
    return [
      {
        at,
        figure,
        written,
        object,
        bare: object.replace(TIME_AND_VERB, ''),
        plain: object.replace(EVERY_NEUTRAL, ''),
        core: coreOf(object),
        periods,
        department: statement.department,
        year,
        own,
        actor,
        head: before,
        row: statement.row,
        planned: statement.kind === 'plan',
      },
    ];
  });
}

const NEUTRAL_CHARACTERS = new RegExp(`[${NEUTRAL_WORDS.replace(/[|[\]]/g, '')}]`, 'gu');

/** The characters that stand in no neutral word: objects that name one thing have the same ones. */
const coreOf = (object: string): string => [...object.replace(NEUTRAL_CHARACTERS, '')].sort().join('');

/** 收到行政复议, 行政复议收到: the same words in another order. */
const inOrder = (text: string): string => [...text].sort().join('');

/** Whether two objects name one thing: what the longer has more, in any order, changes nothing. */
export function sameObject(one: Count, other: Count): boolean {
  if (one.bare !== '' && one.bare === other.bare) return true;
  if (one.plain.length > 1 && one.plain === other.plain) return true;
  if (one.plain.length > 3 && inOrder(one.plain) === inOrder(other.plain)) return true;
  const [short, long] = one.object.length <= other.object.length ? [one, other] : [other, one];
  if (short.bare.length < 2) return false;
  let rest = long.object;
  for (const character of short.object) {
    const found = rest.indexOf(character);
    if (found < 0) return false;
    rest = rest.slice(0, found) + rest.slice(found + 1);
  }
  return NEUTRAL.test(rest);
}
