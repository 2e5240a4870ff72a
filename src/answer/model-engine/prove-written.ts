import { proveClaim } from '../proof/prove-claim.js';
import type { Evidence } from './evidence.js';
import type { WrittenClaim } from './reply.js';

/** A claim that its evidence proves, its figures as that writes them. All evidence is of one report's district and year. */
export interface ProvenClaim {
  readonly text: string;
  readonly district: string | null;
  readonly year: number | null;
  readonly evidence: readonly Evidence[];
}

export interface RefusedClaim {
  readonly claim: WrittenClaim;
  readonly reasons: readonly string[];
}

/** A claim is a sentence; what is longer is no claim. In UTF-16 units. */
const LONGEST_CLAIM = 200;

const samePlace = (named: string, district: string | null): boolean =>
  district !== null && (district.includes(named) || named.includes(district));

/** Proves one written claim against the evidence that it names. `places` are the names of all districts known. */
export function proveWritten(
  claim: WrittenClaim,
  evidence: readonly Evidence[],
  places: readonly string[],
): { readonly proven: ProvenClaim } | { readonly refused: RefusedClaim } {
  const refuse = (...reasons: readonly string[]) => ({ refused: { claim, reasons } });
  const unknown = claim.evidence.filter((n) => !evidence.some((item) => item.n === n));
  if (unknown.length > 0) return refuse(`没有编号为${unknown.slice(0, 5).join('、')}的证据`);
  const cited = evidence.filter(({ n }) => claim.evidence.includes(n));
  const [first] = cited;
  if (!first) return refuse('没有引用证据');
  if (claim.district !== null && !samePlace(claim.district, first.district)) {
    return refuse(`证据${first.n}不是${claim.district}的`);
  }
  if (claim.text.length > LONGEST_CLAIM) return refuse('太长，一条只写一句话');
  const { district, year } = first;
  const verdict = proveClaim({ text: claim.text, district, year }, cited, places);
  return verdict.ok ? { proven: { text: verdict.text, district, year, evidence: cited } } : refuse(...verdict.reasons);
}
