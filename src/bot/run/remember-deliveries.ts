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
 * Records each message before it is sent and when it has arrived. An update that is handled again after a kill does not
 * send again what is known to have arrived, so an answer in several parts goes on where it broke off. What was on its way
 * at the kill is sent again: the Bot API has no key by which a server would know a repeated message, and a message twice
 * is better than never. That is the one spot where a message can arrive twice, and each such message is on record.
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
      store.deliver(updateId, key, null);
      const result = await previous(method, payload, signal);
      if (result.ok) store.deliver(updateId, key, result.result as Message);
      return result;
    });
    return next();
  };
}
