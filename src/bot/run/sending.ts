import { setTimeout as pause } from 'node:timers/promises';
import { autoRetry } from '@grammyjs/auto-retry';
import { HttpError, type Transformer } from 'grammy';
import type { Logger } from 'pino';
import { loggable } from '../loggable.js';
import { StoppedError } from './stopped-error.js';

/** First and longest pause between two tries, in milliseconds; each pause doubles the last. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** After so long a message is left for the next start. */
const GIVE_UP_MS = 10 * 60_000;
/** How long a server may take to answer one call, in milliseconds; uploads take longer. */
const CALL_MS = 10_000;
const UPLOAD_MS = 60_000;

/** Worth nothing if late: one try, no waiting, and a failure harms nobody. */
const FLEETING: ReadonlySet<string> = new Set(['sendChatAction', 'sendMessageDraft']);
/** Answers that the server takes for a short while only, in milliseconds: a pressed button goes on spinning without. */
const QUERY_MS = 10_000;
const QUERIES: ReadonlySet<string> = new Set(['answerCallbackQuery', 'answerInlineQuery']);
/** Sent again by whoever knows whether they arrived: see `rememberDeliveries`. */
export const ONCE_SENT: ReadonlySet<string> = new Set(['sendMessage', 'sendDocument']);
/** No connection came about, so nothing was sent. */
const NOT_CONNECTED: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
/** Longest wait that the server may ask for such an answer, in seconds. */
const QUERY_WAIT_SECONDS = 5;

const mayHaveArrived = (method: string, { error }: HttpError): boolean =>
  ONCE_SENT.has(method) && !(error instanceof Error && 'code' in error && NOT_CONNECTED.has(error.code));

/**
 * Sends again where the server failed or the connection broke, except for messages that may have arrived all the same.
 * Long polling has its own way. Rejects with `StoppedError` on `signal`.
 */
export function resending(signal: AbortSignal, logger: Logger): Transformer {
  return async (previous, method, payload, callerSignal) => {
    if (method === 'getUpdates') return previous(method, payload, callerSignal);
    const started = Date.now();
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      if (signal.aborted) throw new StoppedError();
      const patience = QUERIES.has(method) ? QUERY_MS : GIVE_UP_MS;
      const last = FLEETING.has(method) || Date.now() - started > patience;
      try {
        const timeout = AbortSignal.timeout(method === 'sendDocument' ? UPLOAD_MS : CALL_MS);
        const limit = AbortSignal.any([signal, timeout, ...(callerSignal ? [callerSignal as AbortSignal] : [])]);
        const result = await previous(method, payload, limit as Parameters<typeof previous>[2]);
        if (result.ok || result.error_code < 500 || last) return result;
        logger.warn({ method, code: result.error_code, retryMs: wait }, 'server failed, sending again');
      } catch (error) {
        if (signal.aborted) throw new StoppedError();
        if (last || !(error instanceof HttpError) || callerSignal?.aborted) throw error;
        if (mayHaveArrived(method, error)) throw error;
        logger.warn({ method, retryMs: wait, ...loggable(error) }, 'connection failed, sending again');
      }
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  };
}

/** Waits as told by 429; anything else is left to `resending`. */
export function obeying(signal: AbortSignal): Transformer {
  const rethrow = { rethrowHttpErrors: true, rethrowInternalServerErrors: true };
  const patient = autoRetry(rethrow);
  const hasty = autoRetry({ ...rethrow, maxDelaySeconds: QUERY_WAIT_SECONDS, maxRetryAttempts: 2 });
  return (previous, method, payload, callerSignal) => {
    if (method === 'getUpdates' || FLEETING.has(method)) return previous(method, payload, callerSignal);
    const retry = QUERIES.has(method) ? hasty : patient;
    return retry(previous, method, payload, callerSignal ?? (signal as Parameters<typeof previous>[2]));
  };
}
