import type { Figure } from '../../domain/figures.js';
import {
  agreement,
  claimedContext,
  contextOf,
  type FiguredText,
  figuredText,
  type PlacedFigure,
} from './figure-context.js';
import { type Candidate, clauseOf, isOtherYears, sameKind } from './figure-kind.js';
import { leavesOutCounted } from './joint-figure.js';
import { bigramsOf } from './plain-text.js';
import { proofWords } from './proof-words.js';
import { remembered, rememberedOf } from './remembered.js';

/** A figure may fit its place in the evidence this much worse than another figure of the same unit does. */
const TOLERANCE = 0.005;
/** Least agreement between what a claim says a figure counts and what its evidence says. Both set on the labelled claims. */
const LEAST_AGREEMENT = 0.2;

const BARE_YEAR = /^(?:19|20)\d{2}年?度?$/;
const SINCE = /^(?:以来|以前|之前|起|底|末|初|前|后|至今)/;

const sameFigure = (one: Figure, other: Figure): boolean =>
  one.kind === other.kind &&
  one.number === other.number &&
  one.scale === other.scale &&
  one.qualifier === other.qualifier &&
  one.unit === other.unit;

const sinceOf = (placed: PlacedFigure): string => SINCE.exec(placed.after)?.[0] ?? '';

const candidatesIn: (plain: string) => readonly Candidate[] = remembered((plain) => {
  const text = figuredText(plain);
  return text.figures.map((placed) => ({ text, placed, context: contextOf(text, placed) }));
});

const allCandidates = rememberedOf((evidence: readonly string[]) => evidence.flatMap(candidatesIn));
const pairsIn = rememberedOf((evidence: readonly string[]) => bigramsOf(evidence.join('。')));

/** 由2023年的…扩大, 比2022年: not what was done in that year. */
const COMPARED = /[由从自较比]$/;

function dateFault(placed: PlacedFigure, candidates: readonly Candidate[], year: number | null): string | null {
  const { text } = placed.figure;
  const since = sinceOf(placed);
  const bare = BARE_YEAR.test(text);
  if (bare && since === '' && Number(text.slice(0, 4)) === year) return null;
  const held = candidates.some(
    ({ placed: other }) =>
      other.figure.kind === 'date' &&
      other.figure.text.replace(/度$/, '') === text.replace(/度$/, '') &&
      sinceOf(other) === since &&
      COMPARED.test(other.ahead) === COMPARED.test(placed.ahead),
  );
  const part =
    !bare && candidates.some(({ placed: other }) => other.figure.kind === 'date' && other.figure.text.endsWith(text));
  return held || part ? null : `时间“${text}${since}”在所引证据中没有`;
}

/** Words of fact (受理, 结案) beside a figure must stand in its clause of the evidence or the clause before. */
function statusFault(placed: PlacedFigure, candidates: readonly Candidate[]): string | null {
  const own = placed.own.replace(/\p{Script=Han}{2}率/gu, '|');
  for (const group of proofWords().facts) {
    const word = group.find((member) => own.includes(member));
    if (!word) continue;
    const held = candidates.some(({ text, placed: other }) => {
      const around = text.clauses
        .filter((clause, index) => clause.sentence === other.sentence && index <= other.clause + 1)
        .map((clause) => clause.text)
        .join('|');
      const plain =
        /[未不]/.test(placed.own) || placed.figure.unit === '%'
          ? around
          : around.replace(/[未不]\p{Script=Han}{2}|\p{Script=Han}{2}率/gu, '|');
      return group.some((member) => plain.includes(member));
    });
    if (!held) return `“${placed.figure.text}”在证据中不是“${word}”的数`;
  }
  return null;
}

/** Whether a figure and the one before it stand in the evidence as they stand here, with all between them. */
function goesOn({ figure, ahead }: PlacedFigure, evidence: readonly Candidate[]): boolean {
  const run = /\d[\d.]*[^\d.]*\p{Script=Han}{2}[^\d.]*$/u.exec(ahead)?.[0];
  return (
    run !== undefined &&
    evidence.some(({ placed }) => `${placed.ahead}${placed.figure.text}`.endsWith(run + figure.text))
  );
}

/**
 * Whether a word of fact beside a figure (受理) is that of another figure of the evidence: where a report tells words of
 * one meaning apart (收到9件,受理7件), so must a claim.
 */
function isAnothers(placed: PlacedFigure, kin: readonly Candidate[], candidates: readonly Candidate[]): boolean {
  const words = proofWords().facts.flatMap((group) =>
    group.filter((word) => group.length > 1 && placed.own.includes(word) && !placed.own.includes(`${word}的`)),
  );
  return words.some(
    (word) =>
      !kin.some(({ text, placed: other }) => clauseOf(text, other, 0).includes(word)) &&
      candidates.some(
        ({ text, placed: other }) =>
          other.figure.unit === placed.figure.unit &&
          other.own.includes(word) &&
          kin.some((one) => one.text === text && one.placed.sentence === other.sentence),
      ),
  );
}

