import { afterEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.js';
import { CancelledError, ModelError } from '../../src/domain/errors.js';
import { createEmbeddingModel } from '../../src/model/embedding-model.js';
import { probeEmbedding, probeModel, probeReranker } from '../../src/model/probe-models.js';
import { createReranker } from '../../src/model/reranker.js';
import {
  type Behaviour,
  type OpenAiEndpoint,
  type SeenRequest,
  startOpenAiEndpoint,
} from '../fakes/openai-endpoint.js';

let endpoint: OpenAiEndpoint | undefined;

afterEach(async () => {
  await endpoint?.close();
  endpoint = undefined;
});

type Script = (request: SeenRequest, index: number) => Behaviour;

/** Vectors whose first part is the text's length, sent in reverse order. */
const vectors =
  (dimension = 3): Script =>
  ({ body }) => ({
    kind: 'json',
    body: {
      data: (body.input ?? [])
        .map((text, index) => ({ index, embedding: [text.length, ...new Array<number>(dimension - 1).fill(1)] }))
        .reverse(),
    },
  });

/** Scores by the query's characters in a document. */
const scores: Script = ({ body }) => ({
  kind: 'json',
  body: {
    results: (body.documents ?? []).map((document, index) => ({
      index,
      relevance_score: [...document].filter((character) => String(body.query).includes(character)).length,
    })),
  },
});

async function serve(script: Script) {
  endpoint = await startOpenAiEndpoint(script);
  return { model: 'bge', baseUrl: endpoint.baseUrl, apiKey: 'k', timeoutMs: 3000 };
}

const texts = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => '法'.repeat(index + 1));

describe('an embedding model', () => {
  it('embeds in batches and keeps the order', async () => {
    const model = createEmbeddingModel(await serve(vectors()));
    const embedded = await model.embed(texts(70), { kind: 'passage' });
    expect(embedded.map((vector) => vector[0])).toEqual(texts(70).map((text) => text.length));
    expect(endpoint?.seen.map(({ body }) => body.input?.length)).toEqual([32, 32, 6]);
    expect(model.id).toBe('endpoint:bge');
  });

  it('asks for the same text once', async () => {
    const model = createEmbeddingModel(await serve(vectors()));
    expect(await model.embed(['甲', '乙乙', '甲'], { kind: 'passage' })).toHaveLength(3);
    expect(endpoint?.seen.map(({ body }) => body.input)).toEqual([['甲', '乙乙']]);
  });

  it('tries again after 500 and a dropped connection', async () => {
    const failures: readonly Behaviour[] = [{ kind: 'status', status: 500 }, { kind: 'drop' }];
    const model = createEmbeddingModel(await serve((request, index) => failures[index] ?? vectors()(request, index)));
    expect(await model.embed(['甲'], { kind: 'query' })).toHaveLength(1);
  });

  it('refuses vectors of another length', async () => {
    const model = createEmbeddingModel(await serve((request, index) => vectors(index === 0 ? 3 : 4)(request, index)));
    await model.embed(['甲'], { kind: 'query' });
    await expect(model.embed(['乙'], { kind: 'query' })).rejects.toThrow('维数变了');
  });

  it.each<[string, Behaviour]>([
    ['a wrong key', { kind: 'status', status: 401 }],
    ['too few vectors', { kind: 'json', body: { data: [] } }],
    ['vectors that are none', { kind: 'json', body: { data: [{ index: 0, embedding: [null] }] } }],
    ['prose', { kind: 'text', text: '你好' }],
    ['a stall', { kind: 'stall' }],
  ])('fails with one clear sentence on %s', async (_name, behaviour) => {
    const model = createEmbeddingModel({ ...(await serve(() => behaviour)), timeoutMs: 500 });
    await expect(model.embed(['甲'], { kind: 'query' })).rejects.toBeInstanceOf(ModelError);
  });

  it('stops when cancelled', async () => {
    const model = createEmbeddingModel(await serve(() => ({ kind: 'stall' })));
    await expect(model.embed(['甲'], { kind: 'query', signal: AbortSignal.timeout(50) })).rejects.toBeInstanceOf(
      CancelledError,
    );
  });
});

describe('a reranker', () => {
  it('scores texts in their order, in batches', async () => {
    const model = createReranker(await serve(scores));
    const ranked = await model.rerank('行政复议', ['复议', ...new Array<string>(70).fill('天气'), '行政复议']);
    expect([ranked[0], ranked[1], ranked.at(-1)]).toEqual([2, 0, 4]);
    expect(endpoint?.seen.map(({ path }) => path)).toEqual(['/v1/rerank', '/v1/rerank']);
  });

  it('fails where a score is missing', async () => {
    const model = createReranker(await serve(() => ({ kind: 'json', body: { results: [] } })));
    await expect(model.rerank('行政复议', ['复议'])).rejects.toThrow('不完整');
  });
});

describe('probes', () => {
  it('send nothing where nothing is configured', async () => {
    const config = parseConfig({ OPENAI_API_KEY: 'k' });
    expect((await probeModel(config)).text).toContain('没有设置 CHAT_MODEL');
    expect((await probeEmbedding(config)).text).toContain('内置向量');
    expect((await probeReranker(config)).text).toContain('不重排');
  });

  it('say what answers', async () => {
    const { baseUrl } = await serve((request, index) => {
      if (request.path.endsWith('/rerank')) return scores(request, index);
      if (request.path.endsWith('/embeddings')) return vectors(8)(request, index);
      return { kind: 'text', text: '```json\n{"ok":true}\n```' };
    });
    const config = parseConfig({
      CHAT_MODEL: 'clerk',
      OPENAI_BASE_URL: baseUrl,
      EMBEDDING_MODEL: 'bge',
      EMBEDDING_BASE_URL: baseUrl,
      RERANK_MODEL: 'ranker',
      RERANK_BASE_URL: baseUrl,
    });
    expect((await probeModel(config)).text).toMatch(/clerk.*可用，能按格式作答，用时 \d+ 毫秒/);
    expect((await probeEmbedding(config)).text).toContain('可用，8 维');
    expect((await probeReranker(config)).text).toContain('排序合理');
  });

  it('say what does not, and what to do', async () => {
    const { baseUrl } = await serve(() => ({ kind: 'status', status: 401 }));
    const config = parseConfig({ CHAT_MODEL: 'clerk', OPENAI_BASE_URL: baseUrl, RERANK_MODEL: 'ranker' });
    expect((await probeModel(config)).text).toContain('请检查 OPENAI_API_KEY');
    expect((await probeReranker(config)).text).toContain('请设置 RERANK_BASE_URL');
  });
});
