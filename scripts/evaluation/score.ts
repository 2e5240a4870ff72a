import type { EvaluationQuestion } from './question.js';
import { scoreAnswer } from './score-answer.js';
import type { ScoredAnswer, ScoredReport } from './scored-answer.js';
import { sumTallies, type Tally } from './tally.js';

/** Shares are 0 to 1, null where there was nothing to count; the rest are counts but `width` and `claims`. */
export interface Figures {
  readonly questions: number;
  readonly missing: number;
  /** Citations that are what the report says, word for word. */
  readonly validity: number | null;
  /** Gold quotes covered. */
  readonly recall: number | null;
  /** Required strings shown. */
  readonly must: number | null;
  /** Claims credited to a district that says nothing of it. */
  readonly absent: number;
  /** Claims whose quote is another district's. */
  readonly foreign: number;
  readonly uncited: number;
  /** Claims whose every number stands in their quotes. */
  readonly numbers: number | null;
  /** Numbers in the text that nothing quoted supports. */
  readonly loose: number;
  readonly refused: number;
  readonly unanswerable: number;
  /** Claims made while refusing. */
  readonly unaclaims: number;
  readonly answered: number;
  readonly answerable: number;
  readonly clarified: number;
  readonly ambiguous: number;
  /** Answers with too many claims. */
  readonly over: number;
  /** Citations that lack a field. */
  readonly shape: number;
  /** Mean characters of a quote. */
  readonly width: number | null;
  /** Mean claims of an answerable question. */
  readonly claims: number;
  /** Gold quotes covered of all, a kind of question. */
  readonly byKind: ReadonlyMap<string, { readonly covered: number; readonly gold: number }>;
}

export interface Score {
  readonly figures: Figures;
  /** A line each, in the order of the questions. */
  readonly faults: readonly string[];
}

/** Scores a set as `eval/score.py` does; `clarify` questions, which it does not know, count only in `clarified`. */
export function score(
  questions: readonly EvaluationQuestion[],
  answers: ReadonlyMap<string, ScoredAnswer>,
  reports: ReadonlyMap<string, ScoredReport>,
): Score {
  const scores = questions.map((question) => scoreAnswer(question, answers.get(question.id), reports));
  return {
    figures: figuresOf(questions.length, sumTallies(scores.map(({ tally }) => tally))),
    faults: scores.flatMap(({ faults }) => faults),
  };
}

function figuresOf(questions: number, tally: Tally): Figures {
  return {
    questions,
    missing: tally.missing,
    validity: share(tally.validCitations, tally.citations),
    recall: share(tally.goldCovered, tally.gold),
    must: share(tally.mustShown, tally.must),
    absent: tally.wrongCredits,
    foreign: tally.foreign,
    uncited: tally.uncited,
    numbers: share(tally.claimsWithProvenNumbers, tally.claims),
    loose: tally.loose,
    refused: tally.refused,
    unanswerable: tally.unanswerable,
    unaclaims: tally.claimsWhileRefusing,
    answered: tally.answered,
    answerable: tally.answerable,
    clarified: tally.clarified,
    ambiguous: tally.ambiguous,
    over: tally.over,
    shape: tally.incomplete,
    width: share(tally.quoteCharacters, tally.citations),
    claims: tally.claims / Math.max(1, tally.answerable),
    byKind: tally.goldByKind,
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
