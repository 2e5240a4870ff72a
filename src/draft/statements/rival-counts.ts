import { sameActor } from './actors.js';
import { type Count, sameObject } from './counts.js';

/** Counts that every department has for itself. */
export const COMMON =
  /培训|会议|活动|宣传|检查|走访|讲座|学习|座谈|排查|演练|人员|整改|问题|处罚|罚款|立案|执法|许可|办件|投诉|举报|建议|提案|公开|罚没|事项|宣讲|案卷|文件/;
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
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return long.includes(short) || [...short].every((character) => long.includes(character));
}

/** Told of two subjects, or by two departments each of its own work. */
function areOfTwo(one: Count, other: Count, object: string): boolean {
  if (areApart(one, other)) return true;
  const bothNamed = one.department !== null && other.department !== null;
  const isWhole = EVERYWHERE.test(object) && EVERYWHERE.test(other.object);
  return bothNamed && !isWhole && one.department !== other.department && (COMMON.test(object) || object.length < 6);
}

/** Whether two counts give one thing two figures. `agree`: whether their sentences give one equal count of one thing, so they tell of the same. */
export function contradict(one: Count, other: Count, agree: (one: Count, other: Count) => boolean): boolean {
  const { figure, object } = one;
  const rival = other.figure;
  if (figure.value === rival.value && figure.qualifier === rival.qualifier) return false;
  if (figure.unit !== rival.unit && figure.unit !== '' && rival.unit !== '') return false;
  if (one.periods !== other.periods) return false;
  if (one.year !== other.year) return false;
  if (one.planned !== other.planned || (one.row && other.row)) return false;
  if (!sameObject(one, other)) return false;
  return !areOfTwo(one, other, object) || (!areNamedApart(one, other) && agree(one, other));
}

const nameOf = ({ own, actor, department }: Count): string | null => own ?? actor ?? department;

/** Both say whose they are, and differ, and neither counts the whole: an equal figure beside them is chance. */
function areNamedApart(one: Count, other: Count): boolean {
  const bothReport = one.department !== null && other.department !== null;
  const [some, others] = bothReport ? [one.department, other.department] : [nameOf(one), nameOf(other)];
  if (some === null || others === null || sameActor(some, others)) return false;
  return !EVERYWHERE.test(one.object) && !EVERYWHERE.test(other.object);
}
