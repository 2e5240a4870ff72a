import { once } from 'node:events';
import type { Message } from 'grammy/types';
import { chatObject, withoutReply } from './bot-api/call.js';
import { TEXT_LIMIT } from './bot-api/content.js';
import { documentOf } from './bot-api/document.js';
import { safeFileName } from './file-name.js';
import { detectEntities } from './format/detect-entities.js';
import { Refusal } from './refusal.js';
import { splitText } from './split-text.js';
import { addUser, type LocalState } from './state.js';
import type { ChatRow } from './store/chat-store.js';

/** Longest text taken at once, in UTF-16 units; it is delivered in messages of 4096. */
const INPUT_LIMIT = 200_000;
const TITLE_LIMIT = 60;
const AUTO_TITLE_LENGTH = 24;
const MAX_CHATS = 500;

export interface TextInput {
  readonly text: string;
  /** A repeated id sends nothing and answers with what was sent. */
  readonly clientId?: string | undefined;
  /** Id of the message answered. */
  readonly replyTo?: number | undefined;
}

export interface FileInput {
  readonly name: string;
  readonly mime: string;
  readonly data: Buffer;
  readonly caption?: string | undefined;
  /** Files sent at once share it. */
  readonly group?: string | undefined;
  readonly clientId?: string | undefined;
}

/** What users do in their chats; each act becomes an update for the bot. Throws `Refusal`. */
export class Conversations {
  readonly #state: LocalState;

  constructor(state: LocalState) {
    this.#state = state;
  }

  /** A new user with a first chat of the same id. */
  addUser(name?: string): number {
    return this.#state.change(() => addUser(this.#state, name)).id;
  }

