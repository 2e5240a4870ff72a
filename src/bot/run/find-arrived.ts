import { type Api, InputFile } from 'grammy';
import type { InlineKeyboardMarkup, Message } from 'grammy/types';
import { isRefusal } from '../edit-text.js';
import type { SeenMessages } from './seen-messages.js';

/** Ids tried above each height: as many as others may have taken in the moments of one call. */
const TRIED = 8;

/** What an edit takes over from a message. */
const EDITABLE = ['entities', 'link_preview_options', 'reply_markup'] as const;

/** Shown for a moment behind a text or under a file, so that the server answers with the message that it changed. */
const MARK = '…';
const MARKED: InlineKeyboardMarkup = { inline_keyboard: [[{ text: MARK, copy_text: { text: MARK } }]] };

export interface Sent {
  readonly chat_id: number;
  readonly text?: string;
  readonly document?: unknown;
}

/**
 * Looks for a message of which no answer came, above the `heights` of when it was sent; null where it is not known to have
 * arrived. The Bot API can't list a chat, but it refuses to edit what isn't there or not the bot's own, and answers an edit
 * with the message as it is then. Only such an answer proves: an unfinished message that it meets becomes the wanted one.
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
    const found = await (sent.text === undefined ? fileAt(api, sent, id) : textAt(api, sent, sent.text, id));
    if (found) return found;
  }
  return null;
}

async function textAt(api: Api, sent: Sent, text: string, message_id: number): Promise<Message | null> {
  const kept = EDITABLE.flatMap((name) => (name in sent ? [[name, sent[name as keyof Sent]] as const] : []));
  const edit = (wanted: string) =>
    api.raw.editMessageText({ ...Object.fromEntries(kept), chat_id: sent.chat_id, message_id, text: wanted });
  const met = await edit(text + MARK).catch(unlessRefused);
  if (!met) return null;
  await edit(text).catch(unlessRefused);
  return isOwn(met, sent, message_id) && met.text === text + MARK ? met : null;
}

async function fileAt(api: Api, sent: Sent, message_id: number): Promise<Message | null> {
  const { chat_id } = sent;
  let isFile = false;
  await api.raw.editMessageText({ chat_id, message_id, text: MARK }).catch((error: unknown) => {
    isFile = isRefusal(error, 'there is no text in the message');
    unlessRefused(error);
  });
  if (!isFile) return null;
  const met = await api.raw.editMessageReplyMarkup({ chat_id, message_id, reply_markup: MARKED }).catch(unlessRefused);
  if (!met) return null;
  await api.raw.editMessageReplyMarkup({ chat_id, message_id }).catch(unlessRefused);
  if (!isOwn(met, sent, message_id)) return null;
  const name = sent.document instanceof InputFile ? sent.document.filename : undefined;
  return met.document && (name === undefined || met.document.file_name === name) ? met : null;
}

function unlessRefused(error: unknown): null {
  if (!isRefusal(error)) throw error;
  return null;
}

/** A server that lets every edit pass, or edits in another chat, proves nothing by it. */
const isOwn = (result: unknown, { chat_id }: Sent, id: number): result is Message => {
  const message = typeof result === 'object' && result !== null ? (result as Partial<Message>) : {};
  return message.message_id === id && message.from?.is_bot === true && message.chat?.id === chat_id;
};
