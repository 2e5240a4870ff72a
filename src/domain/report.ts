/** Who reports: a place as a whole, one of its departments, or a township or street below it. */
export type ReportKind = 'region' | 'department' | 'township' | 'unknown';

/** A numbered paragraph. Offsets are UTF-16 units of `Report.text`, `end` exclusive; run-in headings lie inside. */
export interface Paragraph {
  /** Hash of report, section path and text: a citation still opens after a re-index, and a change is recognised. */
  readonly id: string;
  /** 1-based position in the report. */
  readonly n: number;
  /** Heading path from the outermost, e.g. ["一、主要举措和成效", "(二)深化改革"]. */
  readonly section: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** One report as read from a file. What the text does not say is null, never guessed. */
export interface Report {
  /** Stable for the same content; a bulk line brings its own. */
  readonly id: string;
  readonly title: string | null;
  /** Full name of who reports. */
  readonly issuer: string | null;
  /** Short name of the place that reports; a department's is its county's or district's. */
  readonly district: string | null;
  /** The year reported on, not the year of publication. */
  readonly year: number | null;
  /** YYYY-MM-DD. */
  readonly published: string | null;
  readonly kind: ReportKind;
  /** The file it was read from. */
  readonly source: string;
  readonly url: string | null;
  /** Cleaned text: no navigation, footers or licence lines. */
  readonly text: string;
  /** In reading order. */
  readonly paragraphs: readonly Paragraph[];
}

export type ReportSummary = Omit<Report, 'text' | 'paragraphs'>;

/** The place and year of a report as readers see it. */
export function reportLabel(report: Pick<Report, 'district' | 'year' | 'title' | 'source'>): string {
  const place = report.district ?? report.title ?? report.source;
  return report.year === null ? place : `${place}${report.year}年`;
}