/** `known`: all pairs of the evidence cited; `year`: the report's. */
function quantityFault(
  placed: PlacedFigure,
  claim: FiguredText,
  candidates: readonly Candidate[],
  { known, year }: { readonly known: ReadonlySet<string>; readonly year: number | null },
): string | null {
  const { figure } = placed;
  const same = candidates.filter((candidate) => sameFigure(candidate.placed.figure, figure));
  if (same.length === 0) {
    const near = candidates.find(({ placed: other }) => other.figure.number === figure.number)?.placed.figure.text;
    return near
      ? `“${figure.text}”与证据的写法“${near}”不一致（数、单位、“余/近/约”须照抄）`
      : `数字“${figure.text}”在所引证据中没有`;
  }
  const told = claim.figures.filter((other) => sameFigure(other.figure, figure)).length;
  if (told > same.length) return `“${figure.text}”在证据中只有${same.length}处`;
  const kin = same.filter((candidate) => sameKind(claim, placed, candidate, year));
  if (kin.length === 0) return `“${figure.text}”在证据中不是这一类数（新增、增长、占比等须与证据一致）`;
  const whole = claim.clauses.map(({ text }) => text).join('|');
  if (kin.every(({ placed: other }) => leavesOutCounted(other, clauseOf(claim, placed, 0), whole)))
    return `“${figure.text}”在证据中是几项合计的数，不能只说其中一项`;
  if (isAnothers(placed, kin, candidates)) return `“${figure.text}”在证据中说的不是这件事`;
  const claimed = claimedContext(claim, placed);
  /** What the claim says was done with what is counted: a figure of another deed is no rival. */
  const deeds = proofWords().facts.filter(
    (group) =>
      group.some((word) => placed.own.includes(word)) &&
      kin.some(({ text, placed: other }) => group.some((word) => clauseOf(text, other, 0).includes(word))),
  );
  const fitness = (list: readonly Candidate[]): number =>
    Math.max(0, ...list.map((candidate) => agreement(claimed, candidate.context, known)));
  const own = fitness(kin);
  const others = fitness(
    candidates.filter(
      (other) =>
        other.placed.figure.kind === 'quantity' &&
        other.placed.figure.unit === figure.unit &&
        !same.includes(other) &&
        !isOtherYears(placed, other.placed, year) &&
        sameKind(claim, placed, other, year) &&
        deeds.every((deed) => deed.some((word) => clauseOf(other.text, other.placed, 0).includes(word))),
    ),
  );
  const rivalled = own + TOLERANCE < others && !goesOn(placed, kin);
  if (own < LEAST_AGREEMENT || rivalled) return `“${figure.text}”在证据中说的不是这件事`;
  return statusFault(placed, kin);
}

/**
 * Holds every figure of a claim against the cited texts: same numeral, scale, unit and 余/近/约, and counting the same
 * thing. `year` is the year of the cited report, which a claim may name freely. Plain texts; returns reasons.
 */
export function figureFaults(claim: string, evidence: readonly string[], year: number | null): readonly string[] {
  const claimed = figuredText(claim);
  if (claimed.figures.length === 0) return [];
  const known = pairsIn(evidence);
  const candidates = allCandidates(evidence);
  return claimed.figures.flatMap((placed) => {
    const { kind, text } = placed.figure;
    if (kind === 'label') return evidence.some((source) => source.includes(text)) ? [] : [`“${text}”在所引证据中没有`];
    const fault =
      kind === 'date'
        ? dateFault(placed, candidates, year)
        : quantityFault(placed, claimed, candidates, { known, year });
    return fault ? [fault] : [];
  });
}

const NUMERAL_TOKEN = /\d+(?:\.\d+)?[余多]?[千百]?[万亿]?%?/g;
const COUNTED_NAME = /[二三四五六七八九十两百千]+[项张个类级家种条方大位次支批位]/g;

/** A last look that needs no grammar: every run of digits, and every 三项-like word, stands in the evidence as written. */
export function numeralFaults(claim: string, evidence: readonly string[], year: number | null): readonly string[] {
  const stands = (token: string, digits: boolean): boolean =>
    evidence.some((text) => {
      for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
        const tight = digits && (/[\d.]$/.test(text.slice(0, at)) || /^(?:\.?\d)/.test(text.slice(at + token.length)));
        if (!tight) return true;
      }
      return false;
    });
  const digits = (claim.match(NUMERAL_TOKEN) ?? []).filter((token) => token !== String(year) && !stands(token, true));
  const names = (claim.match(COUNTED_NAME) ?? []).filter((token) => !stands(token, false));
  return [...digits, ...names].map((token) => `数字“${token}”在所引证据中没有`);
}
