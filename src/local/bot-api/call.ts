import type { Chat, Message } from 'grammy/types';
import type { LocalState } from '../state.js';
import type { ChatRow } from '../store/chat-store.js';
import type { StoredMessage } from '../store/message-store.js';
import { badRequest } from './api-error.js';
import type { Parameters } from './parameters.js';

/** One call of the bot. */
export interface Call {
  readonly state: LocalState;
  readonly parameters: Parameters;
  /** Fires when the caller has gone or the server closes. */
  readonly signal: AbortSignal;
}

/** Answers one method with its `result`; throws `ApiError` for a refusal. */
export type Method = (call: Call) => unknown;

/** The chat of a call. A user's first chat comes back when it was deleted; other deleted ones are not found. */
export function chatOf({ state, parameters }: Call): ChatRow {
  if (parameters.text('chat_id') === '') throw badRequest('chat_id is empty');
  const chat = state.chats.get(parameters.integer('chat_id') ?? Number.NaN);
  if (chat === null || (chat.deleted === 1 && chat.id !== chat.owner)) throw badRequest('chat not found');
  if (chat.deleted === 1) state.change(() => state.chats.revive(chat.id));
  return chat;
}

/** A chat as messages show it. */
export function chatObject(state: LocalState, chat: ChatRow): Chat.PrivateChat | Chat.GroupChat {
  if (chat.type === 'group') return { id: chat.id, type: 'group', title: chat.title ?? '' };
  const owner = chat.owner === null ? null : state.users.get(chat.owner);
  return { id: chat.id, type: 'private', first_name: owner?.first_name ?? '' };
}

/** The bot's own message of a call. `verb` completes Telegram's sentences, e.g. `edit`. */
export function ownMessageOf(call: Call, verb: 'edit' | 'delete' | 'react'): StoredMessage {
  const chat = chatOf(call);
  const id = call.parameters.integer('message_id');
  if (id === undefined) throw badRequest('message identifier is not specified');
  const stored = call.state.messages.get(chat.id, id);
  if (stored === null) throw badRequest(`message to ${verb} not found`);
  if (verb === 'edit' && stored.message.from?.id !== call.state.bot.id) throw badRequest("message can't be edited");
  return stored;
}

/** The message that a call replies to, as it is shown inside the reply. */
export function repliedMessageOf({ state, parameters }: Call, chat: ChatRow): Message | undefined {
  const reply = parameters.json('reply_parameters') as Readonly<Record<string, unknown>> | undefined;
  const id = reply?.message_id ?? parameters.integer('reply_to_message_id');
  if (id === undefined) return undefined;
  const stored = typeof id === 'number' ? state.messages.get(chat.id, id) : null;
  if (stored !== null) return withoutReply(stored.message);
  if (reply?.allow_sending_without_reply === true || parameters.flag('allow_sending_without_reply')) return undefined;
  throw badRequest('message to be replied not found');
}

/** Replies nest one level deep. */
export function withoutReply(message: Message): Message {
  const { reply_to_message: _, ...rest } = message;
  return rest as Message;
}
