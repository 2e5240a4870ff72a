import { type Api, InputFile } from 'grammy';
import type { Message } from 'grammy/types';
import { isRefusal, isUnchanged } from '../edit-text.js';
import type { SeenMessages } from './seen-messages.js';

/** Ids tried above each height: as many as others may have taken in the moments of one call. */
const TRIED = 8;

/** What an edit takes over from a message. */
const EDITABLE = ['chat_id', 'text', 'entities', 'link_preview_options', 'reply_markup'] as const;

export interface Sent {
  readonly chat_id: number;
  readonly text?: string;
  readonly document?: unknown;
}

/** The edit that changes nothing of a message: a file has no text, and the server says so instead of editing it. */
const sameAgain = (sent: Sent, message_id: number) => {
  const kept = EDITABLE.flatMap((name) => (name in sent ? [[name, sent[name as keyof Sent]] as const] : []));
  const text = sent.text ?? (sent.document instanceof InputFile ? sent.document.filename : undefined) ?? '文件';
  return { ...Object.fromEntries(kept), chat_id: sent.chat_id, message_id, text };
};

/**
 * Looks for a message of which no answer came, above the `heights` of when it was sent; null where it never arrived. The
 * Bot API can't list a chat, but it refuses to edit what isn't there or not the bot's own, and says where an edit changes
 * nothing. An edit that does change something has met an unfinished message of ours, which now is the wanted one.
 * Rejects where the server can't be asked.
 */
export async function findArrived(
  api: Api,
  sent: Sent,
  heights: readonly number[],
  seen: SeenMessages,
): Promise<Message | null> {
  const ids = new Set(heights.flatMap((height) => seen.unknownAbove(height, sent.chat_id, TRIED)));
  for (const id of ids) {
    try {
      const result = await api.raw.editMessageText(sameAgain(sent, id));
      if (isThisMessage(result, id, sent)) return result;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const isFile = sent.document !== undefined && isRefusal(error, 'there is no text in the message');
      if (isUnchanged(error) || isFile) return { message_id: id, chat: { id: sent.chat_id } } as Message;
    }
  }
  return null;
}

/** A server that lets every edit pass proves nothing by it. */
const isThisMessage = (result: unknown, id: number, sent: Sent): result is Message => {
  const message = typeof result === 'object' && result !== null ? (result as Partial<Message>) : {};
  return message.message_id === id && message.from?.is_bot === true && message.text === sent.text;
};
