import { type Figure, figuresOf } from '../../domain/figures.js';
import { firstRemarks, noteMarks } from '../notes/note-marks.js';
import type { DraftingWords } from '../words/drafting-words.js';
import { actorOf, sameActor } from './actors.js';
import { periodsIn } from './counts.js';
import { clausesOf, type Statement } from './statement.js';

/** A clause that counts one thing. */
interface Fact {
  /** Index of its statement. */
  readonly at: number;
  readonly clause: string;
  readonly figure: Figure;
  readonly unit: string;
  /** Verb and thing counted, words that change nothing left out, by equivalent verbs alike; in order of its characters. */
  readonly thing: string;
  readonly who: string | null;
  readonly department: string | null;
  readonly periods: string;
  /** 石井村方面: whom or what its sentence is about. */
  readonly about: string | null;
  readonly topic: number | null;
}

const ABOUT = /^\p{Script=Han}{2,8}(?=方面，)/u;
/** A verb that goes with anything names no thing. */
const VAGUE = new Set(['办理', '处理', '受理', '提供'].map((word) => [...word].sort().join('')));

/** 共走访, 走访了, 全年走访: says no more than 走访. */
const EMPTY =
  /全年|今年以来|今年|年内|本年度?|年度|截至目前|截至|目前|全[区市县镇省]|我[区市县局]|一共|共计|总共|总计|合计|累计|共|已经|已|做了|了|的|各类|各项|开展|组织|进行|完成|实施|为|给|对|法治|法律|普法|宣传|矛盾|行政|案件|申请|[\s\p{P}]/gu;
/** Smaller counts of things told in fewer or more words are equal by chance. */
const LEAST_COUNT = 100;
/** What two tell alike, in characters, where one tells more. */
const LEAST_SHARED = 2;
/** Tells of the clause before it. */
const LEANS = /^(?:其中|涉及|惠及|占|同比|环比|均|都|比|较|含|包括|[^，]{0,4}率)/u;

function factsOf(statement: Statement, at: number, words: DraftingWords): readonly Fact[] {
  if (statement.kind === 'aside' || statement.conflict || statement.doubted) return [];
  return clausesOf(statement.text).flatMap((clause) => {
    const [figure, ...others] = figuresOf(clause);
    if (!figure || others.length > 0 || figure.kind !== 'quantity' || figure.unit === '%') return [];
    const actor = actorOf(clause);
    const rest = clause.slice(0, figure.start) + clause.slice(figure.end);
    const alike = [...words.alike].reduce(
      (told, [word, usual]) => told.replaceAll(word, usual),
      rest.slice(actor?.length ?? 0),
    );
    const thing = [...alike.replace(EMPTY, '')].sort().join('');
    const unit = words.alikeUnits.get(figure.unit) ?? figure.unit;
    const { department, text, topic } = statement;
    const about = ABOUT.exec(text)?.[0] ?? null;
    return [{ at, clause, figure, unit, thing, who: actor, department, periods: periodsIn(text), about, topic }];
  });
}

/** Whether one has every character of the other. */
function holds(longer: string, shorter: string): boolean {
  let rest = longer;
  for (const character of shorter) {
    const found = rest.indexOf(character);
    if (found < 0) return false;
    rest = rest.slice(0, found) + rest.slice(found + 1);
  }
  return true;
}

const agree = (one: string | null, other: string | null, large: boolean): boolean =>
  one === null || other === null ? one === other || large : sameActor(one, other);

function isRepeat(one: Fact, other: Fact): boolean {
  if (one.at === other.at || one.figure.value === null) return false;
  if (one.figure.value !== other.figure.value || one.figure.qualifier !== other.figure.qualifier) return false;
  if (one.unit !== other.unit || one.periods !== other.periods) return false;
  const isLarge = one.figure.value >= LEAST_COUNT;
  if (one.about !== other.about || (one.topic !== other.topic && !isLarge)) return false;
  if (!agree(one.who, other.who, isLarge) || !agree(one.department, other.department, isLarge)) return false;
  const [short, long] = one.thing.length <= other.thing.length ? [one, other] : [other, one];
  if (short.thing.length < LEAST_SHARED || (VAGUE.has(short.thing) && short.thing !== long.thing)) return false;
  return short.thing === long.thing || (isLarge && holds(long.thing, short.thing));
}

