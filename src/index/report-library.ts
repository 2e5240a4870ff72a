import type { Library } from '../domain/ports.js';
import type { Paragraph, Report, ReportSummary } from '../domain/report.js';
import type { SqliteDatabase } from './database.js';
import { VISIBLE } from './generation.js';

const SUMMARY = 'id, title, issuer, district, year, published, kind, source, url';

/** The reports of one generation, read from the database as they are asked for. */
export function createLibrary(database: SqliteDatabase, generation: number): Library {
  const all = database.prepare<[{ generation: number }], ReportSummary>(
    `SELECT ${SUMMARY} FROM reports WHERE ${VISIBLE} ORDER BY district IS NULL, district, year IS NULL, year, id`,
  );
  const one = database.prepare<
    [{ id: string; generation: number }],
    ReportSummary & { text: string; paragraphs: string }
  >(`SELECT ${SUMMARY}, text, paragraphs FROM reports WHERE id = @id AND ${VISIBLE}`);
  let summaries: readonly ReportSummary[] | undefined;
  return {
    summaries() {
      summaries ??= all.all({ generation });
      return summaries;
    },
    report(id): Report | null {
      const row = one.get({ id, generation });
      return row ? { ...row, paragraphs: JSON.parse(row.paragraphs) as Paragraph[] } : null;
    },
  };
}
