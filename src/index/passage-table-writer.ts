import { fold } from '../domain/fold.js';
import type { Passage } from '../domain/passage.js';
import type { Report } from '../domain/report.js';
import { GrowableUint32Array } from './growable-array.js';
import { type TextColumn, TextColumnWriter } from './text-column.js';

/** A report to be searched, cut into passages. */
export interface PassagedReport extends Pick<Report, 'id' | 'title' | 'district' | 'year' | 'text' | 'paragraphs'> {
  /** Names this very version of the report: two versions never share a key. */
  readonly key: number;
  /** In reading order. */
  readonly passages: readonly PassageRange[];
}

/** Offsets are UTF-16 units of `Report.text`, `end` exclusive. */
export interface PassageRange {
  /** Number of the paragraph it stands in. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** What a table keeps of a report. */
export interface TableReport extends Pick<Report, 'id' | 'title' | 'district' | 'year'> {
  readonly key: number;
}

/** The columns of a passage table; those named in the singular have an entry a passage. */
export interface TableColumns {
  readonly reports: readonly TableReport[];
  readonly reportOf: Uint32Array;
  readonly sections: readonly (readonly string[])[];
  readonly sectionOf: Uint32Array;
  readonly paragraphs: Uint32Array;
  readonly starts: Uint32Array;
  readonly texts: TextColumn;
  readonly foldedTexts: TextColumn;
}

/** Writes the columns of a passage table, report by report. */
export class PassageTableWriter {
  readonly #reports: TableReport[] = [];
  readonly #sections: (readonly string[])[] = [];
  readonly #sectionIds = new Map<string, number>();
  readonly #reportOf = new GrowableUint32Array();
  readonly #sectionOf = new GrowableUint32Array();
  readonly #paragraphs = new GrowableUint32Array();
  readonly #starts = new GrowableUint32Array();
  readonly #texts = new TextColumnWriter();
  readonly #foldedTexts = new TextColumnWriter();

  addReport(report: PassagedReport): void {
    this.openReport(report);
    const sections = new Map(report.paragraphs.map(({ n, section }) => [n, section]));
    for (const { paragraph, start, end } of report.passages) {
      const text = report.text.slice(start, end);
      this.addPassage({ paragraph, start, section: sections.get(paragraph) ?? [], text }, fold(text));
    }
  }

  openReport({ key, id, title, district, year }: TableReport): void {
    this.#reports.push({ key, id, title, district, year });
  }

  addPassage(passage: Pick<Passage, 'paragraph' | 'start' | 'section' | 'text'>, folded: string): void {
    this.#reportOf.push(this.#reports.length - 1);
    this.#sectionOf.push(this.#sectionId(passage.section));
    this.#paragraphs.push(passage.paragraph);
    this.#starts.push(passage.start);
    this.#texts.push(passage.text);
    this.#foldedTexts.push(folded);
  }

  #sectionId(section: readonly string[]): number {
    const name = section.join('\n');
    let id = this.#sectionIds.get(name);
    if (id === undefined) {
      id = this.#sections.push(section) - 1;
      this.#sectionIds.set(name, id);
    }
    return id;
  }

  finish(): TableColumns {
    return {
      reports: this.#reports,
      reportOf: this.#reportOf.view(),
      sections: this.#sections,
      sectionOf: this.#sectionOf.view(),
      paragraphs: this.#paragraphs.view(),
      starts: this.#starts.view(),
      texts: this.#texts.finish(),
      foldedTexts: this.#foldedTexts.finish(),
    };
  }
}
