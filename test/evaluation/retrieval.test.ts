import { describe, expect, it } from 'vitest';
import type { PublicQuery } from '../../scripts/evaluation/public-set.js';
import { retrievalFigures } from '../../scripts/evaluation/retrieval.js';
import type { SearchHit } from '../../src/domain/passage.js';

/** Documents b and c are equal texts. */
const KEYS = new Map([
  ['a', 'a'],
  ['b', 'b'],
  ['c', 'b'],
]);

describe('retrieval figures', () => {
  it.each([
    { name: 'gold first', gold: ['a'], found: ['a', 'b'], document: 1, ranks: [1, 1, 1], mrr: 1 },
    {
      name: 'gold sixth',
      gold: ['a'],
      found: ['x', 'x', 'x', 'x', 'x', 'a'],
      document: 1,
      ranks: [0, 0, 1],
      mrr: 1 / 6,
    },
    { name: 'gold eleventh', gold: ['a'], found: [...Array(10).fill('x'), 'a'], document: 0, ranks: [0, 0, 0], mrr: 0 },
    { name: 'one of two', gold: ['a', 'b'], found: ['x', 'a'], document: 0.5, ranks: [0, 0.5, 0.5], mrr: 0.5 },
    { name: 'an equal text instead', gold: ['c'], found: ['b'], document: 1, ranks: [1, 1, 1], mrr: 1 },
    { name: 'equal texts both gold', gold: ['b', 'c'], found: ['b'], document: 1, ranks: [1, 1, 1], mrr: 1 },
    { name: 'nothing found', gold: ['a'], found: [], document: 0, ranks: [0, 0, 0], mrr: 0 },
  ])('$name', ({ gold, found, document, ranks, mrr }) => {
    const figures = retrievalFigures([query({ gold_doc_ids: gold })], hits(found.map((id) => hit(id))), KEYS);
    expect(figures.documentRecall10).toBeCloseTo(document);
    expect([figures.recall1, figures.recall5, figures.recall10]).toEqual(ranks);
    expect(figures.reciprocalRank10).toBeCloseTo(mrr);
  });

  it.each([
    { name: 'whole', text: '按照费用50%的标准给予支持', found: 1 },
    { name: 'half', text: '按照费用5 0%', found: 1 },
    { name: 'less than half', text: '按照费', found: 0 },
  ])('a span found $name', ({ text, found }) => {
    const asked = query({ gold_doc_ids: ['a'], gold_spans: ['按照费用50%的标准给予支'] });
    expect(retrievalFigures([asked], hits([hit('a', text)]), KEYS).recall1).toBe(found);
  });

  it('does not count a span in another document', () => {
    const asked = query({ gold_doc_ids: ['a'], gold_spans: ['给予支持'] });
    expect(retrievalFigures([asked], hits([hit('b', '给予支持')]), KEYS).recall10).toBe(0);
  });

  it('averages over questions, those without hits too', () => {
    const figures = retrievalFigures([query({}), query({ id: 'r' })], hits([hit('a')]), KEYS);
    expect(figures).toMatchObject({ questions: 2, documentRecall10: 0.5, recall1: 0.5 });
  });
});

function query(differing: Partial<PublicQuery>): PublicQuery {
  return { id: 'q', question: '?', gold_doc_ids: ['a'], answerable: true, split: 'dev', ...differing };
}

function hits(found: readonly SearchHit[]): ReadonlyMap<string, readonly SearchHit[]> {
  return new Map([['q', found]]);
}

function hit(reportId: string, text = ''): SearchHit {
  return {
    reportId,
    text,
    district: null,
    year: null,
    paragraph: 1,
    section: [],
    start: 0,
    end: text.length,
    score: 1,
  };
}
