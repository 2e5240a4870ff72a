import type { SqliteDatabase } from '../../index/database.js';
import { statements } from './statements.js';

/** What is kept by chat and moves along with a group. */
const KEPT = ['bot_answers', 'bot_threads', 'bot_drafting'] as const;

/** Groups that became supergroups: Telegram gives them another id. */
export class MovedGroupStore {
  readonly #database: SqliteDatabase;
  readonly #sql: ReturnType<typeof statements>;

  constructor(database: SqliteDatabase) {
    this.#database = database;
    this.#sql = statements(database);
  }

  /** Where a chat is now; its own id where it never moved. */
  now(chat: number): number {
    const row = this.#sql('SELECT now FROM bot_moved_groups WHERE before = ?').get(chat) as { now: number } | undefined;
    return row?.now ?? chat;
  }

  /** The id that a chat had before it moved; null where it never did. */
  before(chat: number): number | null {
    const row = this.#sql('SELECT before FROM bot_moved_groups WHERE now = ?').get(chat) as
      | { before: number }
      | undefined;
    return row?.before ?? null;
  }

  /** Notes a move and takes along what is kept of the chat. */
  move(before: number, now: number): void {
    this.#database
      .transaction(() => {
        if (this.#sql('INSERT OR IGNORE INTO bot_moved_groups VALUES (?, ?)').run(before, now).changes === 0) return;
        for (const table of KEPT) this.#sql(`UPDATE OR REPLACE ${table} SET chat = ? WHERE chat = ?`).run(now, before);
      })
      .immediate();
  }
}
