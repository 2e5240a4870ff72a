import { copyText } from './clipboard.js';
import { el } from './dom.js';
import type { ReportPlace } from './links.js';

/** What the reading view needs of a report; offsets are UTF-16 units of `text`. */
export interface ReadableReport {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly district: string | null;
  readonly year: number | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly text: string;
  readonly paragraphs: readonly {
    readonly n: number;
    readonly section: readonly string[];
    readonly start: number;
    readonly end: number;
  }[];
}

export async function fetchReport(id: string): Promise<ReadableReport | null> {
  const response = await fetch(`/api/reports/${encodeURIComponent(id)}`).catch(() => null);
  return response?.ok === true ? response.json() : null;
}

/** What a report without a title goes by: who issued it, or whose it is. */
export function reportName({ title, issuer, district, year }: ReadableReport): string {
  const place = district === null ? null : `${district}${year === null ? '' : `${year}年`}的报告`;
  return title ?? issuer ?? place ?? '未命名报告';
}

/** The whole report with the cited passage marked. Call `showPassage` when it stands in the document. */
export function reportView(report: ReadableReport, place: ReportPlace): HTMLElement {
  const lines = linesOf(report, place);
  const headings = lines.filter((line) => /^h\d$/i.test(line.tagName));
  const facts = [report.issuer, report.year === null ? null : `${report.year}年度`, report.published].filter(
    (fact) => fact !== null,
  );
  const passage = report.text.slice(place.start, place.end);
  return el(
    'article',
    { class: 'report' },
    el('h1', { text: reportName(report) }),
    el('p', { class: 'report-facts', text: facts.join(' · ') }),
    el(
      'div',
      { class: 'report-actions' },
      passage === ''
        ? null
        : el('button', {
            type: 'button',
            class: 'plain',
            text: '复制引文',
            onclick: () => void copyText(quoted(report, passage)),
          }),
      report.url !== null && /^https?:/.test(report.url)
        ? el('a', { class: 'plain', href: report.url, target: '_blank', rel: 'noopener noreferrer', text: '原网页' })
        : null,
    ),
    headings.length < 2 ? null : contents(headings),
    ...lines,
  );
}

/** Brings the marked passage, or else the beginning, into view. */
export function showPassage(view: HTMLElement): void {
  const mark = view.querySelector('mark');
  if (mark === null) return;
  mark.scrollIntoView({ block: 'center' });
}

function quoted(report: ReadableReport, passage: string): string {
  const name = reportName(report).replace(/^《|》$/g, '');
  return `“${passage}”（${report.title === null ? name : `《${name}》`}）`;
}

function contents(headings: readonly HTMLElement[]): HTMLElement {
  const items = headings.map((heading) =>
    el(
      'li',
      { class: `level-${heading.tagName.slice(1)}` },
      el('button', {
        type: 'button',
        text: heading.textContent ?? '',
        onclick: () => heading.scrollIntoView({ block: 'start', behavior: 'smooth' }),
      }),
    ),
  );
  return el('details', { class: 'contents' }, el('summary', { text: '目录' }), el('ol', {}, ...items));
}

/** One element a line of the text: a heading where a section is called so, else a paragraph with its number. */
function linesOf(report: ReadableReport, place: ReportPlace): readonly HTMLElement[] {
  const levels = new Map<string, number>();
  for (const { section } of report.paragraphs) {
    for (const [depth, title] of section.entries()) levels.set(title.trim(), depth);
  }
  const numbers = new Map(report.paragraphs.map(({ start, n }) => [start, n]));
  const lines: HTMLElement[] = [];
  let start = 0;
  for (const line of report.text.split('\n')) {
    const end = start + line.length;
    const level = levels.get(line.trim());
    const number = numbers.get(start);
    if (line.trim() !== '') {
      const content = marked(line, place.start - start, place.end - start);
      if (level === undefined) lines.push(el('p', { 'data-n': number ?? null }, ...content));
      else lines.push(el(level === 0 ? 'h2' : level === 1 ? 'h3' : 'h4', {}, ...content));
    }
    start = end + 1;
  }
  return lines;
}

function marked(line: string, from: number, to: number): readonly (Node | string)[] {
  const start = Math.max(0, from);
  const end = Math.min(line.length, to);
  if (end <= start) return [line];
  return [line.slice(0, start), el('mark', { text: line.slice(start, end) }), line.slice(end)];
}
