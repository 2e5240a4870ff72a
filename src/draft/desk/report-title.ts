import { PLANS_PART } from '../outline/outline.js';
import type { WholeReport } from './draft-desk.js';

/** Titles name years of their own: 《…规划（2021—2025年）》. */
const TITLES = /《[^》]*》/gu;

/** The one year that the notes of what was done name; null where they name none, or several. */
function yearOf({ parts }: WholeReport): string | null {
  const notes = parts
    .slice(0, PLANS_PART)
    .flatMap(({ sections }) => sections)
    .flatMap(({ draft }) => draft.notes.map(({ text }) => text.normalize('NFKC').replace(TITLES, '')));
  const years = new Set(notes.flatMap((text) => text.match(/(?<!\d)20\d{2}(?=年)/gu) ?? []));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

/** 某区2024年法治政府建设年度报告; what is not known of district and year is held open. */
export const usualTitle = (report: WholeReport, district: string | null): string =>
  `${district ?? '【待补充:地区】'}${yearOf(report) ?? '【待补充:年份】'}年法治政府建设年度报告`;
