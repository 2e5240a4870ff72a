import type { Library } from '../domain/ports.js';
import type { Report } from '../domain/report.js';
import type { SqliteDatabase } from './database.js';
import { acceptedGeneration } from './generation.js';
import { createLibrary } from './report-library.js';

/** Reports kept in memory: a chat asks for the same few again and again. */
const KEPT_REPORTS = 100;

/** The reports of whichever generation is accepted when they are asked for, for processes that run for long. */
export function createCurrentLibrary(database: SqliteDatabase): Library {
  let current = { number: -1, library: createLibrary(database, 0) };
  const reports = new Map<string, Report | null>();
  const library = (): Library => {
    const { number } = acceptedGeneration(database);
    if (number !== current.number) {
      current = { number, library: createLibrary(database, number) };
      reports.clear();
    }
    return current.library;
  };
  return {
    summaries: () => library().summaries(),
    report(id) {
      const now = library();
      const known = reports.get(id);
      if (known !== undefined) return known;
      const report = now.report(id);
      if (reports.size >= KEPT_REPORTS) reports.clear();
      reports.set(id, report);
      return report;
    },
  };
}
