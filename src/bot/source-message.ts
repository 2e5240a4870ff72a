import { FormattedString } from '@grammyjs/parse-mode';
import type { Citation } from '../domain/answer.js';
import { type Paragraph, type Report, reportLabel } from '../domain/report.js';
import { cutText } from './cut-text.js';
import type { LocatedSource, SourceState } from './source-lookup.js';

/** With headings and quote below Telegram's 4096 units. */
const CONTEXT_LIMIT = 2400;
const NEIGHBOUR_LIMIT = 300;
const QUOTE_LIMIT = 600;
const HEADER_LIMIT = 300;

const NOTICES: Readonly<Record<SourceState, string | null>> = {
  same: null,
  moved: '这份报告在回答之后有过更新，下面的引文仍在其中。',
  changed: '这份报告在回答之后有过更新，引文已不在其中；下面是回答当时的引文。',
  vanished: '这份报告已不在库中；下面是回答当时的引文。',
};

const line = (text: FormattedString): FormattedString => text.plain('\n');

/** A paragraph, whole where it fits, else the part around an offset of it. */
const around = (text: string, offset: number, limit: number): string => {
  if (text.length <= limit) return text;
  const start = Math.max(0, Math.min(offset - limit / 4, text.length - limit));
  const window = text.slice(start, start + limit).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return `${start > 0 ? '…' : ''}${window}${start + limit < text.length ? '…' : ''}`;
};

const header = (n: number, label: string, section: readonly string[]): FormattedString => {
  const title = FormattedString.bold(cutText(`[${n}] ${label}`, HEADER_LIMIT));
  return section.length > 0 ? title.plain(`\n${cutText(section.join(' › '), HEADER_LIMIT)}`) : title;
};

const neighbour = (report: Report, n: number): string => {
  const paragraph = report.paragraphs.find((one) => one.n === n);
  return paragraph ? cutText(report.text.slice(paragraph.start, paragraph.end), NEIGHBOUR_LIMIT) : '';
};

const inContext = (report: Report, paragraph: Paragraph, offset: number): FormattedString => {
  const text = around(report.text.slice(paragraph.start, paragraph.end), offset, CONTEXT_LIMIT);
  const parts = [neighbour(report, paragraph.n - 1), text, neighbour(report, paragraph.n + 1)].filter(Boolean);
  return FormattedString.expandableBlockquote(parts.join('\n\n'));
};

const place = (report: Report, paragraph: Paragraph): string =>
  `\n第${paragraph.n}段，全文共${report.paragraphs.length}段`;

/** A citation: where it stands, the quote itself, and the paragraph between its neighbours. */
export function sourceMessage(citation: Citation, located: LocatedSource): FormattedString {
  const { report, paragraph, state, start } = located;
  const label = reportLabel({
    district: citation.district,
    year: citation.year,
    title: citation.title,
    source: report?.source ?? citation.reportId,
  });
  let message = line(header(citation.n, label, paragraph?.section ?? citation.section));
  const notice = NOTICES[state];
  if (notice) message = line(message.italic(notice));
  message = message.concat(FormattedString.blockquote(cutText(citation.quote, QUOTE_LIMIT)));
  if (!report || !paragraph) return message;
  message = message.plain('\n上下文：\n').concat(inContext(report, paragraph, start - paragraph.start));
  return message.plain(place(report, paragraph));
}

/** Another paragraph of the report, reached from a citation. */
export function paragraphMessage(citation: Citation, report: Report, paragraph: Paragraph): FormattedString {
  const text = around(report.text.slice(paragraph.start, paragraph.end), 0, CONTEXT_LIMIT);
  return line(header(citation.n, reportLabel(report), paragraph.section))
    .concat(FormattedString.expandableBlockquote(text))
    .plain(place(report, paragraph));
}
