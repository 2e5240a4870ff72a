import { type Figure, figuresOf } from '../domain/figures.js';
import { actorOf, sameActor, withoutTeller } from './actors.js';
import { firstRemarks, noteMarks } from './note-marks.js';
import { clausesOf, type Statement } from './statement.js';

/** A figure with what it counts. */
interface Count {
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
const TIME_AND_VERB =
  /全年|今年|年内|本年度?|全区|全市|全县|我区|我市|我县|一共|共计|共|总共|总计|合计|已经|已|了|开展|组织|进行|完成|实施|[\s\p{P}]/gu;
/** More different figures than this for one wording are a list of different things, one a place or a month. */
const MOST_RIVALS = 4;
/** Counts that every department has for itself. */
const COMMON =
  /培训|会议|活动|宣传|检查|走访|讲座|学习|座谈|排查|演练|人员|整改|问题|处罚|立案|执法|许可|办件|投诉|举报|建议|提案|公开|罚没|事项|宣讲|案卷|文件/;

const cut = (rest: string, { start, end }: Figure): string => rest.slice(0, start) + rest.slice(end);

/** Names of one thing made alike, its quoted name left out: “法润”公众号推文 → 公众号推文. */
const named = (object: string): string =>
  object
    .replace(/^“[^”]*”(?=\p{Script=Han}{3})/u, '')
    .replace(/矛盾纠纷/g, '纠纷')
    .replace(/法治宣传教育|法治宣传/g, '普法')
    .replace(/法援/g, '法律援助')
    .replace(/(?:行政机关)?(?:主要)?负责人出庭(?:应诉)?率|出庭应诉率/g, '出庭率');

function countsOf(statement: Statement, at: number): readonly Count[] {
  if (statement.kind === 'aside') return [];
  const dates = figuresOf(statement.text).filter((figure) => figure.kind === 'date' && !WHOLE_YEAR.test(figure.text));
  const years = new Set(statement.text.match(/(?<!\d)(?:19|20)\d{2}(?=年)/g));
  const [year = null] = years.size === 1 ? years : [];
  const periods = [...dates.map((date) => date.text), ...(statement.text.match(PERIOD) ?? [])].join();
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
    const written = clause.slice(figure.start, figure.end);
    const before = head;
    head = own === null && head !== null ? head : object;
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
        head: before === object ? null : before,
        row: statement.row,
        planned: statement.kind === 'plan',
      },
    ];
  });
}

const NEUTRAL_CHARACTERS = new RegExp(`[${NEUTRAL_WORDS.replace(/[|[\]]/g, '')}]`, 'gu');

/** The characters that stand in no neutral word: objects that name one thing have the same ones. */
const coreOf = (object: string): string => [...object.replace(NEUTRAL_CHARACTERS, '')].sort().join('');

