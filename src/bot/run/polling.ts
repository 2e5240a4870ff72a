import { setTimeout as pause } from 'node:timers/promises';
import { run } from '@grammyjs/runner';
import { type Bot, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { loggable } from '../loggable.js';
import type { Intake } from './intake.js';

/** The updates that handlers know. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'inline_query'] as const;

const POLL_SECONDS = 30;
/** A server that says nothing for so long after the poll's own time is asked again. */
const SILENCE_MS = 10_000;
const RETRY_MS = 1_000;
/** After a kill the old process's poll lingers on the server for as long as a poll lasts. */
const CONFLICT_MS = 45_000;

export interface Polling {
  /** Milliseconds since 1970 of the last poll that the server answered. */
  lastPoll(): number | null;
  /** Rejects when polling cannot go on: the token is refused, or another process polls with it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Fetches updates by long polling; each is stored before the next poll confirms it. */
export function startPolling(bot: Bot, intake: Intake, logger: Logger): Polling {
  let lastPoll: number | null = null;
  let conflictSince: number | null = null;

  const getUpdates = async (request: { offset: number; limit: number; timeout: number }, signal: unknown) => {
    const outer = signal as AbortSignal;
    const stop = new AbortController();
    outer.addEventListener('abort', () => stop.abort(), { once: true });
    const limit = AbortSignal.any([stop.signal, AbortSignal.timeout(request.timeout * 1000 + SILENCE_MS)]);
    for (;;) {
      try {
        const updates = await bot.api.getUpdates({ ...request, allowed_updates: ALLOWED_UPDATES }, limit as never);
        intake.accept(updates);
        lastPoll = Date.now();
        conflictSince = null;
        return updates;
      } catch (error) {
        if (!stop.signal.aborted) logger.warn(loggable(error), 'polling failed');
        if (!(error instanceof GrammyError) || error.error_code !== 409) throw error;
        conflictSince ??= Date.now();
        if (Date.now() - conflictSince > CONFLICT_MS) throw error;
        await pause(RETRY_MS);
      }
    }
  };

  const runner = run<Update, unknown>(
    { handleUpdate: (update) => intake.handle(update), errorHandler: () => undefined, api: { getUpdates } },
    { runner: { fetch: { timeout: POLL_SECONDS }, retryInterval: RETRY_MS, silent: true } },
  );
  return {
    lastPoll: () => lastPoll,
    ended: runner.task() ?? Promise.resolve(),
    stop: async () => {
      if (runner.isRunning()) await runner.stop();
    },
  };
}
