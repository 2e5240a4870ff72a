import { createHash } from 'node:crypto';
import type { Context, MiddlewareFn } from 'grammy';
import { InputFile } from 'grammy';
import type { Message } from 'grammy/types';
import type { UpdateStore } from '../store/update-store.js';

const REMEMBERED: ReadonlySet<string> = new Set(['sendMessage', 'sendDocument']);

/** A file counts as the same when its name is. */
const digest = (method: string, payload: object): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        method,
        Object.entries(payload).map(([key, value]) => [key, value instanceof InputFile ? value.filename : value]),
      ]),
    )
    .digest('base64url');

/**
 * Records each message that arrived while an update is handled. When the update is handled again after a kill, messages
 * that arrived before are not sent again, so an answer in several parts goes on where it broke off.
 */
export function rememberDeliveries<C extends Context>(store: UpdateStore): MiddlewareFn<C> {
  return (context, next) => {
    const updateId = context.update.update_id;
    const seen = new Map<string, number>();
    context.api.config.use(async (previous, method, payload, signal) => {
      if (!REMEMBERED.has(method)) return previous(method, payload, signal);
      const content = digest(method, payload);
      const count = (seen.get(content) ?? 0) + 1;
      seen.set(content, count);
      const key = `${content}:${count}`;
      const known = store.delivered(updateId, key);
      if (known) return { ok: true, result: known as never };
      const result = await previous(method, payload, signal);
      if (result.ok) store.deliver(updateId, key, result.result as Message);
      return result;
    });
    return next();
  };
}
