import { prevailingYear, yearBeforePlan, yearOfHeadings, yearOfOpening } from './year.js';

/** What tells the year of a report in its text; null where it tells none. */
export interface ToldYears {
  readonly opening: number | null;
  readonly headings: number | null;
  readonly plan: number | null;
  readonly sentences: number | null;
}

/** `opening` and `headings` are the texts of their lines; `text` is all of the body. */
export function toldYears(opening: readonly string[], headings: readonly string[], text: string): ToldYears {
  return {
    opening: yearOfOpening(opening),
    headings: yearOfHeadings(headings),
    plan: yearBeforePlan(headings),
    sentences: prevailingYear(text),
  };
}

/** The year that at least two things in the text tell, where nothing but sentences speaks of `titled`. */
function overruling(titled: number, { opening, headings, plan, sentences }: ToldYears): number | null {
  const named = [opening, headings, plan];
  if (named.includes(titled)) return null;
  const told = [...named, sentences];
  return told.find((year, index) => year !== null && year !== titled && told.indexOf(year) < index) ?? null;
}

/** `unsure`: the text tells nothing, or the year before, as titles err; two things in it deny a year, one doubts it. */
export type Agreement = 'agrees' | 'unsure' | 'doubts' | 'denies';

/** How the text agrees with a title that names this year, or none. */
export function agreement(titled: number | null, told: ToldYears): Agreement {
  if (titled === null) return 'unsure';
  const { opening, headings, plan, sentences } = told;
  const named = [opening, headings, plan];
  const years = named.filter((year) => year !== null);
  if (named.includes(titled)) return 'agrees';
  if (years.length === 0) return sentences === titled ? 'agrees' : 'unsure';
  const other = overruling(titled, told);
  if ((other ?? years[0]) === titled - 1) return 'unsure';
  return other === null ? 'doubts' : 'denies';
}

/**
 * The year that a report is on. Its title says it; where the text tells another, that one if two things agree on it, else
 * none. Null where nothing says it.
 */
export function agreedYear(titled: number | null, told: ToldYears): number | null {
  const { opening, headings, plan, sentences } = told;
  if (titled === null) return opening ?? headings;
  const other = overruling(titled, told);
  if (other !== null) return other;
  const isDenied = [opening, headings].some((year) => year !== null && year !== titled);
  return isDenied && ![opening, headings, plan, sentences].includes(titled) ? null : titled;
}
