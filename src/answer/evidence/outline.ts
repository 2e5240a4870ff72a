import { splitMeasures } from '../../corpus/measures.js';
import { isIdeograph, type Range, sentenceRanges } from '../../corpus/sentences.js';
import { CELL_EDGE, isFigure } from '../../corpus/table-cells.js';
import { fold } from '../../domain/fold.js';
import type { Paragraph, Report } from '../../domain/report.js';
import type { ReportPart } from '../../domain/report-part.js';
import { jointHeading, partOfSection, partOpenedBy } from './report-part.js';

/** A sentence of a report with what a reader knows when he comes to it. Offsets are UTF-16 units of `Report.text`. */
export interface Sentence extends Range {
  /** 0-based position in the report. */
  readonly index: number;
  readonly paragraph: Paragraph;
  /** Clauses, divided at commas and the like; they adjoin and cover the sentence. */
  readonly clauses: readonly Range[];
  readonly folded: string;
  /** Folded leads of its measure (一是优化服务。…) and headings above it in one paragraph, each ended by 。 but the last; not it itself. */
  readonly lead: string;
  /** Folded heading path. */
  readonly headings: readonly string[];
  /** Sentences of one measure share it; ascending. */
  readonly measure: number;
  readonly part: ReportPart;
  /** A heading or lead that others follow: it names a topic and says nothing of it. */
  readonly bare: boolean;
}

const LABEL =
  /^\s*(?:第?[一二三四五六七八九十]{1,3}(?:是|要|[、.])|[(（]?[一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、](?!\d)|[①-⑳]|[•·●■◆▪]|-\s|—{1,2}(?=[^—]))\s*/;

/** A heading without what counts it: 规范行政执法 of (二)规范行政执法. */
export const withoutLabel = (heading: string): string => heading.replace(LABEL, '');

/** A lead is short and tells no figure. */
const LONGEST_LEAD = 45;

function clausesOf(text: string, { start, end }: Range): Range[] {
  const clauses: { start: number; end: number }[] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i < end; i++) {
    if (isIdeograph(text.charCodeAt(i))) continue;
    const unit = text.charAt(i);
    if ('《(（“'.includes(unit)) depth++;
    else if ('》)）”'.includes(unit)) depth = Math.max(0, depth - 1);
    const thousands = unit === ',' && /\d/.test(text.charAt(i - 1)) && /^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5));
    if (depth === 0 && !thousands && ',，;；:：'.includes(unit)) {
      clauses.push({ start: from, end: i + 1 });
      from = i + 1;
    }
  }
  if (from < end) clauses.push({ start: from, end });
  return clauses;
}

const trimmed = (text: string, { start, end }: Range): Range => {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
};

/** A cell of a table says something by itself from this length on, if it tells a figure or has clauses. */
const PROSE = 12;

const EVERY_EDGE = new RegExp(CELL_EDGE, 'gu');

/** Rows of tables that are set in sentences (序号 | 事项 | 全区作出处罚决定402件，比上年减少115件) are read cell by cell. */
function proseCells(text: string, { start, end }: Range): Range[] {
  const said = text.slice(start, end);
  if (!CELL_EDGE.test(said)) return [{ start, end }];
  const cells: Range[] = [];
  let from = start;
  for (const { index, 0: edge } of said.matchAll(EVERY_EDGE)) {
    cells.push({ start: from, end: start + index });
    from = start + index + edge.length;
  }
  cells.push({ start: from, end });
  // 受理复议案件(件) | 47 | 审结45件,调解16件: what is noted beside a figure belongs to its row.
  if (cells.slice(1).some((cell) => isFigure(text.slice(cell.start, cell.end)))) return [{ start, end }];
  const prose = cells.filter((cell) => {
    const content = text.slice(cell.start, cell.end);
    return content.length >= PROSE && /\d.*[,\uff0c]|[,\uff0c].*\d/u.test(content);
  });
  return cells.length > 1 && prose.length > 0 ? prose : [{ start, end }];
}

/** The sentences of a report in order. */
export function outlineOf(report: Report): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const headed = new Set(report.paragraphs.map(({ section }) => partOfSection(section, report.year)));
  let opened: ReportPart | null = null;
  let within: string | null = null;
  let measureCount = 0;
  for (const paragraph of report.paragraphs) {
    const joint = jointHeading(paragraph.section, report.year);
    const named = joint ? null : partOfSection(paragraph.section, report.year);
    if (named) opened = null;
    else if (joint && joint !== within) opened = 'problems';
    within = joint;
    const headings = paragraph.section.map(fold);
    for (const measure of splitMeasures(report.text.slice(paragraph.start, paragraph.end))) {
      const measureRange = { start: paragraph.start + measure.start, end: paragraph.start + measure.end };
      const ranges = sentenceRanges(report.text, measureRange.start, measureRange.end, true)
        .flatMap((range) => proseCells(report.text, range))
        .map((range) => trimmed(report.text, range))
        .filter(({ start, end }) => end > start);
      measureCount++;
      let lead = '';
      let isFirst = true;
      ranges.forEach((range, i) => {
        const raw = report.text.slice(range.start, range.end);
        const start = range.start + (LABEL.exec(raw)?.[0].length ?? 0);
        if (start >= range.end) return;
        const text = report.text.slice(start, range.end);
        const folded = fold(text);
        // 查摆短板弱项27个 opens no shortcomings where a heading does.
        const opening = named ? null : partOpenedBy(text, report.year, opened);
        if (opening && !headed.has(opening)) opened = opening;
        const said = folded.replace(/[。.]$/, '');
        const isHeading = headings.some((heading) => heading.length > 0 && heading.includes(said));
        const mayLead = isFirst && i < ranges.length - 1;
        const bare = isHeading || (mayLead && text.length <= LONGEST_LEAD && !/\d/.test(text) && /[。.]$/.test(text));
        // The lines of headings stand at the beginning of what they head.
        isFirst &&= isHeading;
        sentences.push({
          index: sentences.length,
          paragraph,
          start,
          end: range.end,
          clauses: clausesOf(report.text, { start, end: range.end }),
          folded,
          lead,
          headings,
          measure: measureCount,
          part: named ?? opened ?? 'work',
          bare,
        });
        if (bare) lead += `${lead === '' || lead.endsWith('。') ? '' : '。'}${folded}`;
      });
    }
  }
  return sentences.map((sentence, i) =>
    sentence.bare && isLeaf(sentence, sentences[i + 1]) ? { ...sentence, bare: false } : sentence,
  );
}

/** Items of a list may be told in their headings alone: 1.地广人稀,执法成本高。 Such a heading is what the report says. */
function isLeaf({ folded, headings, measure }: Sentence, next: Sentence | undefined): boolean {
  const said = folded.replace(/[。.]$/, '');
  const own = headings.find((heading) => heading.length > 0 && heading.includes(said));
  return own !== undefined && next?.measure !== measure && !next?.headings.includes(own);
}
