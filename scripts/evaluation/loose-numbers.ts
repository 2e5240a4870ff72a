import { normalise, numbersIn, plainValues, shows, withoutEnumerators } from './score-text.js';

interface Quoted {
  readonly quote: string;
  readonly title?: string | null;
}

/**
 * Numbers below the first line of an answer that stand in no quote it uses, nor in the question, nor in a cited title.
 * Exempt: marks, enumerators, counts up to the number of reports, differences of two plain numbers. As in the reference,
 * the years of several reports run together into one number, so that only a single report's year is known by itself.
 */
export function looseNumbers(
  text: string,
  question: string,
  quoted: readonly Quoted[],
  reports: readonly { readonly year: number | null }[],
): readonly string[] {
  const known = [
    ...quoted.map(({ quote }) => quote),
    question,
    ...reports.map(({ year }) => String(year)),
    ...quoted.map(({ title }) => title ?? ''),
  ].join('\n');
  const values = [...plainValues(normalise(known))];
  const isDerived = (number: string): boolean => {
    if (!/^\d+(?:\.\d+)?$/.test(number)) return false;
    if (/^\d+$/.test(number) && Number(number) <= reports.length) return true;
    return values.some((a) => values.some((b) => a !== b && Math.abs(Math.abs(a - b) - Number(number)) < 1e-6));
  };
  return numbersIn(withoutEnumerators(belowFirstLine(text))).filter(
    (number) => !shows(known, number) && !isDerived(number),
  );
}

/** A text of one line has no conclusion above it: all of it counts. */
function belowFirstLine(text: string): string {
  return text.trim().includes('\n') ? text.slice(text.indexOf('\n') + 1) : text;
}