  create(user: number): ChatRow {
    const { chats, counters } = this.#state;
    if (chats.list(user).length >= MAX_CHATS) throw new Refusal(409, '对话太多了，请先删除一些不用的对话。');
    return this.#state.change(() => {
      const id = counters.next('peer');
      chats.add({ id, type: 'private', owner: user, title: null });
      return this.chat(user, id);
    });
  }

  /** A group chat, in which every user may write. */
  createGroup(title: string): number {
    return this.#state.change(() => {
      const id = -this.#state.counters.next('peer');
      this.#state.chats.add({ id, type: 'group', owner: null, title });
      return id;
    });
  }

  chat(user: number, id: number): ChatRow {
    const chat = this.#state.chats.get(id);
    if (chat === null || chat.deleted === 1 || (chat.owner !== user && chat.type !== 'group')) {
      throw new Refusal(404, '这个对话不存在，可能已被删除。');
    }
    return chat;
  }

  rename(user: number, id: number, title: string): void {
    this.chat(user, id);
    const clean = title.replace(/\s+/g, ' ').trim();
    if (clean === '' || clean.length > TITLE_LIMIT) throw new Refusal(400, `名称应为 1 到 ${TITLE_LIMIT} 个字。`);
    this.#state.change(() => this.#state.chats.setTitle(id, clean, true));
  }

  remove(user: number, id: number): void {
    this.chat(user, id);
    this.#state.change(() => this.#state.chats.remove(id));
  }

  /** Deletes all of a user's conversations; one of them stays, empty and without a name. */
  forget(user: number, stays: number): void {
    const { chats } = this.#state;
    this.#state.change(() => {
      for (const { id } of chats.list(user)) {
        if (id === stays) chats.empty(id);
        else chats.remove(id);
      }
    });
  }

  /** The messages sent, several where the text is long; a repeated client id answers with the first one again. */
  sendText(user: number, chatId: number, { text, clientId, replyTo }: TextInput): readonly Message[] {
    const chat = this.chat(user, chatId);
    if (text.length > INPUT_LIMIT) throw new Refusal(413, '内容太长了，请存成 .txt 或 .docx 文件后上传。');
    const pieces = splitText(text.replaceAll('\r\n', '\n'), TEXT_LIMIT);
    if (pieces.length === 0) throw new Refusal(400, '消息是空的，请先输入内容。');
    return this.#once(chat, clientId, () =>
      pieces.map((piece, index) => {
        const entities = detectEntities(piece);
        const content = { text: piece, ...(entities.length === 0 ? {} : { entities: [...entities] }) };
        return this.#post(user, chat, content, index === 0 ? clientId : undefined, replyTo);
      }),
    );
  }

  sendFile(
    user: number,
    chatId: number,
    { name, mime, data, caption, group, clientId }: FileInput,
  ): readonly Message[] {
    const chat = this.chat(user, chatId);
    if (data.length === 0) throw new Refusal(400, '文件是空的，请换一个文件。');
    return this.#once(chat, clientId, () => {
      const file = this.#state.files.add(chat.id, safeFileName(name), mime, data);
      const text = caption?.trim().slice(0, 1024) ?? '';
      const entities = detectEntities(text);
      const content = {
        document: documentOf(file),
        ...(text === '' ? {} : { caption: text }),
        ...(entities.length === 0 ? {} : { caption_entities: [...entities] }),
        ...(group === undefined ? {} : { media_group_id: group }),
      };
      return [this.#post(user, chat, content, clientId)];
    });
  }

  /** Presses a button that still stands under a message; returns the id by which the bot answers. */
  press(user: number, chatId: number, messageId: number, data: string): string {
    const chat = this.chat(user, chatId);
    const message = this.#state.messages.get(chatId, messageId)?.message;
    const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
    const stands = buttons.some((button) => 'callback_data' in button && button.callback_data === data);
    if (message === undefined || !stands) throw new Refusal(409, '这个按钮已经失效，请看最新的消息。');
    return this.pushCallback(user, chat, message, data);
  }

  /** A callback whether or not the button stands; for tests of stale buttons. */
  pushCallback(user: number, chat: ChatRow, message: Message, data: string): string {
    const { queries, updates } = this.#state;
    return this.#state.change(() => {
      const id = queries.add('callback', user);
      const from = this.#user(user);
      updates.push({ callback_query: { id, from, message, chat_instance: String(chat.id), data } });
      return id;
    });
  }

  /** Asks the bot inline; resolves with its results. */
  async inlineQuery(user: number, query: string, signal?: AbortSignal): Promise<readonly unknown[]> {
    const { queries, updates, inlineAnswers } = this.#state;
    const id = queries.add('inline', user);
    const answered = once(inlineAnswers, id, signal === undefined ? {} : { signal });
    updates.push({ inline_query: { id, from: this.#user(user), query, offset: '', chat_type: 'sender' } });
    const [results] = await answered;
    return results as readonly unknown[];
  }

  #user(id: number) {
    const user = this.#state.users.get(id);
    if (user === null) throw new Refusal(403, '没有这个用户。');
    return user;
  }

  #once(chat: ChatRow, clientId: string | undefined, send: () => readonly Message[]): readonly Message[] {
    return this.#state.change(() => {
      const sent = clientId === undefined ? null : this.#state.messages.byClientId(chat.id, clientId);
      return sent === null ? send() : [sent];
    });
  }

  #post(user: number, chat: ChatRow, content: object, clientId?: string, replyTo?: number): Message {
    const { messages, updates, chats } = this.#state;
    const replied = replyTo === undefined ? null : messages.get(chat.id, replyTo);
    const message = messages.add(
      chat.id,
      (id) =>
        ({
          message_id: id,
          from: this.#user(user),
          chat: chatObject(this.#state, chat),
          date: Math.floor(Date.now() / 1000),
          ...(replied === null ? {} : { reply_to_message: withoutReply(replied.message) }),
          ...content,
        }) as Message,
      clientId,
    );
    updates.push({ message: message as Message & Required<Pick<Message, 'from'>> } as never);
    const title = autoTitle(message);
    if (chat.title === null && title !== null) chats.setTitle(chat.id, title, false);
    return message;
  }
}

/** A chat is called by its first question until the user names it; a bare command is no name. */
function autoTitle({ text, caption, document }: Message): string | null {
  const words = (said = '') =>
    said
      .replace(/^\/\w+\s*/, '')
      .replace(/\s+/g, ' ')
      .trim();
  const source = words(text ?? caption) || words(document?.file_name);
  if (source === '') return null;
  const characters = Array.from(source);
  return characters.length > AUTO_TITLE_LENGTH ? `${characters.slice(0, AUTO_TITLE_LENGTH).join('')}…` : source;
}
