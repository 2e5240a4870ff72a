import type { Report } from '../domain/report.js';
import { foldWidth, withoutSpacing } from './characters.js';
import { layOut } from './layout.js';
import { toLines } from './lines.js';
import { readMetadata } from './metadata.js';
import type { MetadataHints } from './metadata-hints.js';
import { contentHash, numberParagraphs, reportText } from './report-text.js';
import { isReportTitle } from './title.js';

export interface ParseOptions {
  /** The file it was read from. */
  readonly source: string;
  /** The report's id, where the source brings one; else a hash of the cleaned text. */
  readonly id?: string;
  readonly url?: string | null;
  readonly hints?: MetadataHints;
  /** The text may be a document of any kind: unless it is a report, only what is furniture beyond doubt is dropped. */
  readonly whole?: boolean;
}

/** In UTF-16 units from the beginning of a text. */
const WHERE_TITLES_STAND = 1500;
/** The name of a report on a year, also where a whole page is one line. */
const REPORT_NAME =
  /(?:(?:19|20)\d\d|二[〇零○].{2})年度?[^。,;]{0,20}(?:法治(?:政府)?建设|依法行政)[^。,;]{0,12}(?:报告|总结|情况)/;

/**
 * Takes a page's text apart: what is the report, what is the site around it, who reports on which year. Lines that
 * begin with `#` marks are headings. Pure; never throws: a text without a report gives a Report with an empty text.
 */
export function parseReport(raw: string, options: ParseOptions): Report {
  const named = isReportTitle(options.hints?.title ?? '');
  const isReport = named || REPORT_NAME.test(withoutSpacing(foldWidth(raw.slice(0, WHERE_TITLES_STAND))));
  // Documents of other kinds come as they are: their lists within sentences are no headings.
  const whole = options.whole === true && !isReport;
  const lines = toLines(raw, { split: !whole });
  const page = layOut(lines, { whole, named });
  const isEmpty = options.whole === true && !page.kept.some(({ role }) => role === 'body');
  const layout = isEmpty ? layOut(lines, { whole: true, named }) : page;
  const { text, paragraphs } = reportText(layout.kept);
  const id = options.id ?? contentHash(text);
  const headings = [...new Set(paragraphs.flatMap((paragraph) => paragraph.section))];
  return {
    id,
    ...readMetadata(layout, headings, text, options.hints ?? {}),
    source: options.source,
    url: options.url ?? null,
    text,
    paragraphs: numberParagraphs(id, text, paragraphs),
  };
}
