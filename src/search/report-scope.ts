import type { ReportFilter } from '../domain/passage.js';
import type { PassageTable } from '../index/passage-table.js';
import type { TableReport } from '../index/passage-table-writer.js';

/** 1 for each passage of a report that the filter lets through; undefined where it lets all through. */
export function passagesInScope(passages: PassageTable, filter: ReportFilter | undefined): Uint8Array | undefined {
  if (!filter) return undefined;
  const reports = passages.reports.map((report) => isInScope(report, filter));
  if (!reports.includes(false)) return undefined;
  return Uint8Array.from(passages.reportOf, (report) => Number(reports[report]));
}

function isInScope({ id, district, year }: TableReport, filter: ReportFilter): boolean {
  const { districts = [], exceptDistricts = [], years = [], reportIds = [] } = filter;
  return (
    (districts.length === 0 || (district !== null && districts.includes(district))) &&
    !(district !== null && exceptDistricts.includes(district)) &&
    (years.length === 0 || (year !== null && years.includes(year))) &&
    (reportIds.length === 0 || reportIds.includes(id))
  );
}
