import { forbidTracing } from '../config.js';
import type { ChatCompletion, ChatModel, ChatOptions, ChatPrompt } from '../domain/ports.js';
import { withCannedEndpoint } from './canned-endpoint.js';
import { failureOf } from './failures.js';
import { guardedFetch } from './guarded-fetch.js';
import { Failed, withRetries } from './retry.js';

/** Where a chat model answers. */
export interface ChatEndpoint {
  readonly model: string;
  /** The address before /chat/completions; null is OpenAI's own. */
  readonly baseUrl: string | null;
  readonly apiKey: string | null;
  /** Whole time that a completion may take, in milliseconds. */
  readonly timeoutMs: number;
}

/** OpenAI's own address, named so that no variable of the client libraries can lead elsewhere. */
export const OPENAI = 'https://api.openai.com/v1';
/** A stream that has begun and then says nothing for this long has stalled, in milliseconds. */
const STALL_MS = 15_000;

/** What is asked of an endpoint, from the most to the least; a 400 leads one step down, for good. */
const DIALECTS = [
  { schema: true, extras: true },
  { schema: false, extras: true },
  { schema: false, extras: false },
] as const;

/** Loaded when a model is made: the library takes a third of a second, and most installations have no model. */
async function loadClient(endpoint: ChatEndpoint, extras: boolean) {
  forbidTracing();
  const { ChatOpenAI } = await import('@langchain/openai');
  const baseURL = endpoint.baseUrl ?? OPENAI;
  return new ChatOpenAI({
    model: endpoint.model,
    apiKey: endpoint.apiKey ?? 'none',
    maxRetries: 0,
    timeout: endpoint.timeoutMs,
    streamUsage: extras,
    useResponsesApi: false,
    configuration: { baseURL, fetch: guardedFetch(baseURL) },
    ...(extras ? { temperature: 0 } : {}),
  });
}

type Client = Awaited<ReturnType<typeof loadClient>>;

function requestOptions({ schema }: ChatPrompt, native: boolean) {
  if (!schema || !native) return {};
  return { response_format: { type: 'json_schema' as const, json_schema: { name: 'reply', schema: { ...schema } } } };
}

/** Aborts when nothing has come for `STALL_MS` since the last sign of life; not before the first. */
function stallGuard(): { readonly signal: AbortSignal; alive(): void; stop(): void } {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  return {
    signal: controller.signal,
    alive() {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(), STALL_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

async function stream(
  client: Client,
  prompt: ChatPrompt,
  native: boolean,
  options: ChatOptions,
): Promise<ChatCompletion> {
  const stall = stallGuard();
  const signal = options.signal ? AbortSignal.any([options.signal, stall.signal]) : stall.signal;
  let text = '';
  let finished = false;
  let usage: { readonly input_tokens: number; readonly output_tokens: number } | undefined;
  try {
    const messages = [
      { role: 'system', content: prompt.system },
      { role: 'user', content: prompt.user },
    ];
    for await (const chunk of await client.stream(messages, { ...requestOptions(prompt, native), signal })) {
      stall.alive();
      if (typeof chunk.content === 'string' && chunk.content !== '') {
        text += chunk.content;
        options.onChunk?.(chunk.content);
      }
      finished ||= Boolean(chunk.response_metadata.finish_reason);
      usage = chunk.usage_metadata ?? usage;
    }
    signal.throwIfAborted();
  } finally {
    stall.stop();
  }
  if (text.trim() === '') throw new Failed({ kind: finished ? 'empty' : 'broken', cause: 'no text' });
  if (!finished) throw new Failed({ kind: 'broken', cause: 'cut off' });
  return { text, promptTokens: usage?.input_tokens ?? null, completionTokens: usage?.output_tokens ?? null };
}

/**
 * A chat model behind an OpenAI-compatible endpoint, through LangChain and always streaming: `invoke` of a streaming
 * client would fetch tokenizer files from elsewhere. Structured output is asked for natively until the endpoint refuses it.
 */
export function createChatModel(endpoint: ChatEndpoint): ChatModel {
  let dialect = 0;
  const clients = [true, false].map((extras) => ({ extras, client: undefined as Promise<Client> | undefined }));
  const clientFor = (extras: boolean): Promise<Client> => {
    const slot = clients[extras ? 0 : 1] ?? { extras, client: undefined };
    slot.client ??= loadClient(endpoint, extras);
    return slot.client;
  };
  const attempt = async (prompt: ChatPrompt, options: ChatOptions, again: boolean): Promise<ChatCompletion> => {
    let begun = again;
    for (;;) {
      const step = dialect;
      const { schema, extras } = DIALECTS[step] ?? DIALECTS[0];
      if (begun) options.onRestart?.();
      begun = true;
      try {
        return await stream(await clientFor(extras), prompt, schema, options);
      } catch (error) {
        const refused = !(error instanceof Failed) && failureOf(error).kind === 'request';
        if (!refused || step >= DIALECTS.length - 1) throw error;
        dialect = Math.max(dialect, step + 1);
      }
    }
  };
  return {
    name: endpoint.model,
    complete: (prompt, options) =>
      withRetries((signal, tried) => attempt(prompt, { ...options, signal }, tried > 0), {
        timeoutMs: options.timeoutMs ?? endpoint.timeoutMs,
        signal: options.signal,
      }),
  };
}

const WARM_UP: ChatPrompt = { system: '', user: '', schema: { type: 'object' }, hash: '' };
/** The first request of a process takes ten times as long as the fourth. */
const WARM_UP_ROUNDS = 3;

/**
 * As `createChatModel`, with the client library loaded and used on an endpoint of this process's own, so that the first
 * answer does not wait for that. Nothing is sent.
 */
export async function loadChatModel(endpoint: ChatEndpoint): Promise<ChatModel> {
  try {
    await withCannedEndpoint(async (baseUrl) => {
      const client = await loadClient({ ...endpoint, apiKey: null, baseUrl }, true);
      for (let round = 0; round < WARM_UP_ROUNDS; round++) await stream(client, WARM_UP, true, {});
    });
  } catch {
    // Without a port of its own the model is as good, only its first answer is slower.
  }
  return createChatModel(endpoint);
}
