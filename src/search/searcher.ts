import type { Searcher } from '../domain/ports.js';
import { lengthNorms } from '../index/keyword-index.js';
import { searchKeywords } from '../index/keyword-search.js';
import type { SearchData } from '../index/search-data.js';
import { withMeaning } from './meaning-similarity.js';
import { withNamedDistricts } from './named-districts.js';
import { expandedTerms, type SearchVocabulary, searchVocabulary } from './query-expansion.js';
import { passagesInScope } from './report-scope.js';
import { withReportSupport } from './report-support.js';
import { spreadOverReports } from './spread.js';

/** Longer questions are cut off: what is asked stands in front, and cost grows with length. */
const MAX_QUERY_UNITS = 2000;

/** Passages that keywords bring up to be ranked by everything else. */
const CANDIDATES = 200;

/** Ranked search over the given data. */
export function createSearcher(
  { passages, keywords, meaning }: SearchData,
  vocabulary: SearchVocabulary = searchVocabulary(),
): Searcher {
  const norms = lengthNorms(keywords.lengths);
  return {
    async search(query, { k, filter }) {
      const question = query.slice(0, MAX_QUERY_UNITS);
      const allowed = passagesInScope(passages, filter);
      const terms = expandedTerms(question, vocabulary);
      const wanted = { terms, k: Math.max(CANDIDATES, k), ...(allowed && { allowed }) };
      const candidates = searchKeywords(keywords, norms, wanted);
      const supported = withReportSupport(candidates, terms, keywords, passages);
      const meant = meaning ? withMeaning(supported, terms, meaning) : supported;
      const ranked = withNamedDistricts(meant, question, passages);
      return spreadOverReports(ranked, (ordinal) => passages.reportOf[ordinal])
        .slice(0, k)
        .map(({ ordinal, score }) => ({ ...passages.passage(ordinal), score }));
    },
  };
}
