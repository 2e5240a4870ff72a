import { proveClaim, type Statement } from '../../src/answer/proof/prove-claim.js';
import { type Falsehood, falsehoods, nounSwaps } from './falsehoods.js';
import type { LabelledClaim } from './labelled-claims.js';

/** What the proof made of claims of one kind. */
interface ProofRow {
  readonly kind: string;
  readonly claims: number;
  readonly proven: number;
  /** Texts that the proof got wrong: true ones refused, false ones proven. */
  readonly faults: readonly string[];
}

interface Judged {
  readonly kind: string;
  readonly claim: Statement;
  readonly evidence: Statement;
  readonly further?: readonly Statement[];
  readonly wanted: boolean;
}

function rowsOf(judged: readonly Judged[], places: readonly string[]): readonly ProofRow[] {
  const rows = new Map<string, ProofRow>();
  for (const { kind, claim, evidence, further = [], wanted } of judged) {
    const { ok } = proveClaim(claim, [evidence, ...further], places);
    const { claims, proven, faults } = rows.get(kind) ?? { claims: 0, proven: 0, faults: [] };
    const wrong = ok === wanted ? [] : [claim.text];
    rows.set(kind, { kind, claims: claims + 1, proven: proven + Number(ok), faults: [...faults, ...wrong] });
  }
  return [...rows.values()];
}

/** Every so-manieth, from the first. */
const thinned = <T>(items: readonly T[], step: number): readonly T[] => items.filter((_, index) => index % step === 0);

/** Judges hand-written claims, and every `step`-th of the falsehoods made from the true ones. */
export function judgeClaims(claims: readonly LabelledClaim[], step: number): readonly ProofRow[] {
  const places = [...new Set(claims.map(({ claim }) => claim.district ?? ''))];
  const written = claims.map(({ proven, stranger, ...rest }) => ({
    ...rest,
    kind: `${stranger ? 'a stranger’s' : 'written'}, ${proven ? 'true' : 'false'}`,
    wanted: proven,
  }));
  const swaps = claims.filter(({ proven }) => proven).flatMap(nounSwaps);
  const made: readonly Falsehood[] = [...thinned(falsehoods(claims, places), step), ...thinned(swaps, step)];
  return rowsOf([...written, ...made.map((falsehood) => ({ ...falsehood, wanted: false }))], places);
}

/** The rows as a Markdown table, with precision and recall of the claims written by hand. */
export function proofTable(rows: readonly ProofRow[]): string {
  const count = (kind: string): ProofRow | undefined => rows.find((row) => row.kind === kind);
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));
  const measured = ['written', 'a stranger’s'].map((by) => {
    const [honest, lies] = [count(`${by}, true`), count(`${by}, false`)];
    const told = (honest?.proven ?? 0) + (lies?.proven ?? 0);
    return `${by}: precision ${share(honest?.proven ?? 0, told)}, recall ${share(honest?.proven ?? 0, honest?.claims ?? 0)}`;
  });
  return [
    '| claims | number | proven |',
    '| --- | ---: | ---: |',
    ...rows.map(({ kind, claims, proven }) => `| ${kind} | ${claims} | ${proven} |`),
    '',
    ...measured,
  ].join('\n');
}
