import { afterEach, describe, expect, it } from 'vitest';
import { composeWithModel, type ModelTask } from '../../../src/answer/model-engine/compose-with-model.js';
import type { Answer } from '../../../src/domain/answer.js';
import { CancelledError } from '../../../src/domain/errors.js';
import { createChatModel } from '../../../src/model/chat-model.js';
import { createPromptLibrary } from '../../../src/model/prompts.js';
import {
  type Behaviour,
  type OpenAiEndpoint,
  type SeenRequest,
  startOpenAiEndpoint,
} from '../../fakes/openai-endpoint.js';
import { CONCLUSION, evidenceIn, honest, PLACES, SPANS, type Span, surveyOf, telling } from './survey-fixture.js';

let endpoint: OpenAiEndpoint | undefined;

afterEach(async () => {
  await endpoint?.close();
  endpoint = undefined;
});

async function compose(
  script: (request: SeenRequest, index: number) => Behaviour,
  overrides: Partial<ModelTask> = {},
): Promise<Answer> {
  endpoint = await startOpenAiEndpoint(script);
  const timeoutMs = overrides.timeoutMs ?? 5000;
  return composeWithModel({
    request: { question: '各地怎么开展企业法治体检?' },
    extractive: surveyOf(),
    model: createChatModel({ model: 'clerk', baseUrl: endpoint.baseUrl, apiKey: null, timeoutMs }),
    prompts: createPromptLibrary(),
    places: PLACES,
    timeoutMs,
    ...overrides,
  });
}

const json = (claims: readonly unknown[]): Behaviour => ({ kind: 'text', text: JSON.stringify({ claims }) });

