import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildGraph, loadGraph } from '../../src/index/hnsw-graph.js';
import { scanVectors, unitVector, vectorTable } from '../../src/index/vector-table.js';
import { letterEmbedding } from '../fakes/letter-embedding.js';
import { reportOf, searchDataOf } from '../search/reports.js';
import { randomNumbers, randomText } from './random.js';

const random = randomNumbers(21);
const { passages } = searchDataOf([
  reportOf(
    '甲区',
    Array.from({ length: 600 }, (_, i) => `${randomText(random, 12)}第${i}次`),
  ),
]);
const model = letterEmbedding();
const source = { passages, model };
const texts = Array.from({ length: passages.size }, (_, ordinal) => passages.text(ordinal));
const table = vectorTable(model.id, 32, await model.embed(texts, { kind: 'passage' }), texts.length);
const graph = await buildGraph(table, source);
const folder = mkdtempSync(join(tmpdir(), 'fayan-graph-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const queryOf = async (text: string): Promise<Float32Array> => {
  const [vector] = await model.embed([text], { kind: 'query' });
  return unitVector(vector ?? new Float32Array(32));
};

describe('graph of vectors', () => {
  it('finds nearly all that a scan of every vector finds', async () => {
    let found = 0;
    for (const text of texts.slice(0, 50)) {
      const query = await queryOf(text);
      const tenth = scanVectors(table, query, 10).at(-1)?.score ?? 1;
      found += graph.nearest([...query], 10).filter(({ score }) => score >= tenth - 0.01).length;
    }
    expect(found).toBeGreaterThanOrEqual(490);
  });

  it('gives cosines, best first, and keeps to a filter', async () => {
    const query = await queryOf(texts[3] ?? '');
    const hits = graph.nearest([...query], 20, (ordinal) => ordinal % 2 === 1);
    expect(hits.length).toBe(20);
    expect(hits.every(({ ordinal }) => ordinal % 2 === 1)).toBe(true);
    expect(hits[0]).toMatchObject({ ordinal: 3 });
    expect(hits[0]?.score).toBeCloseTo(1, 1);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('gives no more than it has, and nothing when it is empty', async () => {
    const few = vectorTable('letters', 32, await model.embed(texts.slice(0, 3), { kind: 'passage' }), 3);
    const query = [...(await queryOf('法治'))];
    expect((await buildGraph(few, source)).nearest(query, 10).length).toBe(3);
    expect((await buildGraph(vectorTable('letters', 32, [], 0), source)).nearest(query, 10)).toEqual([]);
  });

  it('is a LangChain vector store', async () => {
    const [document] = await graph.similaritySearch(texts[5] ?? '', 1);
    expect(document?.pageContent).toBe(texts[5]);
    expect(document?.metadata).toMatchObject({ ordinal: 5, reportId: '甲区', paragraph: 6 });
    const extended = await buildGraph(vectorTable('letters', 32, [], 0), source);
    await extended.addDocuments([{ pageContent: '行政复议', metadata: { ordinal: 7 } }]);
    expect((await extended.similaritySearchWithScore('复议行政', 1))[0]).toMatchObject([
      { metadata: { ordinal: 7 } },
      1,
    ]);
  });

  it('finds the same read from its file', async () => {
    const path = join(folder, 'graph.hnsw');
    await graph.save(path);
    const read = await loadGraph(path, 32, source);
    for (const text of texts.slice(0, 20)) {
      const query = [...(await queryOf(text))];
      expect(read.nearest(query, 10)).toEqual(graph.nearest(query, 10));
    }
  });

  it('stops building when told to', async () => {
    const stop = () => Promise.reject(new Error('stopped'));
    await expect(buildGraph(table, source, stop)).rejects.toThrow('stopped');
  });
});
