import { afterEach, describe, expect, it } from 'vitest';
import { CancelledError, ContextTooLongError, ModelError } from '../../src/domain/errors.js';
import type { ChatPrompt } from '../../src/domain/ports.js';
import { createChatModel, loadChatModel } from '../../src/model/chat-model.js';
import {
  type Behaviour,
  type OpenAiEndpoint,
  type SeenRequest,
  startOpenAiEndpoint,
} from '../fakes/openai-endpoint.js';

const PROMPT: ChatPrompt = { system: '你是助手。', user: '你好。', hash: 'h' };
const SCHEMA = { type: 'object', properties: { claims: { type: 'array' } }, required: ['claims'] };
const GOOD: Behaviour = { kind: 'text', text: '{"claims":[]}', chunk: 4 };

let endpoint: OpenAiEndpoint | undefined;

afterEach(async () => {
  await endpoint?.close();
  endpoint = undefined;
});

async function modelOf(script: (request: SeenRequest, index: number) => Behaviour, timeoutMs = 5000) {
  endpoint = await startOpenAiEndpoint(script);
  const model = createChatModel({ model: 'fake', baseUrl: endpoint.baseUrl, apiKey: 'secret', timeoutMs });
  return { model, server: endpoint };
}

describe('a chat model', () => {
  it('streams a completion with its chunks and its use', async () => {
    const { model, server } = await modelOf(() => GOOD);
    const chunks: string[] = [];
    const completion = await model.complete(PROMPT, { onChunk: (chunk) => chunks.push(chunk) });
    expect(completion).toEqual({ text: '{"claims":[]}', promptTokens: 100, completionTokens: 13 });
    expect(chunks.join('')).toBe(completion.text);
    expect(chunks.length).toBeGreaterThan(2);
    expect(server.seen[0]).toMatchObject({
      path: '/v1/chat/completions',
      authorization: 'Bearer secret',
      body: { model: 'fake', stream: true, temperature: 0 },
    });
  });

  it('is made ready without a word to its endpoint', async () => {
    endpoint = await startOpenAiEndpoint(() => GOOD);
    const model = await loadChatModel({ model: 'fake', baseUrl: endpoint.baseUrl, apiKey: null, timeoutMs: 5000 });
    expect(endpoint.seen).toEqual([]);
    expect((await model.complete(PROMPT, {})).text).toBe('{"claims":[]}');
    expect(endpoint.seen).toHaveLength(1);
  });

  it('asks for structured output natively', async () => {
    const { model, server } = await modelOf(() => GOOD);
    await model.complete({ ...PROMPT, schema: SCHEMA }, {});
    expect(server.seen[0]?.body.response_format).toMatchObject({
      type: 'json_schema',
      json_schema: { schema: SCHEMA },
    });
  });

  it('falls back to plain JSON where the endpoint refuses the schema, and remembers it', async () => {
    const { model, server } = await modelOf(({ body }) =>
      body.response_format ? { kind: 'status', status: 400, message: 'response_format is not supported' } : GOOD,
    );
    await model.complete({ ...PROMPT, schema: SCHEMA }, {});
    await model.complete({ ...PROMPT, schema: SCHEMA }, {});
    expect(server.seen.map(({ body }) => Boolean(body.response_format))).toEqual([true, false, false]);
  });

  it('drops every extra for an endpoint that knows none', async () => {
    const { model } = await modelOf(({ body }) =>
      'temperature' in body || 'stream_options' in body ? { kind: 'status', status: 400 } : GOOD,
    );
    expect((await model.complete(PROMPT, {})).text).toBe('{"claims":[]}');
  });

  it('reads an answer that comes in one piece though a stream was asked for', async () => {
    const { model } = await modelOf(() => ({ kind: 'whole', text: '你好' }));
    expect((await model.complete(PROMPT, {})).text).toBe('你好');
  });

  it.each<[string, readonly Behaviour[]]>([
    [
      '500',
      [
        { kind: 'status', status: 500 },
        { kind: 'status', status: 503 },
      ],
    ],
    ['429 with Retry-After', [{ kind: 'status', status: 429, headers: { 'retry-after': '1' } }]],
    ['a dropped connection', [{ kind: 'drop' }]],
    ['a stream cut in the middle', [{ kind: 'cut', after: '{"cla' }]],
    ['a stream that ends without its end', [{ kind: 'cut', after: '{"cla', politely: true }]],
    ['an empty answer', [{ kind: 'text', text: '' }]],
  ])('tries again after %s', async (_name, failures) => {
    const { model, server } = await modelOf((_request, index) => failures[index] ?? GOOD);
    let restarts = 0;
    const completion = await model.complete(PROMPT, { onRestart: () => restarts++ });
    expect(completion.text).toBe('{"claims":[]}');
    expect(server.seen.length).toBe(failures.length + 1);
    expect(restarts).toBe(failures.length);
  });

  it('waits as long as Retry-After says', async () => {
    const { model } = await modelOf((_request, index) =>
      index === 0 ? { kind: 'status', status: 429, headers: { 'retry-after': '1' } } : GOOD,
    );
    const start = performance.now();
    await model.complete(PROMPT, {});
    expect(performance.now() - start).toBeGreaterThanOrEqual(990);
  });

  it.each<[string, Behaviour, number, string]>([
    ['a wrong key', { kind: 'status', status: 401 }, 1, 'OPENAI_API_KEY'],
    ['an unknown model', { kind: 'status', status: 404 }, 1, 'CHAT_MODEL'],
    ['429 for longer than there is time', { kind: 'status', status: 429, headers: { 'retry-after': '60' } }, 1, '次数'],
    ['500 all the time', { kind: 'status', status: 500 }, 3, '出错'],
    ['an answer of 1 MB', { kind: 'flood', bytes: 1_500_000 }, 1, '长得'],
    ['emptiness all the time', { kind: 'text', text: ' ' }, 2, '没有给出'],
    ['a request that no dialect mends', { kind: 'status', status: 400 }, 3, '不接受'],
  ])('gives up on %s with one clear sentence', async (_name, behaviour, requests, words) => {
    const { model, server } = await modelOf(() => behaviour);
    const failure = await model.complete(PROMPT, {}).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ModelError);
    expect((failure as ModelError).message).toContain(words);
    expect((failure as ModelError).message).not.toContain('secret');
    expect(server.seen.length).toBe(requests);
  });

  it.each<[string, Behaviour, string]>([
    ['500 whose text never ends', { kind: 'status', status: 500, endless: true }, '出错'],
    ['400 whose text never ends', { kind: 'status', status: 400, endless: true }, '不接受'],
  ])('says what happened, not that time ran out, on %s', async (_name, behaviour, words) => {
    const { model } = await modelOf(() => behaviour, 3000);
    await expect(model.complete(PROMPT, {})).rejects.toThrow(words);
  });

  it('says why attempts failed where time runs out over another', async () => {
    const { model } = await modelOf(
      (_request, index) => (index === 0 ? { kind: 'status', status: 500 } : { kind: 'stall' }),
      2000,
    );
    await expect(model.complete(PROMPT, {})).rejects.toThrow('出错');
  });

  it('says when the context is too long', async () => {
    const { model } = await modelOf(() => ({
      kind: 'status',
      status: 400,
      message: "This model's maximum context length is 4096 tokens.",
    }));
    await expect(model.complete(PROMPT, {})).rejects.toBeInstanceOf(ContextTooLongError);
  });

  it.each<[string, Behaviour]>([
    ['never begins', { kind: 'stall' }],
    ['stops in the middle', { kind: 'stall', after: '{"claims"' }],
    ['dribbles', { kind: 'text', text: '长'.repeat(1000), chunk: 1, delayMs: 20 }],
  ])('keeps to its time where the answer %s', async (_name, behaviour) => {
    const { model } = await modelOf(() => behaviour, 600);
    const start = performance.now();
    await expect(model.complete(PROMPT, {})).rejects.toThrow('规定时间');
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('says that nobody listens', async () => {
    const { model, server } = await modelOf(() => GOOD);
    await server.close();
    endpoint = undefined;
    await expect(model.complete(PROMPT, {})).rejects.toThrow('连不上');
  });

  it('stops the request when cancelled', async () => {
    const { model, server } = await modelOf(() => ({ kind: 'text', text: '长'.repeat(400), chunk: 1, delayMs: 10 }));
    const controller = new AbortController();
    const pending = model.complete(PROMPT, { signal: controller.signal, onChunk: () => controller.abort() });
    await expect(pending).rejects.toBeInstanceOf(CancelledError);
    await expect.poll(() => server.abandoned()).toBe(1);
  });

  it('follows no redirect to another place', async () => {
    const elsewhere = await startOpenAiEndpoint(() => GOOD);
    const location = `${elsewhere.baseUrl}/chat/completions`;
    const { model } = await modelOf(() => ({ kind: 'status', status: 307, headers: { location } }));
    await expect(model.complete(PROMPT, {})).rejects.toBeInstanceOf(ModelError);
    expect(elsewhere.seen).toEqual([]);
    await elsewhere.close();
  });

  it('adds less than 50 ms to what the endpoint takes', { retry: 3 }, async () => {
    const { model } = await modelOf(() => GOOD);
    await model.complete(PROMPT, {});
    const times: number[] = [];
    for (let round = 0; round < 9; round++) {
      const start = performance.now();
      await model.complete(PROMPT, {});
      times.push(performance.now() - start);
    }
    expect(times.sort((one, other) => one - other)[4]).toBeLessThan(50);
  });
});
