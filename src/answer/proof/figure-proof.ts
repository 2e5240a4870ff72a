import type { Figure } from '../../domain/figures.js';
import {
  agreement,
  claimedContext,
  contextOf,
  type FigureContext,
  type FiguredText,
  figuredText,
  type PlacedFigure,
} from './figure-context.js';
import { leavesOutCounted } from './joint-figure.js';
import { bigramsOf } from './plain-text.js';
import { proofWords } from './proof-words.js';
import { remembered } from './remembered.js';

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

/** Where figures of evidence stand, across all texts that a claim cites. */
interface Candidate {
  readonly text: FiguredText;
  readonly placed: PlacedFigure;
  readonly context: FigureContext;
}

const candidatesIn: (plain: string) => readonly Candidate[] = remembered((plain) => {
  const text = figuredText(plain);
  return text.figures.map((placed) => ({ text, placed, context: contextOf(text, placed) }));
});

function dateFault(placed: PlacedFigure, candidates: readonly Candidate[], year: number | null): string | null {
  const { text } = placed.figure;
  const since = sinceOf(placed);
  const bare = BARE_YEAR.test(text);
  if (bare && since === '' && Number(text.slice(0, 4)) === year) return null;
  const held = candidates.some(
    ({ placed: other }) =>
      other.figure.kind === 'date' &&
      other.figure.text.replace(/度$/, '') === text.replace(/度$/, '') &&
      sinceOf(other) === since,
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

/** The clause of a figure, with so many clauses of its sentence before it. */
const clauseOf = ({ clauses }: FiguredText, { clause, sentence }: PlacedFigure, before: number): string =>
  clauses
    .slice(Math.max(0, clause - before), clause + 1)
    .filter((one) => one.sentence === sentence)
    .map((one) => one.text)
    .join('|');

const CHANGE = '(?:增长|增加|增|上升|提高|提升|扩大|上涨|压缩|下降|降低|降|减少|减|缩短|缩减|下跌|回落|延长)';
const CHANGED_TO = new RegExp(`${CHANGE}[至到为]$`);
const CHANGED_BY = new RegExp(`${CHANGE}了?$`);

/** 压缩至85% is not 压缩85%: what a figure changes to is not what it changes by. */
function sameChange({ before: mine }: PlacedFigure, { before: theirs }: PlacedFigure): boolean {
  return !(CHANGED_TO.test(mine) && CHANGED_BY.test(theirs)) && !(CHANGED_BY.test(mine) && CHANGED_TO.test(theirs));
}

/** Whether two figures are of one kind: 增长, 占比, 新增, 未 stand with both or with neither. */
function sameKind(claim: FiguredText, placed: PlacedFigure, { text, placed: other }: Candidate): boolean {
  const mine = clauseOf(claim, placed, 1);
  const theirs = clauseOf(text, other, 1);
  const any = (words: readonly string[], where: string): boolean => words.some((word) => where.includes(word));
  if (!sameChange(placed, other)) return false;
  return proofWords().kinds.every(
    (group) => (!any(group, placed.own) || any(group, theirs)) && (!any(group, other.own) || any(group, mine)),
  );
}

/** `known`: all pairs of the evidence cited. */
function quantityFault(
  placed: PlacedFigure,
  claim: FiguredText,
  candidates: readonly Candidate[],
  known: ReadonlySet<string>,
): string | null {
  const { figure } = placed;
  const same = candidates.filter((candidate) => sameFigure(candidate.placed.figure, figure));
  if (same.length === 0) {
    const near = candidates.find(({ placed: other }) => other.figure.number === figure.number)?.placed.figure.text;
    return near
      ? `“${figure.text}”与证据的写法“${near}”不一致（数、单位、“余/近/约”须照抄）`
      : `数字“${figure.text}”在所引证据中没有`;
  }
  const kin = same.filter((candidate) => sameKind(claim, placed, candidate));
  if (kin.length === 0) return `“${figure.text}”在证据中不是这一类数（新增、增长、占比等须与证据一致）`;
  const whole = claim.clauses.map(({ text }) => text).join('|');
  if (kin.every(({ placed: other }) => leavesOutCounted(other.before, whole)))
    return `“${figure.text}”在证据中是几项合计的数，不能只说其中一项`;
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
        sameKind(claim, placed, other) &&
        deeds.every((deed) => deed.some((word) => clauseOf(other.text, other.placed, 0).includes(word))),
    ),
  );
  if (own < LEAST_AGREEMENT || own + TOLERANCE < others) return `“${figure.text}”在证据中说的不是这件事`;
  return statusFault(placed, kin);
}

/**
 * Holds every figure of a claim against the cited texts: same numeral, scale, unit and 余/近/约, and counting the same
 * thing. `year` is the year of the cited report, which a claim may name freely. Plain texts; returns reasons.
 */
export function figureFaults(claim: string, evidence: readonly string[], year: number | null): readonly string[] {
  const claimed = figuredText(claim);
  if (claimed.figures.length === 0) return [];
  const known = bigramsOf(evidence.join('。'));
  const candidates = evidence.flatMap(candidatesIn);
  return claimed.figures.flatMap((placed) => {
    const { kind, text } = placed.figure;
    if (kind === 'label') return evidence.some((source) => source.includes(text)) ? [] : [`“${text}”在所引证据中没有`];
    const fault =
      kind === 'date' ? dateFault(placed, candidates, year) : quantityFault(placed, claimed, candidates, known);
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
