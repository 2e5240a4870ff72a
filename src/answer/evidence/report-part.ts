import { wordListSections } from '../../search/word-lists.js';

/** The four parts that reports must have; what stands outside the others is `work`. */
export type ReportPart = 'work' | 'problems' | 'responsibility' | 'plan';

const words = (name: string): readonly string[] => wordListSections('report-parts.txt').get(name) ?? [];
const holds = (text: string, name: string): boolean => words(name).some((word) => text.includes(word));

/** A heading or sentence that speaks of a coming year: 2024年…将, 2024年工作安排. */
const COMING_YEAR = /^20\d\d年(?:度)?[^。]{0,40}?(?:将|要(?!求)|安排|打算|计划|思路)/;

/** The part that a heading path names, from the outermost heading on; null where none does. */
export function partOfSection(section: readonly string[]): ReportPart | null {
  for (const heading of section) {
    if (holds(heading, 'problems-heading')) return 'problems';
    if (holds(heading, 'plan-heading') || COMING_YEAR.test(heading.replace(/^[^2]{0,6}/, ''))) return 'plan';
    if (holds(heading, 'responsibility-heading')) return 'responsibility';
    return null;
  }
  return null;
}

/** The part that a sentence opens in a report whose headings do not say; null where it opens none. */
export function partOpenedBy(sentence: string): ReportPart | null {
  if (COMING_YEAR.test(sentence) || words('plan-sentence').some((word) => sentence.startsWith(word))) return 'plan';
  return holds(sentence, 'problems-sentence') ? 'problems' : null;
}

export const tellsWeakness = (sentence: string): boolean => holds(sentence, 'weakness');
export const tellsIntention = (sentence: string): boolean => holds(sentence, 'intention');
