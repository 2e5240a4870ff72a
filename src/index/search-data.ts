import { packColumns, prefixedColumns, unpackColumns, unprefixedColumns } from './columns.js';
import { type KeywordIndex, keywordColumns, keywordIndexOf } from './keyword-index.js';
import { buildKeywordIndex, type KeywordText } from './keyword-index-builder.js';
import { mergeKeywordIndexes } from './keyword-index-merge.js';
import { type Meaning, meaningColumns, meaningOf, updateMeaning } from './meaning.js';
import { PassageTable, passageTableOf } from './passage-table.js';
import type { PassagedReport, TableReport } from './passage-table-writer.js';

/** All that search works on, in memory, immutable. Made from the reports alone, so it can be made again at any time. */
export interface SearchData {
  readonly passages: PassageTable;
  readonly keywords: KeywordIndex;
  /** Null for a corpus too small to learn from. */
  readonly meaning: Meaning | null;
}

/** What became of the reports since the data was made. */
export interface ReportChanges {
  readonly stays: (report: TableReport) => boolean;
  readonly added: Iterable<PassagedReport>;
}

export const EMPTY_SEARCH_DATA: SearchData = {
  passages: PassageTable.of([]),
  keywords: buildKeywordIndex([]),
  meaning: null,
};

/** Search data of the reports that stay and those added. Costs some 50 µs a passage added and 2 µs a passage that stays. */
export function updateSearchData(data: SearchData, { stays, added }: ReportChanges): SearchData {
  const staying = Uint8Array.from(data.passages.reportOf, (_, ordinal) => Number(stays(data.passages.report(ordinal))));
  const kept = staying.reduce((sum, stay) => sum + stay, 0);
  const passages = data.passages.updated(stays, added);
  const fresh = buildKeywordIndex(keywordTexts(passages, kept));
  const keywords = mergeKeywordIndexes([{ index: data.keywords, keep: staying }, { index: fresh }]);
  return { passages, keywords, meaning: updateMeaning(data.meaning, staying, fresh, keywords) };
}

function* keywordTexts(passages: PassageTable, from: number): Iterable<KeywordText> {
  for (let ordinal = from; ordinal < passages.size; ordinal++) {
    yield { body: passages.folded(ordinal), header: passages.foldedHeader(ordinal) };
  }
}

/** Version of the layout of packed data and of the rules that made it: other data is made anew, not read. */
const VERSION = 'search-data 3';

export function packSearchData({ passages, keywords, meaning }: SearchData): Uint8Array {
  return packColumns({
    version: VERSION,
    ...prefixedColumns('passages.', passages.columns()),
    ...prefixedColumns('keywords.', keywordColumns(keywords)),
    ...(meaning && prefixedColumns('meaning.', meaningColumns(meaning))),
  });
}

/** Reads back what `packSearchData` gave, sharing its bytes. Throws `RangeError`, `SyntaxError` on torn or foreign bytes. */
export function unpackSearchData(packed: Uint8Array): SearchData {
  const columns = unpackColumns(packed);
  if (columns.version !== VERSION) throw new RangeError('search data of another version');
  return {
    passages: passageTableOf(unprefixedColumns('passages.', columns)),
    keywords: keywordIndexOf(unprefixedColumns('keywords.', columns)),
    meaning: meaningOf(unprefixedColumns('meaning.', columns)),
  };
}
