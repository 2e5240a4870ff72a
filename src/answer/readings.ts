import type { Library } from '../domain/ports.js';
import type { Report } from '../domain/report.js';
import { outlineOf, type Sentence } from './evidence/outline.js';

/** A report taken apart into sentences. */
export interface Reading {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
}

/** Readings kept in memory; each is some hundred kilobytes. */
const KEPT = 300;

/** Reads reports of one library, the latest ones only once. Null for an id that the library does not hold. */
export function createReadings(library: Library): (id: string) => Reading | null {
  const kept = new Map<string, Reading>();
  return (id) => {
    const known = kept.get(id);
    if (known) {
      kept.delete(id);
      kept.set(id, known);
      return known;
    }
    const report = library.report(id);
    if (!report) return null;
    const reading = { report, sentences: outlineOf(report) };
    kept.set(id, reading);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return reading;
  };
}
