import { fold } from '../domain/fold.js';
import type { Searcher } from '../domain/ports.js';
import { lengthNorms } from '../index/keyword-index.js';
import { searchKeywords } from '../index/keyword-search.js';
import type { SearchData } from '../index/search-data.js';
import { queryTerms } from '../index/terms.js';
import { passagesInScope } from './report-scope.js';

/** Longer questions are cut off: what is asked stands in front, and cost grows with length. */
const MAX_QUERY_UNITS = 2000;

/** Ranked search over the given data. */
export function createSearcher({ passages, keywords }: SearchData): Searcher {
  const norms = lengthNorms(keywords.lengths);
  return {
    async search(query, { k, filter }) {
      const allowed = passagesInScope(passages, filter);
      const terms = queryTerms(fold(query.slice(0, MAX_QUERY_UNITS)));
      const best = searchKeywords(keywords, norms, { terms, k, ...(allowed && { allowed }) });
      return best.map(({ ordinal, score }) => ({ ...passages.passage(ordinal), score }));
    },
  };
}
