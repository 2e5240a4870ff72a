import { chineseNumber, foldWidth } from './characters.js';

const FULL_DATE =
  /(?<!\d)((?:19|20)\d{2})\s?([-/.年])\s?(\d{1,2}|元(?=月))\s?(?:\2|月)\s?(\d{1,2})(?!\d)(?:\s?日)?|([二一][〇零○0OΟ九][〇零○0OΟ一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2}|元)月([一二三四五六七八九十]{1,3})日/g;

export interface FoundDate {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** Complete, possible dates of a text in order: 2024/03/11, 2023年1月12日, 二〇二四年元月三日. A month alone is none. */
export function datesIn(text: string): FoundDate[] {
  return [...foldWidth(text).matchAll(FULL_DATE)].flatMap((match) => {
    const [whole, year, , month, day, hanYear, hanMonth, hanDay] = match;
    const date = year
      ? isoDate(Number(year), month === '元' ? 1 : Number(month), Number(day))
      : isoDate(
          chineseNumber(hanYear ?? ''),
          hanMonth === '元' ? 1 : chineseNumber(hanMonth ?? ''),
          chineseNumber(hanDay ?? ''),
        );
    return date ? [{ date, start: match.index, end: match.index + whole.length }] : [];
  });
}

function isoDate(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const possible = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return possible ? date.toISOString().slice(0, 10) : null;
}
