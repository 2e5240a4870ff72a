/** Counts over any number of questions; each is a number of occurrences, `quoteCharacters` of characters. */
export interface Tally {
  missing: number;
  answerable: number;
  answered: number;
  unanswerable: number;
  refused: number;
  claimsWhileRefusing: number;
  ambiguous: number;
  clarified: number;
  citations: number;
  validCitations: number;
  incomplete: number;
  quoteCharacters: number;
  gold: number;
  goldCovered: number;
  readonly goldByKind: Map<string, { readonly covered: number; readonly gold: number }>;
  must: number;
  mustShown: number;
  claims: number;
  claimsWithProvenNumbers: number;
  wrongCredits: number;
  foreign: number;
  uncited: number;
  over: number;
  loose: number;
}

type Count = Exclude<keyof Tally, 'goldByKind'>;

const COUNTS: readonly Count[] = [
  'missing',
  'answerable',
  'answered',
  'unanswerable',
  'refused',
  'claimsWhileRefusing',
  'ambiguous',
  'clarified',
  'citations',
  'validCitations',
  'incomplete',
  'quoteCharacters',
  'gold',
  'goldCovered',
  'must',
  'mustShown',
  'claims',
  'claimsWithProvenNumbers',
  'wrongCredits',
  'foreign',
  'uncited',
  'over',
  'loose',
];

export function emptyTally(): Tally {
  const counts = Object.fromEntries(COUNTS.map((count) => [count, 0])) as Record<Count, number>;
  return { ...counts, goldByKind: new Map() };
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const tally of tallies) {
    for (const count of COUNTS) sum[count] += tally[count];
    for (const [kind, { covered, gold }] of tally.goldByKind) {
      const before = sum.goldByKind.get(kind) ?? { covered: 0, gold: 0 };
      sum.goldByKind.set(kind, { covered: before.covered + covered, gold: before.gold + gold });
    }
  }
  return sum;
}
