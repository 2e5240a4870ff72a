import type { Library } from '../domain/ports.js';
import type { Paragraph, Report, ReportSummary } from '../domain/report.js';
import type { SqliteDatabase } from './database.js';
import { acceptedGeneration, VISIBLE } from './generation.js';

const SUMMARY = 'id, title, issuer, district, year, published, kind, source, url';

/** Reports kept in memory, the latest asked for; each some hundred kilobytes with what readers derive from it. */
const KEPT_REPORTS = 300;

/** The reports of a data folder. A version of a report is one object to all libraries, as long as it is in memory. */
export interface Libraries {
  /** The reports of one generation. */
  of(generation: number): Library;
  /** The reports of whichever generation is accepted when they are asked for. */
  readonly current: Library;
}

/** Reports are read from the database as they are asked for. */
export function createLibraries(database: SqliteDatabase): Libraries {
  const all = database.prepare<[{ generation: number }], ReportSummary>(
    `SELECT ${SUMMARY} FROM reports WHERE ${VISIBLE} ORDER BY district IS NULL, district, year IS NULL, year, id`,
  );
  const keyOf = database
    .prepare<[{ id: string; generation: number }], number>(`SELECT key FROM reports WHERE id = @id AND ${VISIBLE}`)
    .pluck();
  const versionOf = keptReports(database);
  const of = (generation: number): Library => {
    let summaries: readonly ReportSummary[] | undefined;
    return {
      summaries() {
        summaries ??= all.all({ generation });
        return summaries;
      },
      report(id) {
        const key = keyOf.get({ id, generation });
        return key === undefined ? null : versionOf(key);
      },
    };
  };
  let latest = { generation: 0, library: of(0) };
  const current = (): Library => {
    const { number: generation } = acceptedGeneration(database);
    if (generation !== latest.generation) latest = { generation, library: of(generation) };
    return latest.library;
  };
  return { of, current: { summaries: () => current().summaries(), report: (id) => current().report(id) } };
}

/** Versions of reports by their keys, which are never used again. */
function keptReports(database: SqliteDatabase): (key: number) => Report | null {
  const one = database.prepare<[number], ReportSummary & { text: string; paragraphs: string }>(
    `SELECT ${SUMMARY}, text, paragraphs FROM reports WHERE key = ?`,
  );
  const kept = new Map<number, Report>();
  return (key) => {
    let report = kept.get(key);
    if (!report) {
      const row = one.get(key);
      if (!row) return null;
      report = { ...row, paragraphs: JSON.parse(row.paragraphs) as Paragraph[] };
    }
    kept.delete(key);
    kept.set(key, report);
    const [oldest] = kept.keys();
    if (kept.size > KEPT_REPORTS && oldest !== undefined) kept.delete(oldest);
    return report;
  };
}