/** Whether two objects name one thing: what the longer has more, in any order, changes nothing. */
function sameObject(one: Count, other: Count): boolean {
  if (one.bare !== '' && one.bare === other.bare) return true;
  if (one.plain.length > 1 && one.plain === other.plain) return true;
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

/** 全区: no single department's own. */
const EVERYWHERE = /全[区市县镇乡州旗省]/;
/** 处罚, 受众: counts what belongs to the figure before it. */
const MOST_DEPENDENT = 4;

/** Whether they are told of two subjects: two who did it, one department and the whole, results of two different things. */
function areApart(one: Count, other: Count): boolean {
  if (one.actor !== null && other.actor !== null && !sameActor(one.actor, other.actor)) return true;
  if ((one.own === null) !== (other.own === null) && !isOf(one, other)) return true;
  const [whole, part] = EVERYWHERE.test(one.object) ? [one, other] : [other, one];
  if (EVERYWHERE.test(whole.object) && !EVERYWHERE.test(part.object) && (part.department ?? part.actor) !== null)
    return true;
  return (
    one.head !== null &&
    other.head !== null &&
    one.bare.length <= MOST_DEPENDENT &&
    one.bare === other.bare &&
    !sameThing(one.head, other.head)
  );
}

/** Whether the one that names who did it names the department that the other comes from. */
function isOf(one: Count, other: Count): boolean {
  const [named, plain] = one.own === null ? [other, one] : [one, other];
  const source = plain.department ?? plain.actor;
  return named.own !== null && source !== null && sameActor(named.own, source);
}

/** Whether one of two heads holds all that the other says. */
function sameThing(one: string, other: string): boolean {
  const [short, long] = [one, other].map((head) => head.replace(TIME_AND_VERB, '')).sort((a, b) => a.length - b.length);
  return [...(short ?? '')].every((character) => long?.includes(character));
}

/** `agrees`: their sentences give one equal count of one thing, so they tell of the same. */
function contradict(one: Count, other: Count, agrees: boolean): boolean {
  const { figure, object } = one;
  const rival = other.figure;
  if (figure.value === rival.value && figure.qualifier === rival.qualifier) return false;
  if (figure.unit !== rival.unit && figure.unit !== '' && rival.unit !== '') return false;
  if (one.periods !== other.periods) return false;
  if (one.year !== other.year) return false;
  if (one.planned !== other.planned || (one.row && other.row)) return false;
  if (!agrees && areApart(one, other)) return false;
  const bothNamed =
    !agrees &&
    !(EVERYWHERE.test(object) && EVERYWHERE.test(other.object)) &&
    one.department !== null &&
    other.department !== null;
  if (bothNamed && one.department !== other.department && (COMMON.test(object) || object.length < 6)) return false;
  return sameObject(one, other);
}

/**
 * Two figures for one thing: every statement that gives one shows them all as a choice, rests on all their notes and is
 * flagged. None is picked.
 */
export function showContradictions(given: readonly Statement[]): {
  readonly statements: readonly Statement[];
  readonly remarks: readonly string[];
} {
  const counts = given.flatMap(countsOf);
  const alike = new Map<string, Count[]>();
  for (const count of counts) {
    const same = alike.get(count.core);
    if (same) same.push(count);
    else alike.set(count.core, [count]);
  }
  const agree = new Set(
    [...alike.values()].flatMap((same) =>
      same.flatMap((one) =>
        same
          .filter((other) => other.at !== one.at && other.figure.value === one.figure.value && sameObject(one, other))
          .map((other) => `${one.at} ${other.at}`),
      ),
    ),
  );
  const remarks: string[] = [];
  const statements = [...given];
  for (const count of counts) {
    const rivals = (alike.get(count.core) ?? []).filter(
      (other) => other.at !== count.at && contradict(count, other, agree.has(`${count.at} ${other.at}`)),
    );
    const statement = statements[count.at];
    const values = new Set(rivals.map((rival) => rival.figure.value));
    if (rivals.length === 0 || values.size > MOST_RIVALS || !statement) continue;
    const all = [count, ...rivals].sort((a, b) => a.at - b.at);
    const written = (alike.get(count.core) ?? []).map((each) => each.written);
    const figures = [...new Set(all.map((each) => each.written))].sort(
      (a, b) => written.indexOf(a) - written.indexOf(b),
    );
    const notes = [...new Set(all.flatMap((each) => given[each.at]?.notes ?? []))].sort((a, b) => a - b);
    if (all[0] === count) {
      remarks.push(`${noteMarks(notes)}对同一事项的数字不一致（${figures.join('、')}），请核实后选定。`);
    }
    statements[count.at] = {
      ...statement,
      text: withoutTeller(statement.text).replace(count.written, () => `${figures.join('或')}【待核实】`),
      notes: [...new Set([...statement.notes, ...notes])].sort((a, b) => a - b),
      conflict: true,
    };
  }
  return {
    statements,
    remarks: firstRemarks(remarks, (more) => `另有${more}处数字不一致，正文里已用【待核实】标出。`),
  };
}
