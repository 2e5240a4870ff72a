import { describe, expect, it } from 'vitest';
import { CancelledError, ModelError } from '../../src/domain/errors.js';
import type { Reranker } from '../../src/domain/ports.js';
import { buildGraph } from '../../src/index/hnsw-graph.js';
import { vectorTable } from '../../src/index/vector-table.js';
import { onceThere } from '../../src/search/once-there.js';
import { createSearcher } from '../../src/search/searcher.js';
import { type LetterEmbedding, letterEmbedding } from '../fakes/letter-embedding.js';
import { reportOf, searchDataOf } from './reports.js';

const data = searchDataOf([
  reportOf('甲区', ['办理行政复议案件。', '法律援助受理。']),
  reportOf('乙县', ['议复政行。', '开展普法宣传。'], { year: 2022 }),
]);
const texts = Array.from({ length: data.passages.size }, (_, ordinal) => data.passages.text(ordinal));

async function embeddedBy(model: LetterEmbedding, withGraph = false) {
  const vectors = vectorTable(model.id, 32, await model.embed(texts, { kind: 'passage' }), texts.length);
  return { model, vectors, graph: withGraph ? await buildGraph(vectors, { passages: data.passages, model }) : null };
}

const textsOf = (hits: readonly { readonly text: string }[]) => hits.map(({ text }) => text);

describe('search with an embedding model', () => {
  it.each([false, true])('finds what shares no word with the question (through a graph: %s)', async (withGraph) => {
    const embedded = await embeddedBy(letterEmbedding(), withGraph);
    const searcher = createSearcher(data, { embedded: async () => embedded });
    expect(textsOf(await createSearcher(data).search('行政复议', { k: 4 }))).not.toContain('议复政行。');
    const hits = textsOf(await searcher.search('行政复议', { k: 4 }));
    expect(hits.slice(0, 2).sort()).toEqual(['办理行政复议案件。', '议复政行。'].sort());
    expect(textsOf(await searcher.search('行政复议', { k: 4, filter: { years: [2023] } }))).not.toContain('议复政行。');
  });

  it('finds by keywords while the model fails, asking it no more for a while', async () => {
    const model = letterEmbedding();
    const embedded = await embeddedBy(model);
    const searcher = createSearcher(data, { embedded: async () => embedded });
    model.fail();
    const asked = model.seen.length;
    expect(textsOf(await searcher.search('行政复议', { k: 1 }))).toEqual(['办理行政复议案件。']);
    expect(textsOf(await searcher.search('普法', { k: 1 }))).toEqual(['开展普法宣传。']);
    expect(model.seen.length).toBe(asked);
  });

  it('finds by keywords where the model now gives vectors of another length', async () => {
    const embedded = { ...(await embeddedBy(letterEmbedding())), model: letterEmbedding('letters', 16) };
    const searcher = createSearcher(data, { embedded: async () => embedded });
    expect(textsOf(await searcher.search('行政复议', { k: 1 }))).toEqual(['办理行政复议案件。']);
  });

  it('stops when the caller cancels', async () => {
    const model = letterEmbedding();
    const embedded = {
      ...(await embeddedBy(model)),
      model: { id: 'slow', embed: () => Promise.reject(new CancelledError('已取消。')) },
    };
    const searcher = createSearcher(data, { embedded: async () => embedded });
    const search = searcher.search('行政复议', { k: 1, signal: AbortSignal.abort() });
    await expect(search).rejects.toBeInstanceOf(CancelledError);
  });
});

describe('search with a reranker', () => {
  const shortest: Reranker = { id: 'shortest', rerank: async (_, read) => read.map((text) => -text.length) };

  it('puts the passages in its order, scores still falling', async () => {
    const hits = await createSearcher(data, { reranker: shortest }).search('办理行政复议案件法律援助', { k: 4 });
    expect(textsOf(hits)).toEqual(['法律援助受理。', '办理行政复议案件。']);
    expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? Number.POSITIVE_INFINITY);
  });

  it('keeps its own order while the reranker fails', async () => {
    const failing: Reranker = { id: 'failing', rerank: () => Promise.reject(new ModelError('重排模型连接不上。')) };
    const question = '办理行政复议案件法律援助';
    expect(await createSearcher(data, { reranker: failing }).search(question, { k: 4 })).toEqual(
      await createSearcher(data).search(question, { k: 4 }),
    );
  });
});

describe('a thing that may come later', () => {
  it('is kept once it is there, and not looked for all the time before', async () => {
    let reads = 0;
    const there = onceThere(async () => {
      reads++;
      return 'thing';
    });
    expect([await there(), await there()]).toEqual(['thing', 'thing']);
    const missing = onceThere<string>(async () => {
      reads++;
      return null;
    });
    expect([await missing(), await missing()]).toEqual([null, null]);
    expect(reads).toBe(2);
  });
});
