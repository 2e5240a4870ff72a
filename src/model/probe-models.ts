import type { Config } from '../config.js';
import { FayanError } from '../domain/errors.js';
import { readJsonReply } from '../domain/json-reply.js';
import { configuredChatModel, configuredEmbeddingModel, configuredReranker } from './configured-models.js';

/** A probe is a short question: it need not take as long as an answer may, in milliseconds. */
const PROBE_MS = 15_000;

const SCHEMA = {
  type: 'object',
  properties: { ok: { type: 'boolean' } },
  required: ['ok'],
  additionalProperties: false,
};

const where = (baseUrl: string | null): string => (baseUrl ? `(${new URL(baseUrl).host})` : '');

/** What a probe found. */
export interface Probe {
  /** False where something is to be done. */
  readonly fine: boolean;
  /** One sentence. */
  readonly text: string;
}

interface Reply {
  readonly fine: boolean;
  readonly said: string;
}

async function told(name: string, probe: () => Promise<Reply>): Promise<Probe> {
  const start = performance.now();
  try {
    const { fine, said } = await probe();
    return { fine, text: `${name}：${said}，用时 ${Math.round(performance.now() - start)} 毫秒。` };
  } catch (error) {
    if (error instanceof FayanError) return { fine: false, text: `${name}：${error.message}` };
    throw error;
  }
}

/** Asks the configured chat model one short question and says in a sentence what was found. Sends nothing without `CHAT_MODEL`. */
export async function probeModel(config: Config): Promise<Probe> {
  const model = await configuredChatModel(config);
  if (!model) {
    const silent = config.EMBEDDING_MODEL === null && config.RERANK_MODEL === null;
    const sent = silent ? '不向外发送任何内容' : '只有检索会用到下面的模型';
    return { fine: true, text: `对话模型：没有设置 CHAT_MODEL，由内置引擎回答，${sent}。` };
  }
  return told(`对话模型 ${model.name}${where(config.OPENAI_BASE_URL)}`, async () => {
    const prompt = { system: '只输出 JSON。', user: '请原样输出：{"ok":true}', schema: SCHEMA, hash: 'probe' };
    const { text } = await model.complete(prompt, { timeoutMs: Math.min(PROBE_MS, config.MODEL_TIMEOUT_MS) });
    const reply = readJsonReply(text) as { readonly ok?: unknown } | undefined;
    return reply?.ok === true
      ? { fine: true, said: '可用，能按格式作答' }
      : { fine: false, said: '有回应，但没有按格式作答，换一个模型会更好' };
  });
}

/** As `probeModel`, for the embedding model. */
export async function probeEmbedding(config: Config): Promise<Probe> {
  const model = configuredEmbeddingModel(config);
  if (!model)
    return { fine: true, text: '向量模型：没有设置 EMBEDDING_MODEL，检索用关键词和由报告自身算出的内置向量。' };
  return told(`向量模型 ${config.EMBEDDING_MODEL}${where(config.EMBEDDING_BASE_URL)}`, async () => {
    const [vector] = await model.embed(['法治政府建设'], { kind: 'query' });
    return { fine: true, said: `可用，${vector?.length ?? 0} 维` };
  });
}

/** As `probeModel`, for the reranker. */
export async function probeReranker(config: Config): Promise<Probe> {
  if (config.RERANK_MODEL !== null && config.RERANK_BASE_URL === null)
    return { fine: false, text: '重排模型：请设置 RERANK_BASE_URL。' };
  const model = configuredReranker(config);
  if (!model) return { fine: true, text: '重排模型：没有设置 RERANK_MODEL，不重排。' };
  return told(`重排模型 ${config.RERANK_MODEL}${where(config.RERANK_BASE_URL)}`, async () => {
    const [near = 0, far = 0] = await model.rerank('行政复议', ['受理行政复议案件', '今天天气很好']);
    return near > far
      ? { fine: true, said: '可用，排序合理' }
      : { fine: false, said: '有回应，但排序不合理，请检查模型' };
  });
}
