import { fold } from '../domain/fold.js';
import type { Passage } from '../domain/passage.js';
import { type Columns, column, isString, isUint16, isUint32 } from './columns.js';
import {
  type PassagedReport,
  PassageTableWriter,
  type TableColumns,
  type TableReport,
} from './passage-table-writer.js';
import { TextColumn } from './text-column.js';

/** All passages by ordinal, column by column: 100,000 of them load in milliseconds. Immutable. */
export class PassageTable {
  readonly reports: readonly TableReport[];
  /** Position in `reports` of each passage's report; ascending. */
  readonly reportOf: Uint32Array;
  readonly #columns: TableColumns;
  /** The first passage of each report; one more entry closes the last. */
  readonly #firstOf: Uint32Array;

  constructor(columns: TableColumns) {
    this.#columns = columns;
    this.reports = columns.reports;
    this.reportOf = columns.reportOf;
    this.#firstOf = new Uint32Array(this.reports.length + 1).fill(this.reportOf.length);
    for (let i = this.reportOf.length - 1; i >= 0; i--) this.#firstOf[this.reportOf[i] as number] = i;
    for (let i = this.reports.length - 1; i >= 0; i--) {
      this.#firstOf[i] = Math.min(this.#firstOf[i] as number, this.#firstOf[i + 1] as number);
    }
  }

  static of(reports: Iterable<PassagedReport>): PassageTable {
    const writer = new PassageTableWriter();
    for (const report of reports) writer.addReport(report);
    return new PassageTable(writer.finish());
  }

  get size(): number {
    return this.reportOf.length;
  }

  text(ordinal: number): string {
    return this.#columns.texts.at(ordinal);
  }

  /** The text as matching sees it: see `fold`. */
  folded(ordinal: number): string {
    return this.#columns.foldedTexts.at(ordinal);
  }

  section(ordinal: number): readonly string[] {
    return this.#columns.sections[this.#columns.sectionOf[ordinal] as number] ?? [];
  }

  /** The text below its title and section, as a model should read it. */
  headedText(ordinal: number): string {
    const { title } = this.report(ordinal);
    return [title ?? '', this.section(ordinal).join(' '), this.text(ordinal)].filter(Boolean).join('\n');
  }

  /** Title, section path, and district where the title does not name it, folded. */
  foldedHeader(ordinal: number): string {
    const { title, district } = this.report(ordinal);
    const place = district !== null && !title?.includes(district) ? [district] : [];
    return fold([title ?? '', ...place, ...this.section(ordinal)].join('。'));
  }

  /** Ordinals of the passages of the report at a position in `reports`; `end` exclusive. */
  rangeOf(report: number): { readonly start: number; readonly end: number } {
    return { start: this.#firstOf[report] as number, end: this.#firstOf[report + 1] as number };
  }

  report(ordinal: number): TableReport {
    return this.reports[this.reportOf[ordinal] as number] as TableReport;
  }

  passage(ordinal: number): Passage {
    const { id: reportId, district, year } = this.report(ordinal);
    const start = this.#columns.starts[ordinal] as number;
    const text = this.text(ordinal);
    const paragraph = this.#columns.paragraphs[ordinal] as number;
    return {
      reportId,
      district,
      year,
      paragraph,
      section: this.section(ordinal),
      start,
      end: start + text.length,
      text,
    };
  }

  /** The passages of the reports that stay, then those of the reports added. */
  updated(stays: (report: TableReport) => boolean, added: Iterable<PassagedReport>): PassageTable {
    const writer = new PassageTableWriter();
    let ordinal = 0;
    this.reports.forEach((report, position) => {
      const staying = stays(report);
      if (staying) writer.openReport(report);
      for (; this.reportOf[ordinal] === position; ordinal++) {
        if (staying) writer.addPassage(this.passage(ordinal), this.folded(ordinal));
      }
    });
    for (const report of added) writer.addReport(report);
    return new PassageTable(writer.finish());
  }

  columns(): Columns {
    const { reports, sections, texts, foldedTexts, ...rest } = this.#columns;
    return {
      ...rest,
      reports: JSON.stringify(reports),
      sections: JSON.stringify(sections),
      texts: texts.units,
      textStarts: texts.starts,
      foldedTexts: foldedTexts.units,
      foldedStarts: foldedTexts.starts,
    };
  }
}

/** Reads back what `PassageTable.columns` gave. Throws `RangeError`, `SyntaxError` on columns of another version. */
export function passageTableOf(columns: Columns): PassageTable {
  return new PassageTable({
    reports: JSON.parse(column(columns, 'reports', isString)) as TableReport[],
    reportOf: column(columns, 'reportOf', isUint32),
    sections: JSON.parse(column(columns, 'sections', isString)) as string[][],
    sectionOf: column(columns, 'sectionOf', isUint32),
    paragraphs: column(columns, 'paragraphs', isUint32),
    starts: column(columns, 'starts', isUint32),
    texts: new TextColumn(column(columns, 'texts', isUint16), column(columns, 'textStarts', isUint32)),
    foldedTexts: new TextColumn(column(columns, 'foldedTexts', isUint16), column(columns, 'foldedStarts', isUint32)),
  });
}
