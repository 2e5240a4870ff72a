import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Draft } from '../../domain/draft.js';
import type { ReportSection, WholeReport } from '../desk/draft-desk.js';
import { openPart } from '../desk/whole-report.js';
import { FONTS, fontNamed, NO_INDENT, PAGE_NUMBER_SIZE, SECTION, STYLES } from './official-layout.js';

export interface DocxOptions {
  /** Adds an annex that lists the notes the text rests on. */
  readonly annex?: boolean;
  /** 法治政府建设年度报告 by default; a title that the owner gave a whole report goes before it. */
  readonly title?: string;
}

const DEFAULT_TITLE = '法治政府建设年度报告';
/** What XML 1.0 cannot hold, and what is invisible. */
const ILLEGAL = /(?![\n\t])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const OPEN = /(【(?:待补充|待核实)[^】]*】)/;

/** One section as a Word file by GB/T 9704. */
export function renderDraft(draft: Draft, options: DocxOptions = {}): Promise<Uint8Array> {
  const annex = options.annex ? annexOf([{ heading: draft.heading, draft }]) : [];
  return pack(options.title ?? `${DEFAULT_TITLE}（节选）`, [...sectionParagraphs(draft.text), ...annex]);
}

/** A whole report as a Word file by GB/T 9704. */
export function renderReport(report: WholeReport, options: DocxOptions = {}): Promise<Uint8Array> {
  const body = report.parts.flatMap((part) => [
    ...(part.sections.some((section) => section.heading === part.heading) ? [] : [headingParagraph(part.heading)]),
    ...(part.sections.length === 0 ? [bodyParagraph(openPart(part.heading))] : []),
    ...part.sections.flatMap((section) => sectionParagraphs(section.text)),
  ]);
  const annex = options.annex ? annexOf(report.parts.flatMap((part) => part.sections)) : [];
  return pack(report.title ?? options.title ?? DEFAULT_TITLE, [...body, ...annex]);
}

/** The first line is the heading. */
function sectionParagraphs(text: string): readonly Paragraph[] {
  const [heading = '', ...lines] = text.split('\n');
  return [headingParagraph(heading), ...lines.map(bodyParagraph)];
}

const bodyParagraph = (text: string): Paragraph => new Paragraph({ children: runs(text) });

function headingParagraph(heading: string): Paragraph {
  const level = /^[（(]/.test(heading) ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1;
  return new Paragraph({ heading: level, children: runs(heading) });
}

/** What is still open stands highlighted. */
const runs = (text: string): readonly TextRun[] =>
  text
    .replace(ILLEGAL, '')
    .split(OPEN)
    .filter(Boolean)
    .map((part) => new TextRun(OPEN.test(part) ? { text: part, highlight: 'yellow' } : { text: part }));

/** Under each section's heading, as numbered in the text, the notes it rests on. */
function annexOf(sections: readonly Pick<ReportSection, 'heading' | 'draft'>[]): readonly Paragraph[] {
  const sources = sections.flatMap(({ heading, draft }) => [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(heading) }),
    ...draft.notes.map((note) => {
      const unused = draft.unusedNotes.includes(note.n) ? '（未写进正文）' : '';
      return bodyParagraph(`${note.n}. ${note.text}${unused}`);
    }),
  ]);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, children: runs('附件：起草所依据的笔记') }),
    ...sources,
  ];
}

/** — 1 — on the outer side: right on odd pages, left on even ones, one character in. */
function pageNumber(side: 'left' | 'right'): Footer {
  const font = fontNamed(FONTS.pageNumber);
  const paragraph = new Paragraph({
    alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: { ...NO_INDENT, [side]: PAGE_NUMBER_SIZE * 10 },
    children: [new TextRun({ font, size: PAGE_NUMBER_SIZE, children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
  return new Footer({ children: [paragraph] });
}

async function pack(title: string, body: readonly Paragraph[]): Promise<Uint8Array> {
  const document = new Document({
    title: title.replace(ILLEGAL, ''),
    creator: '法言',
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: SECTION,
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }), ...body],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
