import type { Context } from 'grammy';
import type { Origin } from './store/answer-store.js';

/** Who sent an update and where. A callback or message without a sender counts as its chat's. */
export function originOf(context: Context): Origin {
  const user = context.from?.id ?? context.chatId ?? 0;
  return { updateId: context.update.update_id, chat: context.chatId ?? user, user };
}
