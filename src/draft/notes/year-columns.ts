import { figuresOf } from '../../domain/figures.js';

/** A cell with the year that heads its column. */
export interface YearCell {
  /** 2023年, 去年. */
  readonly year: string;
  /** With its unit: 1458项, 96.2%. */
  readonly figure: string;
}

const BEFORE = /^[去上]年度?$/u;
const NOW = /^[今本]年度?$/u;

/** 2023年, 2024年度, 上年, 本年: heads a column that a neighbouring year may be compared with. */
export const isYearHeader = (head: string): boolean =>
  /^20\d{2}年度?$/u.test(head) || BEFORE.test(head) || NOW.test(head);

const follows = (one: string, other: string): boolean =>
  (BEFORE.test(one) && NOW.test(other)) ||
  (one.startsWith('20') && other.startsWith('20') && Number(one.slice(0, 4)) + 1 === Number(other.slice(0, 4)));

/**
 * Two years of one row as reports tell them: 由2023年的1458项增至2024年的1623项. Null where the years do not follow one
 * another, or where a cell is no single figure in the other's unit.
 */
export function changeOverYears(one: YearCell, other: YearCell): string | null {
  const [earlier, later] = follows(one.year, other.year) ? [one, other] : [other, one];
  if (!follows(earlier.year, later.year)) return null;
  const [before, after] = [earlier, later].map(({ figure }) => {
    const [only, ...more] = figuresOf(figure);
    return only && more.length === 0 && only.end - only.start === figure.length ? only : null;
  });
  if (!before || !after || before.value === null || after.value === null || before.unit !== after.unit) return null;
  if (before.qualifier !== '' || after.qualifier !== '') return null;
  if (before.value === after.value) return `${earlier.year}、${later.year}均为${later.figure}`;
  const verb = after.value < before.value ? '降至' : after.unit === '%' ? '升至' : '增至';
  return `由${earlier.year}的${earlier.figure}${verb}${later.year}的${later.figure}`;
}
