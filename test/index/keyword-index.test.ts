import { describe, expect, it } from 'vitest';
import { packColumns, unpackColumns } from '../../src/index/columns.js';
import {
  inverseFrequency,
  type KeywordIndex,
  keywordColumns,
  keywordIndexOf,
  lengthNorms,
  packCount,
  WEIGHTED_COUNTS,
} from '../../src/index/keyword-index.js';
import { buildKeywordIndex, type KeywordText } from '../../src/index/keyword-index-builder.js';
import { mergeKeywordIndexes } from '../../src/index/keyword-index-merge.js';
import { searchKeywords } from '../../src/index/keyword-search.js';
import { bigramOf, eachBigram, queryTerms, wordsBesideBigrams } from '../../src/index/terms.js';
import { randomNumbers, randomText } from './random.js';

function randomTexts(seed: number, count: number): KeywordText[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => ({ body: randomText(random, 30), header: randomText(random, 4) }));
}

function termsOf(text: string): string[] {
  const terms = wordsBesideBigrams(text);
  eachBigram(text, (code) => terms.push(bigramOf(code)));
  return terms;
}

const occurrences = (terms: readonly string[], term: string): number => terms.filter((each) => each === term).length;

/** BM25 over every passage, straight from the definition. */
function naiveScores(texts: readonly KeywordText[], norms: Float32Array, query: ReadonlyMap<string, number>): number[] {
  const scores = texts.map(() => 0);
  const terms = texts.map(({ body, header }) => ({ body: termsOf(body), header: termsOf(header) }));
  for (const [term, weight] of query) {
    const counts = terms.map(
      ({ body, header }) => WEIGHTED_COUNTS[packCount(occurrences(body, term), occurrences(header, term))] ?? 0,
    );
    const idf = inverseFrequency(texts.length, counts.filter((count) => count > 0).length);
    counts.forEach((count, passage) => {
      if (count > 0)
        scores[passage] = (scores[passage] ?? 0) + (weight * idf * count) / (count + (norms[passage] ?? 0));
    });
  }
  return scores;
}

const search = (index: KeywordIndex, query: string, k: number, allowed?: Uint8Array) =>
  searchKeywords(index, lengthNorms(index.lengths), { terms: queryTerms(query), k, ...(allowed && { allowed }) });

describe('keyword index', () => {
  it.each([1, 2, 3, 4, 5, 6])('ranks exactly as BM25 computed passage by passage (corpus %i)', (seed) => {
    const texts = randomTexts(seed, 300);
    const index = buildKeywordIndex(texts);
    const norms = lengthNorms(index.lengths);
    const random = randomNumbers(seed + 100);
    for (let round = 0; round < 5; round++) {
      const query = `${randomText(random, 8)}法治`;
      const allowed = round % 2 === 0 ? undefined : Uint8Array.from(texts, () => Number(random() < 0.3));
      const scores = naiveScores(texts, norms, queryTerms(query));
      const expected = scores
        .filter((score, i) => score > 0 && allowed?.[i] !== 0)
        .sort((a, b) => b - a)
        .slice(0, 7);
      const found = search(index, query, 7, allowed);
      expect(found.length).toBe(expected.length);
      found.forEach(({ ordinal, score }, rank) => {
        expect(score).toBeCloseTo(expected[rank] ?? -1, 4);
        expect(score).toBeCloseTo(scores[ordinal] ?? -1, 4);
        expect(allowed?.[ordinal]).not.toBe(0);
      });
    }
  });

  it('finds the same beyond one window as passage by passage', () => {
    const texts = randomTexts(7, 5000);
    const index = buildKeywordIndex(texts);
    const all = search(index, '行政复议的企业体检', 5000);
    expect(search(index, '行政复议的企业体检', 10)).toEqual(all.slice(0, 10));
    expect(all.length).toBeGreaterThan(1000);
  });

  it('is the same merged from parts as built at once, and without the passages that go', () => {
    const texts = randomTexts(8, 200);
    const keep = Uint8Array.from(texts.slice(0, 120), (_, i) => Number(i % 3 !== 0));
    const parts = [
      { index: buildKeywordIndex(texts.slice(0, 120)), keep },
      { index: buildKeywordIndex(texts.slice(120)) },
    ];
    const staying = texts.filter((_, i) => i >= 120 || keep[i] === 1);
    expect(mergeKeywordIndexes(parts)).toEqual(buildKeywordIndex(staying));
    expect(mergeKeywordIndexes([{ index: buildKeywordIndex([]) }, { index: buildKeywordIndex(texts) }])).toEqual(
      buildKeywordIndex(texts),
    );
  });

  it('survives packing, also on bytes that do not start at a multiple of eight', () => {
    const index = buildKeywordIndex(randomTexts(9, 100));
    const packed = packColumns(keywordColumns(index));
    const shifted = new Uint8Array(packed.byteLength + 3);
    shifted.set(packed, 3);
    expect(keywordIndexOf(unpackColumns(packed))).toEqual(index);
    expect(keywordIndexOf(unpackColumns(shifted.subarray(3)))).toEqual(index);
  });

  it.each([0, 3, 10, 200, -1])('refuses bytes torn at %i', (length) => {
    const packed = packColumns(keywordColumns(buildKeywordIndex(randomTexts(9, 100))));
    expect(() => keywordIndexOf(unpackColumns(packed.slice(0, length)))).toThrow();
  });

  it('counts a term that stands in one passage very often', () => {
    const index = buildKeywordIndex([
      { body: '法治'.repeat(40_000), header: '法治'.repeat(1000) },
      { body: '法治', header: '' },
    ]);
    const [best, second] = search(index, '法治', 5);
    expect([best?.ordinal, second?.ordinal]).toEqual([0, 1]);
    expect((best?.score ?? 0) / (second?.score ?? 0)).toBeLessThan(2);
  });

  it.each([
    ['nothing', ''],
    ['one letter that does not occur', '龘'],
    ['punctuation', '。,!?《》……'],
    ['control characters', '\u0000\u0001\u0002\n\t'],
    ['half a surrogate pair', '\ud83d'],
  ])('finds nothing for %s', (_, query) => {
    expect(search(buildKeywordIndex(randomTexts(10, 50)), query, 10)).toEqual([]);
  });

  it('finds nothing in an empty index and nothing when nothing is asked for', () => {
    expect(search(buildKeywordIndex([]), '法治', 10)).toEqual([]);
    expect(search(buildKeywordIndex(randomTexts(11, 50)), '法治', 0)).toEqual([]);
  });
});
