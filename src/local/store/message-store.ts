import type { Message } from 'grammy/types';
import type { Counters } from './counters.js';
import type { LocalDatabase } from './tables.js';

/** A message with what only the page knows of it. */
export interface StoredMessage {
  readonly chat: number;
  readonly revision: number;
  readonly deleted: boolean;
  /** The page's own id of a message it sent, by which a repeated send is recognised. */
  readonly clientId: string | null;
  readonly reaction: string | null;
  readonly message: Message;
}

interface Row {
  readonly chat: number;
  readonly revision: number;
  readonly deleted: number;
  readonly client_id: string | null;
  readonly reaction: string | null;
  readonly payload: string;
}

const toStored = (row: Row): StoredMessage => ({
  chat: row.chat,
  revision: row.revision,
  deleted: row.deleted === 1,
  clientId: row.client_id,
  reaction: row.reaction,
  message: JSON.parse(row.payload),
});

/** Messages as the Bot API shows them; each change raises the revision by which pages catch up. */
export class MessageStore {
  readonly #counters: Counters;
  readonly #number;
  readonly #insert;
  readonly #get;
  readonly #byClient;
  readonly #replace;
  readonly #react;
  readonly #remove;
  readonly #page;
  readonly #since;

  constructor(database: LocalDatabase, counters: Counters) {
    this.#counters = counters;
    this.#number = database.prepare(
      `UPDATE local_chats SET last_message = last_message + 1, active = unixepoch(), revision = ? WHERE id = ?
       RETURNING last_message AS id`,
    );
    this.#insert = database.prepare(
      'INSERT INTO local_messages (chat, id, revision, client_id, payload) VALUES (?, ?, ?, ?, ?)',
    );
    this.#get = database.prepare('SELECT * FROM local_messages WHERE chat = ? AND id = ? AND deleted = 0');
    this.#byClient = database.prepare('SELECT * FROM local_messages WHERE chat = ? AND client_id = ?');
    this.#replace = database.prepare('UPDATE local_messages SET payload = ?, revision = ? WHERE chat = ? AND id = ?');
    this.#react = database.prepare('UPDATE local_messages SET reaction = ?, revision = ? WHERE chat = ? AND id = ?');
    this.#remove = database.prepare(
      'UPDATE local_messages SET deleted = 1, payload = ?, revision = ? WHERE chat = ? AND id = ?',
    );
    this.#page = database.prepare(
      'SELECT * FROM local_messages WHERE chat = ? AND id < ? AND deleted = 0 ORDER BY id DESC LIMIT ?',
    );
    this.#since = database.prepare(
      `SELECT m.* FROM local_messages m JOIN local_chats c ON c.id = m.chat
       WHERE m.revision > ? AND c.owner = ? AND c.deleted = 0 ORDER BY m.revision LIMIT ?`,
    );
  }

  /** Stores what `build` makes of the chat's next message id. */
  add(chat: number, build: (messageId: number) => Message, clientId: string | null = null): Message {
    const revision = this.#counters.next('revision');
    const { id } = this.#number.get(revision, chat) as { id: number };
    const message = build(id);
    this.#insert.run(chat, id, revision, clientId, JSON.stringify(message));
    return message;
  }

  /** Null where there is none or it was deleted. */
  get(chat: number, id: number): StoredMessage | null {
    const row = this.#get.get(chat, id) as Row | undefined;
    return row === undefined ? null : toStored(row);
  }

  byClientId(chat: number, clientId: string): Message | null {
    const row = this.#byClient.get(chat, clientId) as Row | undefined;
    return row === undefined ? null : toStored(row).message;
  }

  replace(chat: number, message: Message): void {
    this.#replace.run(JSON.stringify(message), this.#counters.next('revision'), chat, message.message_id);
  }

  react(chat: number, id: number, reaction: string | null): void {
    this.#react.run(reaction, this.#counters.next('revision'), chat, id);
  }

  /** Leaves a tombstone without content. */
  remove(chat: number, message: Message): void {
    const { message_id, date } = message;
    const tombstone = JSON.stringify({ message_id, date, chat: message.chat });
    this.#remove.run(tombstone, this.#counters.next('revision'), chat, message_id);
  }

  /** Up to `limit` messages with ids below `before`, oldest first. */
  page(chat: number, before: number, limit: number): readonly StoredMessage[] {
    return (this.#page.all(chat, before, limit) as Row[]).map(toStored).reverse();
  }

  /** What changed in a user's chats after a revision, tombstones included, in order of change. */
  since(owner: number, revision: number, limit: number): readonly StoredMessage[] {
    return (this.#since.all(revision, owner, limit) as Row[]).map(toStored);
  }
}
