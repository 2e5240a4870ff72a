import type { EvaluationQuestion } from './question.js';
import { lengthInCharacters, longestRunShare, normalise } from './score-text.js';
import {
  type CompleteCitation,
  isComplete,
  type Ledger,
  marksUsed,
  type ScoredAnswer,
  type ScoredReport,
} from './scored-answer.js';

const LONGEST_QUOTE = 300;
/** Share of a gold quote that a citation has to hold in one run. */
const COVERED = 0.6;

/** Counts every citation and returns the complete ones by mark; of two with one mark the later stands. */
export function scoreCitations(
  answer: ScoredAnswer,
  reports: ReadonlyMap<string, ScoredReport>,
  { tally, fault }: Ledger,
): ReadonlyMap<number, CompleteCitation> {
  const used = marksUsed(answer);
  const cited = new Map<number, CompleteCitation>();
  for (const citation of answer.citations ?? []) {
    if (!isComplete(citation)) {
      tally.incomplete += 1;
      fault('a citation lacks a field');
      continue;
    }
    const length = lengthInCharacters(citation.quote);
    const valid =
      !cited.has(citation.n) &&
      used.has(citation.n) &&
      length > 0 &&
      length <= LONGEST_QUOTE &&
      isTrue(citation, reports.get(citation.reportId));
    tally.citations += 1;
    tally.quoteCharacters += length;
    if (valid) tally.validCitations += 1;
    else fault(`bad citation ${citation.n} (${length} characters)`);
    cited.set(citation.n, citation);
  }
  return cited;
}

/** `used` are the citations that a claim uses. */
export function scoreGold(
  question: EvaluationQuestion,
  used: readonly CompleteCitation[],
  { tally, fault }: Ledger,
): void {
  for (const { district, quote, any = [] } of question.gold) {
    const wanted = [quote, ...any].map(normalise);
    const quotes = used.filter((citation) => citation.district === district).map(({ quote }) => normalise(quote));
    const covered = quotes.some((text) => wanted.some((gold) => longestRunShare(gold, text) >= COVERED));
    const before = tally.goldByKind.get(question.kind) ?? { covered: 0, gold: 0 };
    tally.goldByKind.set(question.kind, { covered: before.covered + (covered ? 1 : 0), gold: before.gold + 1 });
    tally.gold += 1;
    if (covered) tally.goldCovered += 1;
    else fault(`gold missed ${district}: ${quote.slice(0, 40)}`);
  }
}

function isTrue(citation: CompleteCitation, report: ScoredReport | undefined): boolean {
  return (
    report !== undefined &&
    citation.district === report.district &&
    citation.year === report.year &&
    citation.quote === report.text.slice(citation.start, citation.end)
  );
}
