import type { Library } from '../domain/ports.js';
import type { Report } from '../domain/report.js';
import { outlineOf, type Sentence } from './evidence/outline.js';

/** A report taken apart into sentences. */
export interface Reading {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
}

/** Sentences of reports, as long as somebody keeps the report. */
const outlines = new WeakMap<Report, readonly Sentence[]>();

/** Reads a report of a library, the same version only once. Null for an id that the library does not hold. */
export function readingOf(library: Library, id: string): Reading | null {
  const report = library.report(id);
  if (!report) return null;
  const sentences = outlines.get(report) ?? outlineOf(report);
  outlines.set(report, sentences);
  return { report, sentences };
}
