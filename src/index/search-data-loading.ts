import type { Paragraph } from '../domain/report.js';
import type { SqliteDatabase } from './database.js';
import type { Generation } from './generation.js';
import { VISIBLE } from './generation.js';
import type { PassagedReport, PassageRange } from './passage-table-writer.js';
import { readSearchCache, writeSearchCache } from './search-cache.js';
import { EMPTY_SEARCH_DATA, type SearchData, updateSearchData } from './search-data.js';

/**
 * The search data of a generation from its file or, where that is missing or damaged, made again from the database and
 * written for the next reader, if the folder lets itself be written.
 */
export async function loadSearchData(
  database: SqliteDatabase,
  dataDir: string,
  generation: Generation,
): Promise<SearchData> {
  if (generation.fingerprint === '') return EMPTY_SEARCH_DATA;
  const cached = await readSearchCache(dataDir, generation.fingerprint);
  if (cached) return cached;
  const data = deriveSearchData(database, EMPTY_SEARCH_DATA, generation.number);
  await writeSearchCache(dataDir, generation.fingerprint, data).catch(() => undefined);
  return data;
}

/** Brings search data of any older generation up to another one, accepted or being written. */
export function deriveSearchData(database: SqliteDatabase, base: SearchData, generation: number): SearchData {
  const keys = database
    .prepare<[{ generation: number }], number>(`SELECT key FROM reports WHERE ${VISIBLE} ORDER BY key`)
    .pluck()
    .all({ generation });
  const visible = new Set(keys);
  const held = new Set(base.passages.reports.map(({ key }) => key));
  return updateSearchData(base, {
    stays: ({ key }) => visible.has(key),
    added: passagedReports(
      database,
      keys.filter((key) => !held.has(key)),
    ),
  });
}

function* passagedReports(database: SqliteDatabase, keys: readonly number[]): Iterable<PassagedReport> {
  const report = database.prepare<[number], Omit<PassagedReport, 'paragraphs' | 'passages'> & { paragraphs: string }>(
    'SELECT key, id, title, district, year, text, paragraphs FROM reports WHERE key = ?',
  );
  const passages = database.prepare<[number], PassageRange>(
    'SELECT paragraph, start, end FROM passages WHERE report = ? ORDER BY key',
  );
  for (const key of keys) {
    const row = report.get(key);
    if (!row) continue;
    yield { ...row, paragraphs: JSON.parse(row.paragraphs) as Paragraph[], passages: passages.all(key) };
  }
}
