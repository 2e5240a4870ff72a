import type { Context } from 'grammy';

/** Removes the mention of the bot from a question. */
export function withoutMention(text: string, username: string): string {
  return text.replace(new RegExp(`@${username}(?!\\w)`, 'gi'), ' ');
}

const isMentioned = ({ msg, me }: Context): boolean => {
  const text = msg?.text ?? msg?.caption ?? '';
  return (msg?.entities ?? msg?.caption_entities ?? []).some((entity) => {
    const { type, offset, length } = entity;
    const part = text.slice(offset, offset + length).toLowerCase();
    if (type === 'text_mention') return entity.user.id === me.id;
    if (type === 'mention') return part === `@${me.username.toLowerCase()}`;
    return (
      type === 'bot_command' && offset === 0 && (!part.includes('@') || part.endsWith(`@${me.username.toLowerCase()}`))
    );
  });
};

/**
 * Whether an update is meant for the bot: in groups only a command, a mention or a reply to it is. Without a chat there is
 * nobody to answer, but for an inline query; a channel is no place for answers, and a passage that somebody inserted by
 * the bot's inline mode is told to whom it was sent.
 */
export function isAddressed(context: Context): boolean {
  if (context.chat === undefined) return context.inlineQuery !== undefined;
  if (context.chat.type === 'channel' || context.msg?.via_bot?.id === context.me.id) return false;
  if (context.chat.type === 'private' || context.callbackQuery) return true;
  return isMentioned(context) || context.msg?.reply_to_message?.from?.id === context.me.id;
}
