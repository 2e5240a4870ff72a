import type { DraftingWords } from '../words/drafting-words.js';

/** Longer subjects of a phrase tell something themselves. */
const MOST_HOLLOW_SUBJECT = 8;

/** 精心组织, 今年普法工作成效显著: a phrase that tells no fact, and at most whose it is. */
export function isHollow(clause: string, words: DraftingWords): boolean {
  const subject = subjectOfHollow(clause, words);
  return (
    subject !== null &&
    subject.length <= MOST_HOLLOW_SUBJECT &&
    !/[\d“”《》]/u.test(subject) &&
    !words.activity.some((verb) => subject.includes(verb))
  );
}

/** What stands before a phrase that tells no fact; null where a clause ends in none. */
function subjectOfHollow(clause: string, { hollow }: DraftingWords): string | null {
  const phrase = hollow.find((each) => clause.endsWith(each));
  return phrase === undefined ? null : clause.slice(0, -phrase.length);
}

/** Whose the phrase was, when the clauses behind it stay: 今年普法工作 of 今年普法工作成效显著，惠及5万人. */
export function hollowSubject(first: string, words: DraftingWords): string {
  const clause = first.replace(/[，,。；;]+$/u, '');
  return isHollow(clause, words) ? (subjectOfHollow(clause, words) ?? '') : '';
}
