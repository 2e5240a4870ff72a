import { createHash } from 'node:crypto';
import type { Paragraph } from '../domain/report.js';
import { type Heading, headingOf, isBareHeading } from './headings.js';
import type { KeptLine } from './layout.js';
import { CELL_EDGE, rowText } from './table-cells.js';
import { namesReport } from './title.js';

/** Short stable name of a content: 16 hexadecimal digits of its SHA-256. */
export function contentHash(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16);
}

type Draft = Omit<Paragraph, 'id' | 'n'>;

/** Joins the kept lines to the report's text and numbers its paragraphs. A heading on its own line opens the paragraph below it. */
export function reportText(lines: readonly KeptLine[]): { text: string; paragraphs: readonly Draft[] } {
  const kept = lines.map((line) => ({ ...line, text: line.barred ? line.text : rowText(line.text) }));
  const text = kept.map((line) => line.text).join('\n');
  const paragraphs: Draft[] = [];
  const path: { rank: number; text: string }[] = [];
  let pending: { start: number; end: number; rank: number; section: string[] } | null = null;
  let start = 0;
  let previous: KeptLine | null = null;
  const flush = (): void => {
    if (pending) paragraphs.push({ section: pending.section, start: pending.start, end: pending.end });
    pending = null;
  };
  const numbered = kept.some((line) => line.role === 'body' && /^[一二三四五六七八九十]{1,3}、/.test(line.text));
  for (const [index, line] of kept.entries()) {
    const end = start + line.text.length;
    if (line.role === 'body') {
      const heading = headingOf(line, previous) ?? unnumberedHeading(line, kept[index + 1], numbered);
      if (heading) {
        while ((path.at(-1)?.rank ?? -1) >= heading.rank) path.pop();
        if (!heading.tells) path.push(heading);
        if (pending && (pending as { rank: number }).rank >= heading.rank) flush();
      }
      const section = path.map((each) => each.text);
      if (heading?.whole) {
        pending = { start: (pending as { start: number } | null)?.start ?? start, end, rank: heading.rank, section };
      } else {
        paragraphs.push({ section, start: (pending as { start: number } | null)?.start ?? start, end });
        pending = null;
      }
    } else {
      flush();
      if (line.role === 'title') path.length = 0;
    }
    previous = line;
    start = end + 1;
  }
  flush();
  return { text, paragraphs };
}

/** The rank of what divides a section without a label. */
const INNERMOST = 65;

/**
 * A line of words above a long sentence. Between numbered headings it divides the innermost of them, else it ranks above
 * all; the name of another report ends every section.
 */
function unnumberedHeading(line: KeptLine, next: KeptLine | undefined, numbered: boolean): Heading | null {
  if (next?.role !== 'body') return null;
  // 2023年某县法治政府建设主要指标完成情况 right above a table is its caption.
  if (CELL_EDGE.test(next.text) && !/[|\t。]/u.test(line.text))
    return { rank: INNERMOST, text: line.text, whole: true };
  if (namesReport(line)) return { rank: 0, text: line.text, whole: true };
  return isBareHeading(line, next) ? { rank: numbered ? INNERMOST : 8, text: line.text, whole: true } : null;
}

/** Gives paragraphs their numbers and ids. */
export function numberParagraphs(reportId: string, text: string, drafts: readonly Draft[]): Paragraph[] {
  const seen = new Map<string, number>();
  return drafts.map((draft, index) => {
    const key = contentHash(reportId, ...draft.section, text.slice(draft.start, draft.end));
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return { id: count === 0 ? key : contentHash(key, String(count)), n: index + 1, ...draft };
  });
}