/** The statement without a clause; null where what stands behind it needs it. */
function without(statement: Statement, clause: string): Statement | null {
  const clauses = statement.text.split(/(?<=[，；])/u);
  const index = clauses.findIndex((each) => each.replace(/[，；]$/u, '') === clause);
  if (index < 0 || LEANS.test(clauses[index + 1] ?? '')) return null;
  const text = clauses
    .filter((_, at) => at !== index)
    .join('')
    .replace(/[，；]$/u, '');
  return /\p{Script=Han}/u.test(text) ? { ...statement, text } : null;
}

const isComparable = (one: Statement, other: Statement): boolean =>
  !(one.row && other.row) && (one.kind === 'plan') === (other.kind === 'plan');

/** Of two that count one thing alike, which gives its clause up: the one that says nothing else, else the later. */
function givesUp(one: Fact, other: Fact, statements: readonly (Statement | null)[]): readonly [Fact, Fact] {
  const isAlone = (fact: Fact): boolean => statements[fact.at]?.text === fact.clause;
  const [earlier, later] = one.at < other.at ? [one, other] : [other, one];
  if (isAlone(earlier) && !isAlone(later)) return [earlier, later];
  if (
    isAlone(earlier) &&
    isAlone(later) &&
    earlier.clause.length < later.clause.length &&
    later.thing !== earlier.thing
  )
    return [earlier, later];
  return [later, earlier];
}

/**
 * Writes once what notes count twice in other words (走访企业320家, 共走访320家企业): where figure, unit, doer, time and thing are
 * the same, verbs that say the same apart. What stays rests on all notes that say it.
 */
export function mergeRepeats(
  given: readonly Statement[],
  words: DraftingWords,
): {
  readonly statements: readonly Statement[];
  readonly remarks: readonly string[];
  /** Those whose figures are written otherwise than in the text. */
  readonly unwritten: readonly Statement[];
} {
  const statements: (Statement | null)[] = [...given];
  const remarks = new Map<Fact, string>();
  const unwritten: Statement[] = [];
  const facts = given.flatMap((statement, at) => factsOf(statement, at, words));
  const gone = new Set<Fact>();
  for (const [index, one] of facts.entries())
    for (const other of facts.slice(index + 1)) {
      const [some, others] = [statements[one.at], statements[other.at]];
      if (gone.has(one) || gone.has(other) || !some || !others) continue;
      if (!isComparable(some, others) || !isRepeat(one, other)) continue;
      const [given, kept] = givesUp(one, other, statements);
      const [giver, keeper] = [statements[given.at], statements[kept.at]];
      if (!giver || !keeper) continue;
      const left = giver.text === given.clause ? null : without(giver, given.clause);
      if (left === null && giver.text !== given.clause) continue;
      gone.add(given);
      remarks.delete(given);
      statements[given.at] = left;
      const isWritten = given.figure.number === kept.figure.number;
      const all = [...new Set([...keeper.notes, ...giver.notes])].sort((a, b) => a - b);
      if (isWritten) statements[kept.at] = { ...keeper, notes: all, department: keeper.department ?? giver.department };
      else unwritten.push({ ...giver, source: given.clause });
      if (all.length > 1)
        remarks.set(kept, `${noteMarks(all)}都写到${kept.figure.text}，说的是同一件事，正文只写一次。`);
    }
  return {
    statements: statements.flatMap((each) => (each ? [each] : [])),
    unwritten,
    remarks: firstRemarks([...remarks.values()], (more) => `另有${more}处说的是同一件事，正文也只写一次。`),
  };
}
