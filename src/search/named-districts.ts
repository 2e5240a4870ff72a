import { fold } from '../domain/fold.js';
import type { PassageTable } from '../index/passage-table.js';
import type { ScoredPassage } from '../index/top-list.js';

/** What a passage gains when the question names its district. The five reports' fact questions ask for one district each. */
const NAMED = 1.5;

/** Lifts the passages of districts whose short names stand in the question. Best first. */
export function withNamedDistricts(
  candidates: readonly ScoredPassage[],
  question: string,
  passages: PassageTable,
): ScoredPassage[] {
  const folded = fold(question);
  const isNamed = passages.reports.map(({ district }) => district !== null && folded.includes(fold(district)));
  if (!isNamed.includes(true)) return [...candidates];
  return candidates
    .map(({ ordinal, score }) => ({
      ordinal,
      score: isNamed[passages.reportOf[ordinal] ?? -1] ? score * NAMED : score,
    }))
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
}
