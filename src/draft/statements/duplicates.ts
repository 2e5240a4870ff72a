import { type Figure, figuresOf } from '../../domain/figures.js';
import { firstRemarks, noteMarks } from '../notes/note-marks.js';
import { actorOf, sameActor } from './actors.js';
import { periodsIn } from './counts.js';
import type { Statement } from './statement.js';

/** What comparing needs, computed once a statement. */
interface Profile {
  readonly statement: Statement;
  readonly figures: readonly Figure[];
  /** Pairs of neighbouring characters, figures and punctuation aside. */
  readonly pairs: ReadonlySet<string>;
}

function profile(statement: Statement): Profile {
  const figures = figuresOf(statement.text);
  const words = [...figures]
    .reverse()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, statement.text)
    .replace(/法援/gu, '法律援助')
    .replace(/全年|今年|本年度?/gu, ' ')
    .replace(/[\p{P}]/gu, ' ');
  const pairs = Array.from({ length: Math.max(0, words.length - 1) }, (_, index) => words.slice(index, index + 2));
  return { statement, figures, pairs: new Set(pairs.filter((pair) => !pair.includes(' '))) };
}

const equal = (one: Figure, other: Figure): boolean =>
  one.value === null ? one.text === other.text : one.value === other.value && one.qualifier === other.qualifier;

/** Share of the pairs of one that the other has, by how many figures they share: the same three are hardly chance. */
const LEAST_SHARED_BY_FIGURES = [0.85, 0.75, 0.6, 0.35];

/** Everything the first says, figures included, the second says too. */
function saidBy(one: Profile, other: Profile): boolean {
  if (one.statement.text === other.statement.text) return true;
  if (one.pairs.size < (one.figures.length > 0 ? 1 : 5) || one.figures.length > other.figures.length) return false;
  if (!one.figures.every((figure) => other.figures.some((each) => equal(figure, each)))) return false;
  const shared = [...one.pairs].filter((pair) => other.pairs.has(pair)).length;
  const least = LEAST_SHARED_BY_FIGURES[Math.min(one.figures.length, LEAST_SHARED_BY_FIGURES.length - 1)] ?? 1;
  return shared / one.pairs.size >= least;
}

/** Writes once what notes say twice: the fuller statement stays and rests on both notes. */
export function mergeDuplicates(given: readonly Statement[]): {
  readonly statements: readonly Statement[];
  readonly remarks: readonly string[];
  /** Those whose figures are written otherwise than in the text. */
  readonly unwritten: readonly Statement[];
} {
  const unwritten: Statement[] = [];
  const remarks = new Map<number, string>();
  const kept: (Profile | null)[] = [];
  const likeness = new Likeness();
  for (const statement of given) {
    const fresh = profile(statement);
    const [at, ...others] = likeness.candidates(fresh).filter((index) => isTwin(fresh, kept[index] ?? null));
    const twin = at === undefined ? undefined : kept[at];
    if (at === undefined || !twin) {
      likeness.add(fresh, kept.length);
      kept.push(fresh);
      continue;
    }
    const holdsAll = saidBy(fresh, twin) && (twin.pairs.size >= fresh.pairs.size || !saidBy(twin, fresh));
    const [fuller, other] = holdsAll ? [twin, fresh] : [fresh, twin];
    const notes = [...new Set([...twin.statement.notes, ...statement.notes])].sort((a, b) => a - b);
    const spelt = other.figures.filter((figure) => !fuller.figures.some((each) => each.text === figure.text));
    const conflict = twin.statement.conflict || statement.conflict;
    if (notes.length > 1 && !conflict) {
      const different = spelt.map((each) => each.text).join('、');
      remarks.set(
        at,
        different === ''
          ? `${noteMarks(notes)}内容重复，正文只写一次。`
          : `${noteMarks(notes)}说的是同一数，写法不同（${different}），正文只用一种。`,
      );
    }
    if (spelt.length > 0 && !conflict) unwritten.push(other.statement);
    const rests = spelt.length > 0 && !conflict ? fuller.statement.notes : notes;
    const department = fuller.statement.department ?? other.statement.department;
    kept[at] = { ...fuller, statement: { ...fuller.statement, department, notes: rests, conflict } };
    if (fuller !== fresh) continue;
    likeness.add(fresh, at);
    // What was told in pieces before it is told whole.
    for (const index of others) {
      const piece = kept[index];
      if (!piece || piece.statement.conflict || !saidBy(piece, fresh) || hasOther(piece, fresh)) continue;
      kept[index] = null;
      kept[at] = withNotes(kept[at], piece.statement.notes);
    }
  }
  return {
    unwritten,
    statements: kept.flatMap((each) => (each ? [each.statement] : [])),
    remarks: firstRemarks([...remarks.values()], (more) => `另有${more}处内容重复，正文也只写一次。`),
  };
}

