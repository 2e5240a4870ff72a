import { existsSync } from 'node:fs';
import type { EmbeddingModel } from '../domain/ports.js';
import type { SqliteDatabase } from './database.js';
import { acceptedGeneration, VISIBLE } from './generation.js';
import { hasPassageVectors } from './passage-vectors.js';
import { readSearchCache } from './search-cache.js';

/** What an index holds, for whoever looks after it. */
export interface IndexOverview {
  readonly reports: number;
  readonly passages: number;
  /** By name; reports whose district is unknown are not in it. */
  readonly districts: readonly { readonly district: string; readonly years: readonly number[] }[];
  readonly roots: readonly { readonly path: string; readonly files: number; readonly exists: boolean }[];
  /** Whether the search cache is there and sound; a missing one is made again when needed. */
  readonly cached: boolean;
  /** Whether the passages have vectors of the model given; null without one. */
  readonly embedded: boolean | null;
}

export async function indexOverview(
  database: SqliteDatabase,
  dataDir: string,
  model: EmbeddingModel | null,
): Promise<IndexOverview> {
  const { number: generation, fingerprint } = acceptedGeneration(database);
  const { reports, passages } = indexTotals(database, generation);
  const districts = database
    .prepare<[{ generation: number }], { district: string; years: string }>(
      `SELECT district, json_group_array(DISTINCT year ORDER BY year) FILTER (WHERE year IS NOT NULL) AS years
       FROM reports WHERE ${VISIBLE} AND district IS NOT NULL GROUP BY district ORDER BY district`,
    )
    .all({ generation });
  const roots = database
    .prepare<[{ generation: number }], { path: string; files: number }>(
      `SELECT roots.path, count(files.id) AS files FROM roots JOIN files ON files.root = roots.id
       WHERE ${VISIBLE} GROUP BY roots.id ORDER BY roots.path`,
    )
    .all({ generation });
  return {
    reports,
    passages,
    districts: districts.map(({ district, years }) => ({ district, years: JSON.parse(years) as number[] })),
    roots: roots.map((root) => ({ ...root, exists: existsSync(root.path) })),
    cached: (await readSearchCache(dataDir, fingerprint)) !== null,
    embedded: model && hasPassageVectors({ dataDir, fingerprint, model }),
  };
}

/** Numbers of reports and passages that a reader of the generation sees. */
export function indexTotals(
  database: SqliteDatabase,
  generation: number,
): { readonly reports: number; readonly passages: number } {
  return database
    .prepare(
      `SELECT count(*) AS reports,
         (SELECT count(*) FROM passages WHERE report IN (SELECT key FROM reports WHERE ${VISIBLE})) AS passages
       FROM reports WHERE ${VISIBLE}`,
    )
    .get({ generation }) as { reports: number; passages: number };
}
