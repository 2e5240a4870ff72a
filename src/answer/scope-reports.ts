import type { AskRequest } from '../domain/answer.js';
import type { ReportSummary } from '../domain/report.js';
import type { Question } from './question/question.js';

/** The reports that the question, and what the request narrows it to, is about. */
export function inScope(
  held: readonly ReportSummary[],
  { scope }: Pick<Question, 'scope'>,
  request: AskRequest,
): readonly ReportSummary[] {
  const among = <T>(wanted: readonly T[] | null | undefined, value: T | null): boolean =>
    !wanted || wanted.length === 0 || (value !== null && wanted.includes(value));
  const reports = held.filter(
    ({ district, year, kind }) =>
      among(scope.districts, district) &&
      !(district !== null && scope.except.includes(district)) &&
      among(scope.kinds, kind) &&
      among(scope.years, year) &&
      !(year !== null && scope.exceptYears.includes(year)) &&
      among(request.districts, district) &&
      among(request.years, year),
  );
  if (!scope.latest) return reports;
  return reports.filter((report) =>
    reports.every((other) => other.district !== report.district || (other.year ?? 0) <= (report.year ?? 0)),
  );
}
