import type { Figure } from '../../domain/figures.js';
import { figuresOf } from '../../domain/figures.js';
import { bigramsOf, type Clause, clausesOf } from './plain-text.js';
import { proofWords } from './proof-words.js';
import { remembered } from './remembered.js';

/** A figure with the words that say what it counts. */
export interface PlacedFigure {
  readonly figure: Figure;
  /** What goes before in its clause, from the figure or mark before. */
  readonly before: string;
  /** All that goes before and that follows in its clause. */
  readonly ahead: string;
  readonly behind: string;
  /** What follows in its clause, up to the next figure or mark. */
  readonly after: string;
  /** Text of its clause before and after it, up to the neighbouring figures and marks. */
  readonly own: string;
  readonly clause: number;
  readonly sentence: number;
}

/** Clauses of a text with their figures. */
export interface FiguredText {
  readonly clauses: readonly Clause[];
  readonly figures: readonly PlacedFigure[];
  /** The clauses without their figures, so that 投诉27条线索 holds 投诉线索. */
  readonly words: string;
}

/** Before a further member of a list. */
const LISTING = /、|以及|^[和及与]/;

/** So does what is told of some of those counted (96件中败诉3件, 问题87个已整改84个). */
const BETWEEN_TWO = /、|以及|其中|均?已|^[和及与中里]/;

/** What stands between two figures belongs to the first, unless the second has nothing behind it that it could count. */
function placedIn(clause: Clause, index: number): readonly PlacedFigure[] {
  const figures = figuresOf(clause.text);
  return figures.map((figure, position) => {
    const before = clause.text.slice(figures[position - 1]?.end ?? 0, figure.start);
    const next = figures[position + 1];
    const following = clause.text.slice(figure.end, next?.start ?? clause.text.length);
    const after = following.split(next ? BETWEEN_TWO : LISTING)[0] ?? '';
    const member = before.split(LISTING).at(-1) ?? '';
    // What 等 sums up has the verb before the list: 新增甲、乙等子专栏31个.
    const listed = member.includes('等') ? 0 : before.length - member.length;
    const shared = position > 0 && listed === 0 && /\p{Script=Han}/u.test(after);
    const own = `${shared ? before.slice(-2) : before.slice(listed)}|${after}`;
    return {
      figure,
      before,
      ahead: clause.text.slice(0, figure.start),
      behind: clause.text.slice(figure.end),
      after,
      own,
      clause: index,
      sentence: clause.sentence,
    };
  });
}

function read(plain: string): FiguredText {
  const clauses = clausesOf(plain);
  const bare = ({ text }: Clause): string =>
    figuresOf(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  return { clauses, figures: clauses.flatMap(placedIn), words: clauses.map(bare).join('|') };
}

/** Finds the figures of a plain text, each with its surroundings. */
export const figuredText: (plain: string) => FiguredText = remembered(read);

/** The pairs beside a figure: 为 and the like count nothing, and 不合格 is not 合格. */
const countedPairs = (own: string): ReadonlySet<string> =>
  bigramsOf(
    own.replace(/(?:为|是|达到?)(?=\|)/g, '').replace(/([不未非])(\p{Script=Han})(?=\p{Script=Han})/gu, '$1$2|'),
  );

/** Bigrams beside a figure, and those of the clauses around it with their weights. */
export interface FigureContext {
  readonly own: ReadonlySet<string>;
  readonly around: ReadonlyMap<string, number>;
}

/** How much another clause of the sentence says about a figure: less the farther, and less behind it. */
function reach(distance: number): number {
  if (distance === 0) return 0.6;
  if (distance > 0) return distance === 1 ? 0.7 : distance === 2 ? 0.5 : 0.35;
  return distance === -1 ? 0.4 : 0.25;
}

/** What surrounds a figure of evidence; other sentences say little about it. */
export function contextOf(text: FiguredText, placed: PlacedFigure): FigureContext {
  const around = new Map<string, number>();
  text.clauses.forEach((clause, index) => {
    const weight = clause.sentence === placed.sentence ? reach(placed.clause - index) : 0.15;
    for (const pair of bigramsOf(clause.text)) around.set(pair, Math.max(weight, around.get(pair) ?? 0));
  });
  return { own: countedPairs(placed.own), around };
}

/** How much a clause of a claim says about a figure, so many clauses before it. */
const nearness = (distance: number): number => (distance === 0 ? 1 : distance === 1 ? 0.7 : 0.4);

/** What a claim says around a figure: the words beside it, and those of its clause and the clauses before. */
export function claimedContext(text: FiguredText, placed: PlacedFigure): FigureContext {
  const around = new Map<string, number>();
  text.clauses.slice(0, placed.clause + 1).forEach((clause, index) => {
    for (const pair of bigramsOf(clause.text)) around.set(pair, nearness(placed.clause - index));
  });
  const own = proofWords().framing.reduce((rest, word) => rest.replaceAll(word, '|'), placed.own);
  return { own: countedPairs(own), around };
}

/** What stands beside the figure counts this much more than what stands around it. */
const OWN_SHARE = 0.75;

/**
 * How well a claimed context fits one of the evidence, from 0 to 1. Only pairs that stand somewhere in the evidence
 * (`known`) are weighed: whether the others may stand at all is another question. Empty contexts fit everything.
 */
export function agreement(claimed: FigureContext, held: FigureContext, known: ReadonlySet<string>): number {
  const weigh = (pair: string): number => (held.own.has(pair) ? 1 : (held.around.get(pair) ?? 0));
  const near = [...claimed.own].filter((pair) => known.has(pair));
  const own = near.length === 0 ? 1 : near.reduce((sum, pair) => sum + weigh(pair), 0) / near.length;
  let total = 0;
  let found = 0;
  for (const [pair, weight] of claimed.around) {
    if (!known.has(pair)) continue;
    total += weight;
    found += weight * weigh(pair);
  }
  return OWN_SHARE * own + (1 - OWN_SHARE) * (total === 0 ? 1 : found / total);
}
