import type { SearchHit } from '../../src/domain/passage.js';
import type { PublicQuery, PublicSet } from './public-set.js';
import { longestRunShare, normalise } from './score-text.js';

/** Means over questions, each 0 to 1. */
export interface RetrievalFigures {
  readonly questions: number;
  /** Share of the gold documents among the documents of the first ten passages; equal texts count as one. */
  readonly documentRecall10: number;
  /** Share of the gold (spans half covered, or whole documents where no span is given) in the first 1, 5, 10 passages. */
  readonly recall1: number;
  readonly recall5: number;
  readonly recall10: number;
  /** One over the rank of the first passage with gold, 0 beyond the tenth. */
  readonly reciprocalRank10: number;
}

/** A span is found when a passage holds at least half of it in one run. */
const FOUND = 0.5;

/** `hits` are a question's passages by its id, best first. */
export function retrievalFigures(
  queries: readonly PublicQuery[],
  hits: ReadonlyMap<string, readonly SearchHit[]>,
  keyById: PublicSet['keyById'],
): RetrievalFigures {
  const keyOf = (id: string): string => keyById.get(id) ?? id;
  const rows = queries.map((query) => {
    const found = (hits.get(query.id) ?? []).slice(0, 10);
    const goldKeys = new Set(query.gold_doc_ids.map(keyOf));
    const foundKeys = new Set(found.map(({ reportId }) => keyOf(reportId)));
    const ranks = goldRanks(query, found, keyOf);
    return {
      documentRecall10: [...goldKeys].filter((key) => foundKeys.has(key)).length / goldKeys.size,
      recall1: shareWithin(ranks, 1),
      recall5: shareWithin(ranks, 5),
      recall10: shareWithin(ranks, 10),
      reciprocalRank10: 1 / Math.min(...ranks),
    };
  });
  const mean = (read: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((sum, row) => sum + read(row), 0) / Math.max(1, rows.length);
  return {
    questions: rows.length,
    documentRecall10: mean((row) => row.documentRecall10),
    recall1: mean((row) => row.recall1),
    recall5: mean((row) => row.recall5),
    recall10: mean((row) => row.recall10),
    reciprocalRank10: mean((row) => row.reciprocalRank10),
  };
}

/** The rank, from 1, at which each piece of gold is found; infinite where it is not. */
function goldRanks(query: PublicQuery, found: readonly SearchHit[], keyOf: (id: string) => string): readonly number[] {
  const goldKeys = [...new Set(query.gold_doc_ids.map(keyOf))];
  const keys = found.map(({ reportId }) => keyOf(reportId));
  if (query.gold_spans === undefined || query.gold_spans.length === 0) {
    return goldKeys.map((key) => rankOf(keys.indexOf(key)));
  }
  const texts = found.map(({ text }) => normalise(text));
  return query.gold_spans.map((span) => {
    const wanted = normalise(span);
    const holds = (text: string, rank: number): boolean =>
      goldKeys.includes(keys[rank] ?? '') && longestRunShare(wanted, text) >= FOUND;
    return rankOf(texts.findIndex(holds));
  });
}

function rankOf(index: number): number {
  return index === -1 ? Number.POSITIVE_INFINITY : index + 1;
}

function shareWithin(ranks: readonly number[], limit: number): number {
  return ranks.filter((rank) => rank <= limit).length / Math.max(1, ranks.length);
}
