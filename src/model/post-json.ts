import { ModelError } from '../domain/errors.js';
import { guardedFetch } from './guarded-fetch.js';
import { withRetries } from './retry.js';

/** An endpoint that answers JSON with JSON. */
export interface JsonEndpoint {
  /** The address before /embeddings or /rerank. */
  readonly baseUrl: string;
  readonly apiKey: string | null;
  /** Whole time that a request may take, retries included, in milliseconds. */
  readonly timeoutMs: number;
}

/** What `failureOf` reads from an answer that is none. */
class StatusError extends Error {
  constructor(
    readonly status: number,
    readonly headers: Headers,
    message: string,
  ) {
    super(message);
  }
}

/** The message of a failed answer, enough to tell what is wrong, in UTF-16 units. */
const MESSAGE_UNITS = 500;

/** Posts JSON and returns the parsed answer. Rejects with `ModelError` or `CancelledError`. */
export async function postJson(
  { baseUrl, apiKey, timeoutMs }: JsonEndpoint,
  path: string,
  body: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  const call = guardedFetch(baseUrl);
  return withRetries(
    async (attempt) => {
      const response = await call(`${baseUrl.replace(/\/+$/, '')}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) },
        body: JSON.stringify(body),
        signal: attempt,
      });
      const text = await response.text();
      if (!response.ok) throw new StatusError(response.status, response.headers, text.slice(0, MESSAGE_UNITS));
      try {
        return JSON.parse(text) as unknown;
      } catch (cause) {
        throw new ModelError('模型服务的回答不是 JSON,请检查服务地址。', { cause });
      }
    },
    { timeoutMs, signal },
  );
}
