import { EventEmitter, once } from 'node:events';
import type { Update } from 'grammy/types';
import type { LocalDatabase } from './tables.js';

export type NewUpdate = Omit<Update, 'update_id'>;

/** Updates that the bot has not confirmed yet. Their ids grow over restarts, else a bot would skip new ones. */
export class UpdateQueue {
  readonly #arrivals = new EventEmitter();
  readonly #insert;
  readonly #confirm;
  readonly #last;
  readonly #list;
  readonly #size;

  constructor(database: LocalDatabase) {
    this.#insert = database.prepare('INSERT INTO local_updates (payload) VALUES (?)');
    this.#confirm = database.prepare('DELETE FROM local_updates WHERE update_id < ?');
    this.#last = database.prepare('SELECT update_id FROM local_updates ORDER BY update_id DESC LIMIT 1 OFFSET ?');
    this.#list = database.prepare('SELECT * FROM local_updates WHERE update_id >= ? ORDER BY update_id LIMIT ?');
    this.#size = database.prepare('SELECT count(*) AS size FROM local_updates');
    this.#arrivals.setMaxListeners(0);
  }

  push(update: NewUpdate): void {
    this.#insert.run(JSON.stringify(update));
    this.#arrivals.emit('update');
  }

  /** Forgets all updates before `offset`. */
  confirm(offset: number): void {
    this.#confirm.run(offset);
  }

  /** The id of the `n`-th update from the end, n ≥ 1; null where there are fewer. */
  fromEnd(n: number): number | null {
    const row = this.#last.get(n - 1) as { update_id: number } | undefined;
    return row?.update_id ?? null;
  }

  /** Waiting updates from `offset` on, oldest first. */
  list(offset: number, limit: number): readonly Update[] {
    const rows = this.#list.all(offset, limit) as { update_id: number; payload: string }[];
    return rows.map((row) => ({ ...JSON.parse(row.payload), update_id: row.update_id }));
  }

  size(): number {
    return (this.#size.get() as { size: number }).size;
  }

  /** Resolves at the next arrival; rejects when the signal fires. */
  async arrival(signal: AbortSignal): Promise<void> {
    await once(this.#arrivals, 'update', { signal });
  }
}
