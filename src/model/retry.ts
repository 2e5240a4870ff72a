import { setTimeout as sleep } from 'node:timers/promises';
import { ModelError } from '../domain/errors.js';
import { errorOf, type Failure, type FailureKind, failureOf } from './failures.js';

/** How often each kind of failure is tried again. */
const RETRIES: Partial<Readonly<Record<FailureKind, number>>> = {
  limited: 3,
  server: 2,
  refused: 2,
  broken: 2,
  empty: 1,
};

/** First pause before another try, doubled each time, in milliseconds. */
const FIRST_PAUSE_MS = 250;

/** What an attempt throws to say itself why it failed. */
export class Failed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
  }
}

export interface RetryOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

function whyStopped(signal: AbortSignal | undefined, deadline: AbortSignal, error: unknown): Failure {
  if (signal?.aborted) return { kind: 'cancelled', cause: error };
  if (deadline.aborted) return { kind: 'timeout', cause: error };
  if (error instanceof ModelError) return { kind: 'final', cause: error };
  return error instanceof Failed ? error.failure : failureOf(error);
}

/** Half fixed, half random, so that many clients do not return at once. */
const pauseBefore = (attempt: number): number => FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random() / 2);

/** Running out of time says less than why earlier attempts failed. */
const telling = (failure: Failure, earlier: Failure | undefined): Failure =>
  failure.kind === 'timeout' && earlier ? earlier : failure;

/**
 * Runs an attempt until it succeeds, cannot be helped, or the time is up. Retry-After is obeyed where it fits into the
 * time left. Rejects with `ModelError`, `ContextTooLongError` or `CancelledError`.
 */
export async function withRetries<T>(
  attempt: (signal: AbortSignal, tried: number) => Promise<T>,
  { timeoutMs, signal }: RetryOptions,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  const deadline = AbortSignal.timeout(timeoutMs);
  const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
  let earlier: Failure | undefined;
  for (let tried = 0; ; tried++) {
    let failure: Failure;
    try {
      either.throwIfAborted();
      return await attempt(either, tried);
    } catch (error) {
      failure = telling(whyStopped(signal, deadline, error), earlier);
    }
    earlier = failure;
    const pause = Math.max(failure.waitMs ?? 0, pauseBefore(tried));
    if (either.aborted || tried >= (RETRIES[failure.kind] ?? 0) || performance.now() + pause >= end)
      throw errorOf(failure);
    await sleep(pause, undefined, { signal: either }).catch((error: unknown) => {
      throw errorOf(telling(whyStopped(signal, deadline, error), failure));
    });
  }
}
