import type { Counters } from './counters.js';
import type { LocalDatabase } from './tables.js';

export interface ChatRow {
  readonly id: number;
  readonly type: 'private' | 'group';
  /** The user whose page shows it; a group has none. */
  readonly owner: number | null;
  readonly title: string | null;
  /** 1 where the user chose the title. */
  readonly named: number;
  /** Unix seconds of the last message. */
  readonly active: number;
  readonly deleted: number;
  readonly revision: number;
}

const COLUMNS = 'id, type, owner, title, named, active, deleted, revision';

/** Conversations. A deleted one leaves its row as a tombstone, so that every page learns of it. */
export class ChatStore {
  readonly #counters: Counters;
  readonly #insert;
  readonly #get;
  readonly #list;
  readonly #since;
  readonly #title;
  readonly #remove;
  readonly #clear;
  readonly #bury;
  readonly #dropFiles;
  readonly #unname;
  readonly #expire;
  readonly #revive;
  readonly #idle;

  constructor(database: LocalDatabase, counters: Counters) {
    this.#counters = counters;
    this.#insert = database.prepare(
      `INSERT INTO local_chats (id, type, owner, title, created, active, revision)
       VALUES (?, ?, ?, ?, unixepoch(), unixepoch(), ?)`,
    );
    this.#get = database.prepare(`SELECT ${COLUMNS} FROM local_chats WHERE id = ?`);
    this.#list = database.prepare(
      `SELECT ${COLUMNS} FROM local_chats WHERE owner = ? AND deleted = 0 ORDER BY active DESC, id DESC`,
    );
    this.#since = database.prepare(`SELECT ${COLUMNS} FROM local_chats WHERE owner = ? AND revision > ?`);
    this.#title = database.prepare('UPDATE local_chats SET title = ?, named = ?, revision = ? WHERE id = ?');
    this.#remove = database.prepare('UPDATE local_chats SET deleted = 1, title = NULL, revision = ? WHERE id = ?');
    this.#clear = database.prepare('DELETE FROM local_messages WHERE chat = ?');
    this.#bury = database.prepare(
      `UPDATE local_messages SET deleted = 1, reaction = NULL, revision = ?,
         payload = json_object('message_id', id, 'date', payload -> '$.date', 'chat', payload -> '$.chat')
       WHERE chat = ? AND deleted = 0`,
    );
    this.#dropFiles = database.prepare('DELETE FROM local_files WHERE chat = ?');
    this.#unname = database.prepare('UPDATE local_chats SET title = NULL, named = 0, revision = ? WHERE id = ?');
    const old = "FROM local_messages WHERE payload ->> '$.date' < ?";
    const fileId = "coalesce(payload ->> '$.document.file_id', payload ->> '$.photo[0].file_id')";
    this.#expire = [
      database.prepare(`DELETE FROM local_files WHERE id IN (SELECT ${fileId} ${old})`),
      database.prepare(`DELETE ${old}`),
    ];
    this.#revive = database.prepare(
      'UPDATE local_chats SET deleted = 0, named = 0, active = unixepoch(), revision = ? WHERE id = ?',
    );
    this.#idle = database.prepare('SELECT id FROM local_chats WHERE deleted = 0 AND active < ?');
  }

  add(chat: Pick<ChatRow, 'id' | 'type' | 'owner' | 'title'>): void {
    this.#insert.run(chat.id, chat.type, chat.owner, chat.title, this.#counters.next('revision'));
  }

  /** Tombstones too. */
  get(id: number): ChatRow | null {
    return (this.#get.get(id) as ChatRow | undefined) ?? null;
  }

  /** Latest activity first. */
  list(owner: number): readonly ChatRow[] {
    return this.#list.all(owner) as ChatRow[];
  }

  /** What changed after a revision, tombstones included. */
  since(owner: number, revision: number): readonly ChatRow[] {
    return this.#since.all(owner, revision) as ChatRow[];
  }

  setTitle(id: number, title: string, chosen: boolean): void {
    this.#title.run(title, chosen ? 1 : 0, this.#counters.next('revision'), id);
  }

  /** Removes the chat with its messages and files. */
  remove(id: number): void {
    this.#clear.run(id);
    this.#dropFiles.run(id);
    this.#remove.run(this.#counters.next('revision'), id);
  }

  /** Removes the chat's messages, which leave tombstones, and its files and name. */
  empty(id: number): void {
    const revision = this.#counters.next('revision');
    this.#bury.run(revision, id);
    this.#dropFiles.run(id);
    this.#unname.run(revision, id);
  }

  /** Removes messages from before a moment, in Unix seconds, with their files; open pages keep them until they are loaded anew. */
  expire(moment: number): void {
    for (const statement of this.#expire) statement.run(moment);
  }

  /** Chats without a message since a moment, in Unix seconds. */
  idleSince(moment: number): readonly number[] {
    return (this.#idle.all(moment) as { id: number }[]).map(({ id }) => id);
  }

  revive(id: number): void {
    this.#revive.run(this.#counters.next('revision'), id);
  }
}