/** Whether one writes a figure otherwise than the other. */
const hasOther = (one: Profile, other: Profile): boolean =>
  one.figures.some((figure) => !other.figures.some((each) => each.text === figure.text));

function withNotes(profile: Profile | null | undefined, notes: readonly number[]): Profile | null {
  if (!profile) return null;
  const all = [...new Set([...profile.statement.notes, ...notes])].sort((a, b) => a - b);
  return { ...profile, statement: { ...profile.statement, notes: all } };
}

/** 石井村方面，…: whom or what a sentence is about. */
const ABOUT = /^\p{Script=Han}{2,8}(?=方面，)/u;
const subjectOf = ({ statement: { text } }: Profile): string | null => actorOf(text) ?? ABOUT.exec(text)?.[0] ?? null;

/** Two that are named are two, however alike what they did; and so are two halves of a year. */
function areOfTwo(one: Profile, other: Profile): boolean {
  const [during, then] = [periodsIn(one.statement.text), periodsIn(other.statement.text)];
  if (during !== '' && then !== '' && during !== then) return true;
  const [some, others] = [subjectOf(one), subjectOf(other)];
  return some !== null && others !== null && !sameActor(some, others);
}

const isTwin = (fresh: Profile, other: Profile | null): boolean =>
  other !== null &&
  !areOfTwo(other, fresh) &&
  comparable(other, fresh) &&
  (saidBy(fresh, other) || saidBy(other, fresh));

/** Statements that may say what another says, found by its figures and pairs instead of by comparing all with all. */
class Likeness {
  readonly #byFigure = new Map<string, number[]>();
  readonly #byPair = new Map<string, number[]>();
  readonly #plainByPair = new Map<string, number[]>();

  add({ figures, pairs }: Profile, index: number): void {
    const enter = (holders: Map<string, number[]>, key: string): void => {
      const own = holders.get(key);
      if (own) own.push(index);
      else holders.set(key, [index]);
    };
    for (const figure of figures) enter(this.#byFigure, keyOf(figure));
    for (const pair of pairs) enter(this.#byPair, pair);
    if (figures.length === 0) for (const pair of pairs) enter(this.#plainByPair, pair);
  }

  /** In the order they were added: of statements with figures only those that share one have a chance. */
  candidates({ figures, pairs }: Profile): readonly number[] {
    const byPair = figures.length > 0 ? this.#plainByPair : this.#byPair;
    const found = new Set<number>();
    for (const figure of figures) for (const index of this.#byFigure.get(keyOf(figure)) ?? []) found.add(index);
    for (const pair of pairs) for (const index of byPair.get(pair) ?? []) found.add(index);
    return [...found].sort((one, other) => one - other);
  }
}

const keyOf = ({ value, text }: Figure): string => (value === null ? text : String(value));

const comparable = (one: Profile, other: Profile): boolean =>
  one.statement.kind !== 'aside' &&
  other.statement.kind !== 'aside' &&
  (one.statement.kind === 'plan') === (other.statement.kind === 'plan') &&
  (one.statement.department === other.statement.department ||
    (one.statement.conflict && other.statement.conflict) ||
    (isUnnamed(one, other) && [...one.figures].some(isLarge) && [...other.figures].some(isLarge)));

/** One of them does not say who reports. */
const isUnnamed = (one: Profile, other: Profile): boolean =>
  one.statement.department === null || other.statement.department === null;

/** Smaller counts of two are equal by chance. */
const isLarge = ({ kind, value }: Figure): boolean => kind === 'quantity' && (value ?? 0) >= 100;
