import type { Citation, Claim } from '../../src/domain/answer.js';
import type { Report } from '../../src/domain/report.js';
import type { Tally } from './tally.js';

/** An answer as it came in: any field may be missing. */
export interface ScoredAnswer {
  readonly status?: string;
  readonly text?: string;
  readonly claims?: readonly ScoredClaim[];
  readonly citations?: readonly Partial<Citation>[];
}

export type ScoredClaim = Partial<Claim> & { readonly text: string };

export type ScoredReport = Pick<Report, 'district' | 'year' | 'text'>;

type RequiredField = 'n' | 'reportId' | 'district' | 'year' | 'quote' | 'start' | 'end';
export type CompleteCitation = Pick<Citation, RequiredField> & Partial<Citation>;

/** Where the rules count into, and say what was wrong. */
export interface Ledger {
  readonly tally: Tally;
  readonly fault: (what: string) => void;
}

export function isComplete(citation: Partial<Citation>): citation is CompleteCitation {
  return REQUIRED.every((field) => citation[field] !== undefined);
}

export function marksUsed(answer: ScoredAnswer): ReadonlySet<number> {
  return new Set((answer.claims ?? []).flatMap((claim) => claim.citations ?? []));
}

const REQUIRED: readonly RequiredField[] = ['n', 'reportId', 'district', 'year', 'quote', 'start', 'end'];
