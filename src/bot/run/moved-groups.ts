import type { Context, MiddlewareFn, Transformer } from 'grammy';
import type { MovedGroupStore } from '../store/moved-group-store.js';

/** Sends to where a group is now, also where the server only tells of the move when asked to send. */
export function followingMoves(groups: MovedGroupStore): Transformer {
  return async (previous, method, payload, signal) => {
    const { chat_id: chat } = payload as { readonly chat_id?: unknown };
    // Only groups, whose ids are negative, move.
    if (typeof chat !== 'number' || chat >= 0) return previous(method, payload, signal);
    const sendTo = (target: number) => previous(method, { ...payload, chat_id: target }, signal);
    const result = await sendTo(groups.now(chat));
    const moved = result.ok ? undefined : result.parameters?.migrate_to_chat_id;
    if (moved === undefined) return result;
    groups.move(chat, moved);
    return sendTo(moved);
  };
}

/** Notes the move of a group when Telegram tells of it. */
export function notingMoves(groups: MovedGroupStore): MiddlewareFn<Context> {
  return (context, next) => {
    const { migrate_to_chat_id: to, migrate_from_chat_id: from } = context.message ?? {};
    if (context.chatId !== undefined && to !== undefined) groups.move(context.chatId, to);
    if (context.chatId !== undefined && from !== undefined) groups.move(from, context.chatId);
    return next();
  };
}
