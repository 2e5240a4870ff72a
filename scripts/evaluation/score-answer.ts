import { looseNumbers } from './loose-numbers.js';
import type { EvaluationQuestion } from './question.js';
import { scoreCitations, scoreGold } from './score-citations.js';
import { scoreClaim, scoreLength } from './score-claims.js';
import { shows } from './score-text.js';
import { type Ledger, marksUsed, type ScoredAnswer, type ScoredReport } from './scored-answer.js';
import { emptyTally, type Tally } from './tally.js';

/** One question's counts, and a line for each fault. */
export interface QuestionScore {
  readonly tally: Tally;
  readonly faults: readonly string[];
}

/** The rules by which acceptance counts, for one question; `reports` by id, `undefined` is an answer that never came. */
export function scoreAnswer(
  question: EvaluationQuestion,
  given: ScoredAnswer | undefined,
  reports: ReadonlyMap<string, ScoredReport>,
): QuestionScore {
  const faults: string[] = [];
  const ledger: Ledger = { tally: emptyTally(), fault: (what) => faults.push(`${question.id}: ${what}`) };
  const { tally, fault } = ledger;
  if (given === undefined) {
    tally.missing += 1;
    fault('no answer');
  }
  const answer = given ?? {};
  const { text = '', claims = [] } = answer;
  scoreStatus(question, answer, ledger);
  const cited = scoreCitations(answer, reports, ledger);
  if (question.kind === 'unanswerable' || question.kind === 'clarify') return { tally, faults };

  const marks = marksUsed(answer);
  const used = [...cited.values()].filter((citation) => marks.has(citation.n));
  scoreGold(question, used, ledger);
  const shown = [text, ...claims.map((claim) => claim.text)].join('\n');
  for (const wanted of question.must) {
    tally.must += 1;
    if (shows(shown, wanted)) tally.mustShown += 1;
    else fault(`not shown ${wanted}`);
  }
  for (const claim of claims) scoreClaim(question, claim, cited, ledger);
  scoreLength(question, claims, ledger);
  const loose = looseNumbers(text, question.question, used, [...reports.values()]);
  tally.loose += loose.length;
  if (loose.length > 0) fault(`numbers in no quote: ${loose.slice(0, 4).join(' ')}`);
  return { tally, faults };
}

function scoreStatus(question: EvaluationQuestion, { status, text = '', claims = [] }: ScoredAnswer, ledger: Ledger) {
  const { tally, fault } = ledger;
  switch (question.kind) {
    case 'unanswerable':
      tally.unanswerable += 1;
      tally.claimsWhileRefusing += claims.length;
      if (status === 'unanswerable') tally.refused += 1;
      else fault(`answered the unanswerable: ${text.slice(0, 80)}`);
      break;
    case 'clarify':
      tally.ambiguous += 1;
      if (status === 'clarify') tally.clarified += 1;
      else fault(`did not ask back: ${question.question}`);
      break;
    default:
      tally.answerable += 1;
      if (status === 'answered') tally.answered += 1;
      else fault(`refused: ${question.question}`);
  }
}
