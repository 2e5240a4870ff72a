import type { Message, Update } from 'grammy/types';
import type { SqliteDatabase } from '../../index/database.js';
import { statements } from './statements.js';

/** Telegram keeps an update for a day; later than that none is repeated. */
const REPEAT_WINDOW_MS = 2 * 24 * 3600 * 1000;

/** After so many restarts an update that never finishes is given up, lest it take the process down for good. */
const REPLAYS = 5;

/** One that is on its way, or has arrived. */
interface Delivery {
  readonly heights?: readonly number[];
  readonly message?: Message;
}

/** Updates accepted from the Bot API server, and what was sent for those not yet handled. */
export class UpdateStore {
  readonly #database: SqliteDatabase;
  readonly #sql: ReturnType<typeof statements>;
  readonly #bot: number;

  constructor(database: SqliteDatabase, bot: number) {
    this.#database = database;
    this.#sql = statements(database);
    this.#bot = bot;
  }

  /** Stores the updates durably, then returns those never seen before, in order. */
  accept(updates: readonly Update[], now: number): readonly Update[] {
    const insert = this.#sql(
      'INSERT INTO bot_updates (bot, update_id, content, received) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    );
    // Accepted updates must outlast a power cut: the server forgets them. The rest only needs to outlast the process.
    this.#database.pragma('synchronous = FULL');
    try {
      return this.#database
        .transaction(() =>
          updates.filter((update) => insert.run(this.#bot, update.update_id, JSON.stringify(update), now).changes > 0),
        )
        .immediate();
    } finally {
      this.#database.pragma('synchronous = NORMAL');
    }
  }

  /** Accepted but not handled when the process ended, oldest first. Counts the replay. */
  replay(): readonly Update[] {
    return this.#database
      .transaction(() => {
        this.#sql('UPDATE bot_updates SET replays = replays + 1 WHERE bot = ? AND content IS NOT NULL').run(this.#bot);
        this.#sql('UPDATE bot_updates SET content = NULL WHERE bot = ? AND content IS NOT NULL AND replays > ?').run(
          this.#bot,
          REPLAYS,
        );
        const rows = this.#sql(
          'SELECT content FROM bot_updates WHERE bot = ? AND content IS NOT NULL ORDER BY update_id',
        ).all(this.#bot) as { content: string }[];
        return rows.map((row): Update => JSON.parse(row.content));
      })
      .immediate();
  }

  pending(): number {
    const row = this.#sql('SELECT count(*) AS count FROM bot_updates WHERE bot = ? AND content IS NOT NULL').get(
      this.#bot,
    ) as { count: number };
    return row.count;
  }

  /** Forgets content and deliveries of updates handled together; the ids stay, so that a repeat is recognised. */
  done(updateIds: readonly number[]): void {
    this.#database
      .transaction(() => {
        for (const updateId of updateIds) {
          this.#sql('UPDATE bot_updates SET content = NULL WHERE bot = ? AND update_id = ?').run(this.#bot, updateId);
          this.#sql('DELETE FROM bot_deliveries WHERE bot = ? AND update_id = ?').run(this.#bot, updateId);
        }
      })
      .immediate();
  }

  /** The message that a send of this update arrived as; null where it was not sent or is not known to have arrived. */
  delivered(updateId: number, key: string): Message | null {
    return this.#delivery(updateId, key)?.message ?? null;
  }

  /** What was given to `send` for a message that may have arrived; null where none was sent, or it is known to have arrived. */
  doubtful(updateId: number, key: string): readonly number[] | null {
    return this.#delivery(updateId, key)?.heights ?? null;
  }

  /** Notes a message before it is sent, with the ids that it will lie above. */
  send(updateId: number, key: string, heights: readonly number[]): void {
    this.#note(updateId, key, { heights });
  }

  /** Notes a message that has arrived. */
  deliver(updateId: number, key: string, message: Message): void {
    this.#note(updateId, key, { message });
  }

  #delivery(updateId: number, key: string): Delivery | null {
    const row = this.#sql('SELECT message FROM bot_deliveries WHERE bot = ? AND update_id = ? AND key = ?').get(
      this.#bot,
      updateId,
      key,
    ) as { message: string } | undefined;
    return row ? JSON.parse(row.message) : null;
  }

  #note(updateId: number, key: string, delivery: Delivery): void {
    this.#sql('INSERT OR REPLACE INTO bot_deliveries (bot, update_id, key, message) VALUES (?, ?, ?, ?)').run(
      this.#bot,
      updateId,
      key,
      JSON.stringify(delivery),
    );
  }

  purge(now: number): void {
    this.#sql('DELETE FROM bot_updates WHERE bot = ? AND content IS NULL AND received < ?').run(
      this.#bot,
      now - REPEAT_WINDOW_MS,
    );
  }
}
