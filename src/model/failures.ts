import { CancelledError, ContextTooLongError, type FayanError, ModelError } from '../domain/errors.js';
import { OversizedAnswer } from './guarded-fetch.js';

/** Why a call failed, and so what may help. */
export type FailureKind =
  | 'cancelled'
  | 'timeout'
  | 'refused'
  | 'broken'
  | 'unauthorised'
  | 'missing'
  | 'limited'
  | 'server'
  | 'request'
  | 'context'
  | 'oversized'
  | 'empty'
  | 'final';

export interface Failure {
  readonly kind: FailureKind;
  /** What Retry-After asked for, in milliseconds. */
  readonly waitMs?: number;
  readonly cause: unknown;
}

/** A failure in the library's clothes; only what is looked at. */
interface Thrown {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly status?: number;
  readonly headers?: unknown;
  readonly cause?: unknown;
}

function* chainOf(error: unknown): Generator<Thrown> {
  for (let link = error, depth = 0; typeof link === 'object' && link !== null && depth < 6; depth++) {
    yield link as Thrown;
    link = (link as Thrown).cause;
  }
}

/** Seconds or a date, as the header may say it. */
function waitOf(headers: unknown): number | undefined {
  const value =
    headers instanceof Headers
      ? headers.get('retry-after')
      : ((headers as Record<string, string> | undefined)?.['retry-after'] ?? null);
  if (value === null) return undefined;
  const wait = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

function kindOf(status: number, text: string): FailureKind {
  if (/context_length_exceeded|maximum context|context (?:length|window|size)|too many tokens|上下文/i.test(text))
    return 'context';
  if (status === 401 || status === 403) return 'unauthorised';
  if (status === 404) return 'missing';
  if (status === 429) return 'limited';
  if (status === 408) return 'timeout';
  return status >= 500 ? 'server' : 'request';
}

/** Tells what an error of the client library means. */
export function failureOf(error: unknown): Failure {
  const chain = [...chainOf(error)];
  const text = chain.map(({ message }) => message ?? '').join(' ');
  const oversized = chain.some((link) => link instanceof OversizedAnswer);
  if (oversized) return { kind: 'oversized', cause: error };
  const answered = chain.find(({ status }) => typeof status === 'number');
  if (answered?.status !== undefined) {
    const waitMs = waitOf(answered.headers);
    return { kind: kindOf(answered.status, text), cause: error, ...(waitMs === undefined ? {} : { waitMs }) };
  }
  if (chain.some(({ name }) => name === 'ContextOverflowError')) return { kind: 'context', cause: error };
  if (chain.some(({ name }) => name === 'TimeoutError')) return { kind: 'timeout', cause: error };
  if (chain.some(({ code }) => /ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN/.test(code ?? '')))
    return { kind: 'refused', cause: error };
  return { kind: 'broken', cause: error };
}

const MESSAGES: Readonly<Record<FailureKind, string>> = {
  cancelled: '已取消。',
  timeout: '模型在规定时间内没有答完，请稍后再试，或调大 MODEL_TIMEOUT_MS。',
  refused: '连不上模型服务，请检查 OPENAI_BASE_URL 以及服务是否已启动。',
  broken: '与模型服务的连接中断，请稍后再试。',
  unauthorised: '模型服务拒绝了密钥，请检查 OPENAI_API_KEY。',
  missing: '模型服务没有这个模型或地址，请检查 CHAT_MODEL 和 OPENAI_BASE_URL。',
  limited: '模型服务限制了调用次数，请稍后再试。',
  server: '模型服务出错，请稍后再试。',
  request: '模型服务不接受这个请求，请换一个模型或查看服务日志。',
  context: '资料太长，超出了模型一次能读的篇幅，请缩小问题范围。',
  oversized: '模型的回答长得不合常理，已放弃，请换一个模型。',
  final: '模型的回答不能用。',
  empty: '模型没有给出回答，请稍后再试。',
};

/** The typed error that a failure becomes once nothing more is tried. */
export function errorOf({ kind, cause }: Failure): FayanError {
  if (kind === 'cancelled') return new CancelledError(MESSAGES.cancelled, { cause });
  if (cause instanceof ModelError) return cause;
  if (kind === 'context') return new ContextTooLongError(MESSAGES.context, { cause });
  return new ModelError(MESSAGES[kind], { cause });
}
