import type { InlineKeyboardButton, Message, MessageEntity } from 'grammy/types';
import type { PageButton, PageChat, PageEntity, PageFile, PageMessage } from '../protocol.js';
import type { LocalState } from '../state.js';
import type { ChatRow } from '../store/chat-store.js';
import type { StoredMessage } from '../store/message-store.js';

/** Length of the line that shows what a message replies to, in UTF-16 units. */
const REPLY_EXCERPT = 120;

export function toPageChat(chat: ChatRow): PageChat {
  return { id: chat.id, title: chat.title, active: chat.active, deleted: chat.deleted === 1 };
}

export function toPageMessage(state: LocalState, stored: StoredMessage): PageMessage {
  const { message } = stored;
  const reply = message.reply_to_message;
  const replyText = reply?.text ?? reply?.caption ?? reply?.document?.file_name ?? '';
  return {
    chat: stored.chat,
    id: message.message_id,
    revision: stored.revision,
    deleted: stored.deleted,
    mine: !stored.deleted && message.from?.id !== state.bot.id,
    clientId: stored.clientId,
    date: message.date,
    edited: message.edit_date !== undefined && message.reply_markup === undefined,
    text: message.text ?? message.caption ?? '',
    entities: (message.entities ?? message.caption_entities ?? []).map(toPageEntity),
    file: fileOf(message),
    keyboard: (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(toPageButton)),
    replyTo: reply === undefined ? null : { id: reply.message_id, text: replyText.slice(0, REPLY_EXCERPT) },
    reaction: stored.reaction,
  };
}

export function toPageEntity(entity: MessageEntity): PageEntity {
  const { type, offset, length } = entity;
  if (type === 'text_link') return { type, offset, length, url: entity.url };
  if (type === 'pre' && entity.language !== undefined) return { type, offset, length, language: entity.language };
  return { type, offset, length };
}

function toPageButton(button: InlineKeyboardButton): PageButton {
  const look = { text: button.text, ...(button.style === undefined ? {} : { style: button.style }) };
  if ('callback_data' in button) return { ...look, data: button.callback_data };
  if ('url' in button) return { ...look, url: button.url };
  if ('copy_text' in button) return { ...look, copy: button.copy_text.text };
  if ('switch_inline_query_current_chat' in button) return { ...look, insert: button.switch_inline_query_current_chat };
  return look;
}

function fileOf(message: Message): PageFile | null {
  const file = message.document ?? message.photo?.at(-1);
  if (file === undefined) return null;
  return {
    id: file.file_id,
    name: 'file_name' in file && typeof file.file_name === 'string' ? file.file_name : 'photo.jpg',
    size: file.file_size ?? 0,
    picture: message.photo !== undefined,
  };
}
