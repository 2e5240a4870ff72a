import type { Context, MiddlewareFn } from 'grammy';
import { acknowledge } from './acknowledge.js';

/** Pressed again so soon after its work was done, a button is pressed by the same tap, in milliseconds. */
const SAME_TAP_MS = 700;

/** Lets an impatient finger press a button twice: the second press, while the first is at work or just done, does nothing. */
export function singlePress(): MiddlewareFn<Context> {
  const pressed = new Set<string>();
  return async (context, next) => {
    const query = context.callbackQuery;
    if (!query) return next();
    const key = [query.from.id, query.message?.chat.id, query.message?.message_id, query.data].join();
    if (pressed.has(key)) return acknowledge(context);
    pressed.add(key);
    try {
      await next();
    } finally {
      setTimeout(() => pressed.delete(key), SAME_TAP_MS).unref();
    }
  };
}
