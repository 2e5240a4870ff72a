import { bigramsOf, clausesOf } from './plain-text.js';
import { proofWords, withoutFixed } from './proof-words.js';
import { remembered, rememberedOf } from './remembered.js';

/** An operator (未, 部分, 有待) where it stands. */
interface Operation {
  readonly operator: string;
  /** The one or two characters it governs: behind it, or before it where it closes a clause. */
  readonly governed: string;
  /** The characters on both sides as they would stand together without it (水平|不|高); empty at an edge. */
  readonly joint: string;
}

/** Adverbs that may stand between an operator and what it governs (有待|进一步|提升). */
const BETWEEN = /进一步|继续|持续|全面|切实|不断|能够|(?<=[不未])能/g;

const masked = remembered((text) => withoutFixed(text.replace(BETWEEN, '')));

const HAN = /^\p{Script=Han}+$/u;

/** 不足, 不够 and the like judge; they deny nothing. */
const isJudgement = (operator: string, text: string): boolean =>
  operator === '不' &&
  proofWords()
    .operators.filter((group) => group.includes('有待'))
    .flat()
    .some((word) => word.length > 1 && word.startsWith('不') && text.startsWith(word));

/** All operations of one group in a masked clause; of overlapping operators (尚未, 未) the longest. */
function operationsIn(text: string, group: RegExp): readonly Operation[] {
  const operations: Operation[] = [];
  for (const { 0: operator, index: at } of text.matchAll(group)) {
    if (isJudgement(operator, text.slice(at))) continue;
    const end = at + operator.length;
    const behind = text.slice(end, end + 2);
    const governed = HAN.test(behind) ? behind : text.slice(Math.max(0, at - 2), at);
    const joint = text.slice(at - 1, at) + text.slice(end, end + 1);
    operations.push({ operator, governed, joint: joint.length === 2 && HAN.test(joint) ? joint : '' });
  }
  return operations;
}

const finders = new Map<readonly string[], (clause: string) => readonly Operation[]>();

/** As `operationsIn`, of a clause as it is. A group is longest first. */
function operationsOf(clause: string, group: readonly string[]): readonly Operation[] {
  const known = finders.get(group);
  if (known) return known(clause);
  const words = new RegExp(group.join('|'), 'g');
  const find = remembered((text) => operationsIn(masked(text), words));
  finders.set(group, find);
  return find(clause);
}

/** Whether a clause says a word without an operator of the group on it. */
function saysPlainly(clause: string, word: string, operations: readonly Operation[]): boolean {
  const times = clause.split(word).length - 1;
  return times > operations.filter(({ governed }) => governed === word).length;
}

/** Whether two clauses speak of the same: at least two pairs of characters in common. */
function sharesWords(one: string, other: string): boolean {
  const pairs = bigramsOf(other);
  return [...bigramsOf(one)].filter((pair) => pairs.has(pair)).length > 1;
}

/** A clause of evidence, masked, and what operators of one group do in it. */
interface HeldClause {
  readonly clause: string;
  readonly operations: readonly Operation[];
}

/** The clauses of evidence by group of operators. */
const heldIn = rememberedOf((evidence: readonly string[]) => {
  const parts = evidence.flatMap((clause) => clause.split('、'));
  return rememberedOf((group: readonly string[]): readonly HeldClause[] =>
    parts.map((clause) => ({ clause: masked(clause), operations: operationsOf(clause, group) })),
  );
});

function groupFaults(
  claim: readonly string[],
  evidence: readonly string[],
  group: readonly string[],
): readonly string[] {
  const faults: string[] = [];
  /** 不足 and 有待提升 say the same of one thing, and 预计 of one deed, wherever in the clause they stand. */
  const judging = group.includes('有待') || group.includes('预计');
  const held = heldIn(evidence)(group);
  const operating = held.filter(({ operations }) => operations.length > 0);
  for (const clause of claim) {
    const own = operationsOf(clause, group);
    for (const { operator, governed } of own) {
      const backed = operating.some(
        (other) =>
          other.operations.some((one) => one.governed.charAt(0) === governed.charAt(0)) ||
          (judging && sharesWords(clause, other.clause)),
      );
      if (!backed) faults.push(`“${operator}${governed}”在所引证据中没有`);
    }
    if (own.length > 0 && judging) continue;
    for (const { operations } of operating) {
      for (const { operator, governed, joint } of operations) {
        const lost = [governed, joint].find(
          (word) =>
            word.length === 2 &&
            saysPlainly(masked(clause), word, own) &&
            !held.some((other) => saysPlainly(other.clause, word, other.operations)),
        );
        if (lost) faults.push(`证据写的是“${operator}${governed}”，不能略去“${operator}”`);
      }
    }
  }
  return faults;
}

/**
 * 未, 部分, 预计, 有待 change the truth of the word they govern: a claim may neither add one nor leave one out. `planned`
 * evidence may be told with 将, 计划 though it has no such word. Plain claim and the evidence's clauses; returns reasons.
 */
export function operatorFaults(claim: string, evidence: readonly string[], planned: boolean): readonly string[] {
  const clauses = clausesOf(claim).flatMap(({ text }) => text.split('、'));
  const words = proofWords();
  const groups = planned ? words.operators : [...words.operators, ...words.open];
  return groups.flatMap((group) => groupFaults(clauses, evidence, group));
}