describe('composeWithModel', () => {
  it('tells proven claims under the counted conclusion, block by block, each with its mark', async () => {
    const answer = await compose(telling(honest));
    expect(answer.engine).toBe('clerk');
    expect(answer.text.split('\n')[0]).toBe(CONCLUSION);
    expect(answer.text).toContain('德惠市\n· 开展企业“法治体检”16次,保障重点企业在良性轨道上发展壮大。[3]');
    expect(answer.claims.map(({ district }) => district)).toEqual(SPANS.map(([district]) => district));
    expect(answer.citations.map(({ quote }) => quote)).toEqual(SPANS.map(([, , quote]) => quote));
    expect(answer.prompts).toHaveLength(1);
    expect(answer.text).not.toContain('略去');
  });

  it('cites only the evidence used, numbered from 1', async () => {
    const answer = await compose(
      () => json([{ district: '德惠市', text: '开展企业“法治体检”16次。', evidence: [3] }]),
      {
        extractive: { ...surveyOf(), claims: [] },
      },
    );
    expect(answer.citations.map(({ n, district }) => [n, district])).toEqual([[1, '德惠市']]);
  });

  it('shows the figures of a claim as the report writes them', async () => {
    const answer = await compose(() =>
      json([{ district: '德惠市', text: '企业“法治体检”开展了十六次。', evidence: [3] }]),
    );
    expect(answer.claims.find(({ district }) => district === '德惠市')?.text).toBe('企业“法治体检”开展了16次。');
  });

  it('sends a failing claim back once with the reason and takes the mended one', async () => {
    const answer = await compose((_request, index) =>
      index === 0
        ? json([{ district: '德惠市', text: '开展企业“法治体检”18次。', evidence: [3] }])
        : json([{ district: '德惠市', text: '开展企业“法治体检”16次。', evidence: [3] }]),
    );
    expect(endpoint?.seen).toHaveLength(2);
    expect(endpoint?.seen[1]?.body.messages?.[1]?.content).toContain('18次');
    expect(answer.claims.find(({ district }) => district === '德惠市')?.text).toBe('开展企业“法治体检”16次。');
    expect(answer.text).not.toContain('略去');
  });

  it('gives the report’s own words for what fails twice, and says so', async () => {
    const lie = { district: '德惠市', text: '开展企业“法治体检”18次。', evidence: [3] };
    const answer = await compose((request) => json([lie, ...evidenceIn(request).slice(0, 2).map(honest)]));
    expect(answer.text).not.toContain('18次');
    expect(answer.text).toContain('另有一条模型写的要点没有通过与原文的核对，已改用报告原文。');
  });

  it('tells in the report’s own words the span of a refused claim beside what is proven of the same report', async () => {
    const spans: readonly Span[] = [
      ...SPANS.slice(2, 3),
      ['德惠市', 2023, '组织律师走访企业42家,解答法律问题90个'],
      ['德惠市', 2023, '召开企业家座谈会5次'],
    ];
    const lie = { district: '德惠市', text: '组织律师走访企业420家。', evidence: [2] };
    const both = { district: '德惠市', text: '召开企业家座谈会50次,开展“法治体检”16次。', evidence: [1, 3] };
    const answer = await compose((request) => json([lie, both, ...evidenceIn(request).slice(0, 1).map(honest)]), {
      extractive: surveyOf(spans),
    });
    expect(answer.engine).toBe('clerk');
    expect(answer.claims.map(({ text }) => text)).toEqual(spans.map(([, , quote]) => `${quote}。`));
    expect(answer.claims.flatMap(({ citations }) => citations)).toEqual([1, 2, 3]);
    expect(answer.text.match(/420|50次/)).toBeNull();
    expect(answer.text).toContain('另有两条模型写的要点没有通过与原文的核对，已改用报告原文。');
  });

  it('lets reports that the model left out speak for themselves', async () => {
    const answer = await compose((request) => json(evidenceIn(request).slice(0, 1).map(honest)));
    expect(answer.claims.map(({ district }) => district)).toEqual(SPANS.map(([district]) => district));
  });

  it('keeps to four claims a district', async () => {
    const clauses = ['法治体检', '宣讲', '培训', '座谈', '走访', '答疑'].map(
      (topic, index): Span => ['德惠市', 2023, `开展${topic}活动${index + 11}次`],
    );
    const answer = await compose(telling(honest), { extractive: { ...surveyOf(clauses), text: `${CONCLUSION}\n\n…` } });
    expect(answer.claims).toHaveLength(4);
    expect(answer.citations).toHaveLength(4);
  });

  it('works through a large survey in batches, all of it', async () => {
    const many = Array.from(
      { length: 90 },
      (_, index): Span => [
        `第${index}县`.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? ''),
        2023,
        `组织律师走进企业开展“法治体检”${index + 10}次,${'为企业提供法律服务,'.repeat(12)}排查法律风险${index + 300}个`,
      ],
    );
    const answer = await compose(telling(honest), { extractive: surveyOf(many) });
    expect(endpoint?.seen.length).toBeGreaterThan(2);
    expect(answer.claims).toHaveLength(90);
  });

  it('asks for less where the context is too long', async () => {
    const answer = await compose((request) =>
      evidenceIn(request).length > 2
        ? { kind: 'status', status: 400, message: 'maximum context length is 512 tokens' }
        : telling(honest)(request),
    );
    expect(answer.engine).toBe('clerk');
    expect(answer.claims).toHaveLength(4);
  });

  it('shows claims as they are proven, never what is not', async () => {
    const seen: Answer[] = [];
    const lie = { district: '德惠市', text: '开展企业“法治体检”99次。', evidence: [3] };
    await compose(
      (request) => ({
        kind: 'text',
        text: JSON.stringify({ claims: [lie, ...evidenceIn(request).map(honest)] }),
        chunk: 8,
        delayMs: 1,
      }),
      { request: { question: '各地怎么开展企业法治体检?', onProgress: (partial) => seen.push(partial) } },
    );
    expect(seen.length).toBeGreaterThanOrEqual(4);
    expect(seen[0]?.claims).toHaveLength(1);
    expect(seen.filter(({ text }) => text.includes('99'))).toEqual([]);
  });

  it('takes fences, chatter and trailing commas', async () => {
    const claim = '{"district":"德惠市","text":"开展企业“法治体检”16次 [3]。","evidence":["3"],}';
    const answer = await compose(() => ({
      kind: 'text',
      text: `<think>{"claims":[]}</think>好的,结果如下:\n\`\`\`json\n{"claims":[${claim},]}\n\`\`\`\n希望有帮助!`,
    }));
    expect(answer.claims.find(({ district }) => district === '德惠市')?.text).toBe('开展企业“法治体检”16次。');
    expect(answer.engine).toBe('clerk');
  });

  it('asks once more, with the reason, where the answer holds no JSON', async () => {
    const answer = await compose((request, index) =>
      index === 0 ? { kind: 'text', text: '德惠市开展企业“法治体检”16次。' } : telling(honest)(request),
    );
    expect(endpoint?.seen).toHaveLength(2);
    expect(endpoint?.seen[1]?.body.messages?.at(-1)?.content).toContain('没有规定的 JSON 对象');
    expect(answer.engine).toBe('clerk');
    expect(answer.claims).toHaveLength(4);
  });

  it.each<[string, Behaviour, string]>([
    ['prose', { kind: 'text', text: '德惠市开展企业“法治体检”18次。' }, '没有按要求的格式'],
    ['another schema', { kind: 'text', text: '{"answer":"德惠市开展18次"}' }, '没有按要求的格式'],
    ['another language', json([{ district: '德惠市', text: 'Held 16 check-ups.', evidence: [3] }]), '没有一条通过'],
    [
      'invented evidence',
      json([{ district: '德惠市', text: '开展企业“法治体检”16次。', evidence: [77] }]),
      '没有一条通过',
    ],
    ['no claims', json([]), '没有一条通过'],
    ['401', { kind: 'status', status: 401 }, '密钥'],
    ['500', { kind: 'status', status: 500 }, '出错'],
    ['500 without an end', { kind: 'status', status: 500, endless: true }, '出错'],
    ['400', { kind: 'status', status: 400 }, '不接受'],
    ['a flood', { kind: 'flood', bytes: 1_500_000 }, '长得不合常理'],
    ['a stall', { kind: 'stall' }, '规定时间'],
  ])('gives the extractive answer and one line why on %s', async (_name, behaviour, why) => {
    const answer = await compose(() => behaviour, { timeoutMs: 2000 });
    const extractive = surveyOf();
    expect(answer.engine).toBe('extractive');
    expect(answer.claims).toEqual(extractive.claims);
    expect(answer.text.startsWith(extractive.text)).toBe(true);
    expect(answer.text.slice(extractive.text.length)).toContain(why);
  });

  it('does not ask the model where the reports do not say', async () => {
    const refusal: Answer = { ...surveyOf(), status: 'unanswerable', reason: '没有写到。', claims: [], citations: [] };
    expect(await compose(telling(honest), { extractive: refusal })).toBe(refusal);
    expect(endpoint?.seen).toEqual([]);
  });

  it('stops when cancelled', async () => {
    const controller = new AbortController();
    const pending = compose(() => ({ kind: 'stall', after: '{' }), {
      request: { question: '?', signal: controller.signal },
    });
    setTimeout(() => controller.abort(), 100);
    await expect(pending).rejects.toBeInstanceOf(CancelledError);
  });

  it('needs less than 50 ms of the processor beside what the endpoint takes', async () => {
    endpoint = await startOpenAiEndpoint(telling(honest));
    const model = createChatModel({ model: 'clerk', baseUrl: endpoint.baseUrl, apiKey: null, timeoutMs: 5000 });
    const prompts = createPromptLibrary();
    const request = { question: '各地怎么开展企业法治体检?' };
    const times: number[] = [];
    for (let round = 0; round < 10; round++) {
      const start = process.cpuUsage();
      await composeWithModel({ request, extractive: surveyOf(), model, prompts, places: PLACES, timeoutMs: 5000 });
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1000);
    }
    expect(times.sort((one, other) => one - other)[4]).toBeLessThan(50);
  });
});
