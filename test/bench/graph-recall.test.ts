import { expect, it } from 'vitest';
import { BigramEmbeddings } from '../../scripts/bench/bigram-embeddings.js';
import { recall } from '../../scripts/bench/graph-recall.js';

const TEXTS = ['行政复议案件', '行政复议案件', '法治宣传教育', '执法人员培训', '重大决策听证'];

it.each([
  { finding: 'the nearest', labels: [0, 1], share: 1 },
  { finding: 'one of two', labels: [0, 4], share: 0.5 },
  { finding: 'none', labels: [3, 4], share: 0 },
])('counts $finding as $share', async ({ labels, share }) => {
  const vectors = await new BigramEmbeddings().embedDocuments(TEXTS);
  const query = await new BigramEmbeddings().embedQuery('行政复议');
  expect(recall(vectors, [query], 2, () => labels)).toBe(share);
});

it('takes any of equal passages for the nearest', async () => {
  const vectors = await new BigramEmbeddings().embedDocuments(TEXTS);
  const query = await new BigramEmbeddings().embedQuery('行政复议');
  expect([0, 1].map((label) => recall(vectors, [query], 1, () => [label]))).toEqual([1, 1]);
});
