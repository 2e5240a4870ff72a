import type { Citation } from '../domain/answer.js';
import type { Library } from '../domain/ports.js';
import type { Paragraph, Report } from '../domain/report.js';
import type { KeptSource } from './store/answer-store.js';

/** `same`: as when the answer was given; `moved`: the report changed, the quote still stands; else the quote is gone. */
export type SourceState = 'same' | 'moved' | 'changed' | 'vanished';

/** Where a citation of a past answer stands now. */
export interface LocatedSource {
  readonly state: SourceState;
  /** The report as held now; null where it vanished. */
  readonly report: Report | null;
  /** The paragraph that holds the quote now; null where none does. */
  readonly paragraph: Paragraph | null;
  /** Start of the quote in the report as held now. */
  readonly start: number;
}

const paragraphAt = (report: Report, offset: number): Paragraph | null =>
  report.paragraphs.find((paragraph) => paragraph.start <= offset && offset < paragraph.end) ?? null;

/** The report cited, or the one read from the same file since: a changed text has another id. */
const currentReport = (library: Library, citation: Citation, kept: KeptSource | null): Report | null => {
  const report = library.report(citation.reportId);
  if (report || !kept?.source) return report;
  const successor = library.summaries().find((summary) => summary.source === kept.source);
  return successor ? library.report(successor.id) : null;
};

/** Finds a citation again, in a report that may have changed or vanished since. */
export function locateSource(library: Library, citation: Citation, kept: KeptSource | null): LocatedSource {
  const report = currentReport(library, citation, kept);
  if (!report) return { state: 'vanished', report, paragraph: null, start: 0 };
  const { quote, start } = citation;
  if (report.text.startsWith(quote, start)) {
    const paragraph = paragraphAt(report, start);
    const same = report.id === citation.reportId && (kept?.paragraph ?? null) === (paragraph?.id ?? null);
    return { state: same ? 'same' : 'moved', report, paragraph, start };
  }
  const found = report.text.indexOf(quote);
  if (found < 0) return { state: 'changed', report, paragraph: null, start: 0 };
  return { state: 'moved', report, paragraph: paragraphAt(report, found), start: found };
}
