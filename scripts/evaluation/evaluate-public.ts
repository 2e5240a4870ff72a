import { basename } from 'node:path';
import type { SearchHit } from '../../src/domain/passage.js';
import type { Searcher } from '../../src/domain/ports.js';
import type { PublicQuery, PublicSet } from './public-set.js';
import { type RetrievalFigures, retrievalFigures } from './retrieval.js';
import { markdownTable } from './table.js';

export interface RetrievalRow extends RetrievalFigures {
  readonly name: string;
}

/** Least document R@10 of acceptance, by the name of a row. */
const DOCUMENT_FLOORS: Readonly<Record<string, number>> = {
  ncp_policy: 0.98,
  'stard_pool dev or admin_law': 0.48,
};

/** Searches ten passages a question; a set that marks questions of administrative law is also shown by its parts. */
export async function evaluatePublicSet(
  folder: string,
  { queries, keyById }: PublicSet,
  searcher: Searcher,
): Promise<readonly RetrievalRow[]> {
  const hits = new Map<string, readonly SearchHit[]>();
  for (const { id, question } of queries) hits.set(id, await searcher.search(question, { k: 10 }));
  const name = basename(folder);
  const row = (part: string, keep: (query: PublicQuery) => boolean): RetrievalRow => ({
    name: `${name}${part}`,
    ...retrievalFigures(queries.filter(keep), hits, keyById),
  });
  const isDev = ({ split }: PublicQuery): boolean => split === 'dev';
  const isAdministrative = ({ admin_law }: PublicQuery): boolean => admin_law === true;
  const parts = queries.some(isAdministrative)
    ? [
        row(' dev or admin_law', (query) => isDev(query) || isAdministrative(query)),
        row(' dev', isDev),
        row(' admin_law', isAdministrative),
      ]
    : [];
  return [row('', () => true), ...parts];
}

export function retrievalTable(rows: readonly RetrievalRow[]): string {
  const cells = rows.map((row) => [
    row.name,
    String(row.questions),
    row.documentRecall10.toFixed(3),
    row.recall1.toFixed(3),
    row.recall5.toFixed(3),
    row.recall10.toFixed(3),
    row.reciprocalRank10.toFixed(3),
  ]);
  const header = ['set', 'questions', 'document R@10', 'passage R@1', 'R@5', 'R@10', 'MRR@10'];
  return markdownTable(header, cells);
}

/** Names of the rows below their floor. */
export function missedDocumentFloors(rows: readonly RetrievalRow[]): readonly string[] {
  return rows
    .filter(({ name, documentRecall10 }) => documentRecall10 < (DOCUMENT_FLOORS[name] ?? 0))
    .map(({ name }) => `document R@10 of ${name}`);
}
