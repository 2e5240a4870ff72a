import type { EvaluationQuestion } from './question.js';
import { numbersIn, shows } from './score-text.js';
import type { CompleteCitation, Ledger, ScoredClaim } from './scored-answer.js';

const CLAIMS_A_DISTRICT = 4;
const CLAIMS_A_DISTRICT_OF_A_FACT = 2;

export function scoreClaim(
  question: EvaluationQuestion,
  claim: ScoredClaim,
  cited: ReadonlyMap<number, CompleteCitation>,
  { tally, fault }: Ledger,
): void {
  const mine = (claim.citations ?? []).flatMap((mark) => cited.get(mark) ?? []);
  const start = claim.text.slice(0, 60);
  tally.claims += 1;
  if (typeof claim.district === 'string' && question.absent.includes(claim.district)) {
    tally.wrongCredits += 1;
    fault(`credited ${claim.district}: ${start}`);
  }
  if (mine.length === 0) {
    tally.uncited += 1;
    fault(`uncited: ${start}`);
  }
  if (mine.some((citation) => citation.district !== (claim.district ?? null))) {
    tally.foreign += 1;
    fault(`claim and quote differ in district: ${start}`);
  }
  const years = new Set(mine.map((citation) => String(citation.year)));
  const isProven = (number: string): boolean =>
    years.has(number) || mine.some((citation) => shows(citation.quote, number));
  if (numbersIn(claim.text).every(isProven)) tally.claimsWithProvenNumbers += 1;
  else fault(`number without source: ${start}`);
}

/** A fact wants at most two claims a district asked about, any other question at most four a district. */
export function scoreLength(
  question: EvaluationQuestion,
  claims: readonly ScoredClaim[],
  { tally, fault }: Ledger,
): void {
  const districts = new Set(question.gold.map((gold) => gold.district)).size;
  const perDistrict = new Map<string | null, number>();
  for (const { district = null } of claims) perDistrict.set(district, (perDistrict.get(district) ?? 0) + 1);
  const over =
    question.kind === 'fact'
      ? claims.length > CLAIMS_A_DISTRICT_OF_A_FACT * Math.max(1, districts)
      : Math.max(0, ...perDistrict.values()) > CLAIMS_A_DISTRICT;
  if (!over) return;
  tally.over += 1;
  fault(`${claims.length} claims`);
}
