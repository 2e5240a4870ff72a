import type { ReportSummary } from '../domain/report.js';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a name is short for another: 市场监管局 for 市场监督管理局. */
function isShortFor(short: string, full: string): boolean {
  let at = 0;
  for (const unit of full) if (unit === short.charAt(at)) at++;
  return at === short.length;
}

/**
 * The office of a place that a question names (甲市公安局), where all reports held of that place are of its other offices;
 * null where none is named, or a report may speak of it: a government's tells of all its offices.
 */
export function officeWithoutReport(question: string, reports: readonly ReportSummary[]): string | null {
  const [first] = reports;
  if (!first?.district || reports.some(({ kind, district }) => kind !== 'department' || district !== first.district))
    return null;
  const named = new RegExp(`${escaped(first.district)}(\\p{Script=Han}{2,10}?(?:局|委员会|厅))`, 'u').exec(question);
  const office = named?.[1];
  if (!named || !office || reports.some(({ issuer }) => !issuer || isShortFor(office, issuer))) return null;
  return named[0];
}
