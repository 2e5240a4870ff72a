import { clausesOf, plainText, unquoted } from './plain-text.js';
import { isPlanned, type PlanEvidence } from './plan-proof.js';
import { remembered } from './remembered.js';
import { inSetPhrases } from './set-phrases.js';
import type { Support } from './support-proof.js';

/** Evidence of one year's report, in plain texts, as the checks hold claims against it. */
interface Cited {
  readonly sources: readonly string[];
  readonly withHeadings: readonly string[];
  /** Where dates may stand: what is planned may be told with the year that its heading names. */
  readonly dated: readonly string[];
  /** Clauses of all sources, without quotation marks. */
  readonly clauses: readonly string[];
  readonly plans: PlanEvidence;
  readonly support: Support;
}

const yearsIn = (heading: string): readonly number[] => (heading.match(/20\d{2}(?=年)/g) ?? []).map(Number);

/** Pieces of evidence that are kept ready, at least so many of the latest. */
const LEAST_KEPT = 250;

const read = remembered((key): Cited => {
  const [year, ...pieces] = JSON.parse(key) as readonly [number | null, ...(readonly (readonly string[])[])];
  const items = pieces.map(([text = '', ...section]) => ({
    text: inSetPhrases(plainText(text)),
    headings: section.map(plainText),
  }));
  const headings = items.flatMap((item) => item.headings);
  const sources = items.map(({ text }) => text);
  const bare = sources.map(unquoted);
  const planned = isPlanned(items, year);
  const withHeadings = [...sources, ...headings];
  return {
    sources,
    withHeadings,
    dated: planned ? withHeadings : sources,
    clauses: bare.flatMap(clausesOf).map(({ text }) => text),
    plans: { sources: bare, planned, year },
    support: {
      sources: items.map((item) => ({ text: item.text, headings: item.headings.join('|') })),
      years: [year ?? 0, ...(planned ? headings.flatMap(yearsIn) : [])],
    },
  };
}, LEAST_KEPT);

/**
 * Evidence made ready for the checks: the same object for the same evidence as long as it is looked at, so that each check
 * remembers what it made of it.
 */
export const citedOf = (
  year: number | null,
  evidence: readonly { readonly text: string; readonly section?: readonly string[] }[],
): Cited => read(JSON.stringify([year, ...evidence.map(({ text, section = [] }) => [text, ...section])]));
