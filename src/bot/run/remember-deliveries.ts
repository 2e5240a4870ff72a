import { createHash } from 'node:crypto';
import { type Context, HttpError, InputFile, type MiddlewareFn } from 'grammy';
import type { Message } from 'grammy/types';
import type { UpdateStore } from '../store/update-store.js';
import { findArrived, type Sent } from './find-arrived.js';
import type { SeenMessages } from './seen-messages.js';
import { ONCE_SENT } from './sending.js';

/** Doubtful tries of one message before it is left to a later handling of its update. */
const TRIES = 20;

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
 * at a kill or when a connection broke is looked for first: the Bot API has no key by which a server would know a repeated
 * message. Messages to one chat are sent one by one, so that none that is on its way is taken for another.
 */
export function rememberDeliveries<C extends Context>(store: UpdateStore, seen: SeenMessages): MiddlewareFn<C> {
  const turns = new Map<number, Promise<unknown>>();
  const inTurn = <T>(chat: number, send: () => Promise<T>): Promise<T> => {
    const turn = (turns.get(chat) ?? Promise.resolve()).then(send, send);
    turns.set(chat, turn);
    const leave = () => turns.get(chat) === turn && turns.delete(chat);
    turn.then(leave, leave);
    return turn;
  };
  return (context, next) => {
    const updateId = context.update.update_id;
    const counts = new Map<string, number>();
    context.api.config.use(async (previous, method, payload, signal) => {
      if (!ONCE_SENT.has(method)) return previous(method, payload, signal);
      const content = digest(method, payload);
      const count = (counts.get(content) ?? 0) + 1;
      counts.set(content, count);
      const key = `${content}:${count}`;
      const sent = payload as unknown as Sent;
      const arrived = (message: Message) => {
        seen.note(sent.chat_id, message.message_id);
        store.deliver(updateId, key, message);
        return { ok: true as const, result: message as never };
      };
      return inTurn(sent.chat_id, async () => {
        const known = store.delivered(updateId, key);
        if (known) return { ok: true, result: known as never };
        let heights = store.doubtful(updateId, key);
        for (let tries = 1; ; tries += 1) {
          const found = heights && (await findArrived(context.api, sent, heights, seen));
          if (found) return arrived(found);
          heights ??= seen.heights(sent.chat_id);
          store.send(updateId, key, heights);
          try {
            const result = await previous(method, payload, signal);
            return result.ok ? arrived(result.result as Message) : result;
          } catch (error) {
            if (!(error instanceof HttpError) || tries === TRIES) throw error;
          }
        }
      });
    });
    return next();
  };
}
