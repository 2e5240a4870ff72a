import { segmentForSearch } from './segment.js';

/** Whether a UTF-16 unit of a folded text is a letter, an ideograph or a digit. */
function isTermUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  if (unit < 0x3400) return (unit >= 0xc0 && unit < 0x2000) || unit === 0x3007 || (unit >= 0x3041 && unit < 0x3200);
  return unit < 0xfe30 && !(unit >= 0x4dc0 && unit < 0x4e00);
}

/** The first unit in the upper half, the second in the lower: a pair of units as a signed 32-bit integer. */
const bigramCode = (first: number, second: number): number => (first << 16) | second;

export const bigramOf = (code: number): string => String.fromCharCode(code >>> 16, code & 0xffff);

/** Calls back with the code of each pair of neighbouring letters, in order. The text must be folded. */
export function eachBigram(folded: string, visit: (code: number) => void): void {
  let previous = 0;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    if (!isTermUnit(unit)) {
      previous = 0;
      continue;
    }
    if (previous !== 0) visit(bigramCode(previous, unit));
    previous = unit;
  }
}

/**
 * Words of a folded text that are not bigrams already: of one unit, or of three and more. A word of two units needs no
 * term of its own; a query gives its bigram double weight instead. Measured equal to a separate word index in ranking, at
 * two thirds of the size.
 */
export function wordsBesideBigrams(folded: string): string[] {
  return segmentForSearch(folded).filter((word) => word.length !== 2 && isTermUnit(word.charCodeAt(0)));
}

/** Terms of a query with the number of their occurrences; words of two units count as word and as bigram. */
export function queryTerms(folded: string): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (term: string): void => {
    terms.set(term, (terms.get(term) ?? 0) + 1);
  };
  eachBigram(folded, (code) => add(bigramOf(code)));
  for (const word of segmentForSearch(folded)) if (isTermUnit(word.charCodeAt(0))) add(word);
  return terms;
}
