import type { Context } from 'grammy';
import type { Origin } from './store/answer-store.js';

/**
 * Who sent an update and where. A callback or message without a sender counts as its chat's; who writes in the name of a
 * group or channel is that: Telegram names one and the same stand-in as the sender of all of these.
 */
export function originOf(context: Context): Origin {
  const spokenFor = context.callbackQuery ? undefined : context.senderChat?.id;
  const user = spokenFor ?? context.from?.id ?? context.chatId ?? 0;
  return { updateId: context.update.update_id, chat: context.chatId ?? user, user };
}
