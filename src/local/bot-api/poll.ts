import type { Update } from 'grammy/types';
import { ApiError } from './api-error.js';
import type { Call, Method } from './call.js';

const MAX_SECONDS = 50;
const MAX_UPDATES = 100;

/** Kinds that are sent only when asked for by name. */
const OPT_IN = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

/** `getUpdates`: at most one poll waits; a newer one ends it with 409, so a restarted bot takes over at once. */
export function createPoll(): Method {
  let waiting: AbortController | null = null;
  return async (call) => {
    waiting?.abort();
    const taken = new AbortController();
    waiting = taken;
    try {
      return await poll(call, AbortSignal.any([call.signal, taken.signal]));
    } catch (error) {
      if (!taken.signal.aborted) throw error;
      throw new ApiError(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      );
    } finally {
      if (waiting === taken) waiting = null;
    }
  };
}

async function poll({ state, parameters }: Call, signal: AbortSignal): Promise<readonly Update[]> {
  const { updates } = state;
  const seconds = Math.min(Math.max(parameters.integer('timeout') ?? 0, 0), MAX_SECONDS);
  const limit = Math.min(Math.max(parameters.integer('limit') ?? MAX_UPDATES, 1), MAX_UPDATES);
  const offset = startOf(updates, parameters.integer('offset') ?? 0);
  updates.confirm(offset);
  const wanted = wantedKinds(parameters.json('allowed_updates'));
  const deadline = AbortSignal.timeout(seconds * 1000);
  for (;;) {
    signal.throwIfAborted();
    const found = updates.list(offset, limit).filter(wanted);
    if (found.length > 0 || seconds === 0 || deadline.aborted) return found;
    await updates.arrival(AbortSignal.any([signal, deadline])).catch(() => signal.throwIfAborted());
  }
}

/** A negative offset counts from the end of the queue. */
function startOf(updates: { fromEnd(n: number): number | null }, offset: number): number {
  return offset < 0 ? (updates.fromEnd(-offset) ?? 0) : offset;
}

function wantedKinds(allowed: unknown): (update: Update) => boolean {
  const named = Array.isArray(allowed) && allowed.length > 0 ? new Set(allowed) : null;
  return (update) => {
    const kind = Object.keys(update).find((key) => key !== 'update_id') ?? '';
    return named === null ? !OPT_IN.has(kind) : named.has(kind);
  };
}
