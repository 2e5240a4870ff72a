import { readdirSync, readFileSync } from 'node:fs';
import type { PassagedReport } from '../../src/index/passage-table-writer.js';
import { EMPTY_SEARCH_DATA, type SearchData, updateSearchData } from '../../src/index/search-data.js';

export interface ReportFields {
  readonly key?: number;
  readonly district?: string | null;
  readonly year?: number | null;
  readonly title?: string | null;
  readonly section?: readonly string[];
}

let keys = 0;

/** A report of the given paragraphs, each one passage. */
export function reportOf(id: string, texts: readonly string[], fields: ReportFields = {}): PassagedReport {
  const { key = ++keys, district = id, year = 2023, title = null, section = [] } = fields;
  const text = texts.join('\n');
  const paragraphs = texts.map((paragraph, i) => {
    const start = texts.slice(0, i).join('\n').length + (i > 0 ? 1 : 0);
    return { id: `${id}-${i}`, n: i + 1, section, start, end: start + paragraph.length };
  });
  const passages = paragraphs.map(({ n, start, end }) => ({ paragraph: n, start, end }));
  return { key, id, title, district, year, text, paragraphs, passages };
}

export const searchDataOf = (reports: readonly PassagedReport[]): SearchData =>
  updateSearchData(EMPTY_SEARCH_DATA, { stays: () => true, added: reports });

const SAMPLE = new URL('../../corpus/reports/', import.meta.url);

/** The five sample reports, each line a paragraph, cut at sentence ends. */
export function sampleReports(): PassagedReport[] {
  return readdirSync(SAMPLE).map((file) => {
    const lines = readFileSync(new URL(file, SAMPLE), 'utf8').split('\n').filter(Boolean);
    const sentences = lines.flatMap((line) => line.split(/(?<=。)/));
    return reportOf(file, sentences, { district: file.replace(/\d.*/, ''), title: lines[0] ?? null });
  });
}
