import type { ReportFindings } from './survey.js';

/** Claims of one place in a survey. */
export const CLAIMS_PER_PLACE = 4;

/**
 * Several reports of one place share its claims, the newest first: at most four reports, one claim each or more. Reports
 * beyond that keep none.
 */
export function withinBudget(found: readonly ReportFindings[]): readonly ReportFindings[] {
  return found.map(({ report, findings }) => {
    const same = found
      .filter((other) => other.report.district === report.district && other.findings.length > 0)
      .sort((a, b) => (b.report.year ?? 0) - (a.report.year ?? 0));
    if (report.district === null || same.length < 2) return { report, findings };
    const place = same.findIndex((other) => other.report.id === report.id);
    const share = Math.max(1, Math.floor(CLAIMS_PER_PLACE / same.length));
    const best = [...findings].sort((a, b) => b.score - a.score).slice(0, place < CLAIMS_PER_PLACE ? share : 0);
    return { report, findings: findings.filter((finding) => best.includes(finding)) };
  });
}
