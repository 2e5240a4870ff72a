import type { Reranker, Searcher, SearchOptions } from '../domain/ports.js';
import { lengthNorms } from '../index/keyword-index.js';
import { searchKeywords } from '../index/keyword-search.js';
import type { SearchData } from '../index/search-data.js';
import type { ScoredPassage } from '../index/top-list.js';
import { type EmbeddedPassages, questionVector, withEmbedding } from './embedding-similarity.js';
import { EndpointGuard } from './endpoint-guard.js';
import { withMeaning } from './meaning-similarity.js';
import { withNamedDistricts } from './named-districts.js';
import { expandedTerms, type SearchVocabulary, searchVocabulary } from './query-expansion.js';
import { passagesInScope } from './report-scope.js';
import { withReportSupport } from './report-support.js';
import { RERANKED, reordered } from './reranking.js';
import { spreadOverReports } from './spread.js';

/** Longer questions are cut off: what is asked stands in front, and cost grows with length. */
const MAX_QUERY_UNITS = 2000;

/** Passages that keywords bring up to be ranked by everything else. */
const CANDIDATES = 200;

export interface SearcherOptions {
  readonly vocabulary?: SearchVocabulary;
  /** Vectors of a model behind an endpoint, instead of the built-in ones; those serve again while it fails. */
  readonly embedded?: (() => Promise<EmbeddedPassages | null>) | undefined;
  /** Has the last word on the first passages, while it answers. */
  readonly reranker?: Reranker | undefined;
}

/** Ranked search over the given data. */
export function createSearcher(data: SearchData, options: SearcherOptions = {}): Searcher {
  const { passages, keywords, meaning } = data;
  const { reranker } = options;
  let { vocabulary } = options;
  const norms = lengthNorms(keywords.lengths);
  const embeddingGuard = new EndpointGuard();
  const rerankerGuard = new EndpointGuard();

  const rank = async (question: string, { k, filter, signal }: SearchOptions): Promise<ScoredPassage[]> => {
    const allowed = passagesInScope(passages, filter);
    vocabulary ??= searchVocabulary();
    const terms = expandedTerms(question, vocabulary);
    const wanted = { terms, k: Math.max(CANDIDATES, k), ...(allowed && { allowed }) };
    const supported = withReportSupport(searchKeywords(keywords, norms, wanted), terms, keywords, passages);
    const embedded = await options.embedded?.();
    const vector = embedded && (await embeddingGuard.ask((ask) => questionVector(question, embedded, ask), signal));
    const meant =
      embedded && vector
        ? withEmbedding(supported, vector, embedded, allowed)
        : meaning
          ? withMeaning(supported, terms, meaning)
          : supported;
    return spreadOverReports(withNamedDistricts(meant, question, passages), (ordinal) => passages.reportOf[ordinal]);
  };

  const rerank = async (question: string, ranked: ScoredPassage[], signal?: AbortSignal): Promise<ScoredPassage[]> => {
    if (!reranker || ranked.length === 0) return ranked;
    const texts = ranked.slice(0, RERANKED).map(({ ordinal }) => passages.headedText(ordinal));
    const scores = await rerankerGuard.ask((ask) => reranker.rerank(question, texts, { signal: ask }), signal);
    return scores ? reordered(ranked, scores) : ranked;
  };

  return {
    async search(query, searchOptions) {
      const question = query.slice(0, MAX_QUERY_UNITS);
      const ranked = await rerank(question, await rank(question, searchOptions), searchOptions.signal);
      return ranked.slice(0, searchOptions.k).map(({ ordinal, score }) => ({ ...passages.passage(ordinal), score }));
    },
  };
}
