import type { Report } from '../domain/report.js';
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
  /** The text is a document and not a page: only what is furniture beyond doubt is dropped. */
  readonly whole?: boolean;
}

/**
 * Takes a page's text apart: what is the report, what is the site around it, who reports on which year. Lines that
 * begin with `#` marks are headings. Pure; never throws: a text without a report gives a Report with an empty text.
 */
export function parseReport(raw: string, options: ParseOptions): Report {
  const named = isReportTitle(options.hints?.title ?? '');
  const whole = options.whole ?? false;
  // Documents of other kinds come as they are: their lists within sentences are no headings.
  const layout = layOut(toLines(raw, { split: named || !whole }), { whole, named });
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
