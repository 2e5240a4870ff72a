import type { LocalDatabase } from './tables.js';

/** `revision` numbers every visible change; `peer` numbers users and chats, which share one space as on Telegram. */
export type CounterName = 'revision' | 'peer';

/** Numbers that only grow, over restarts too. */
export class Counters {
  readonly #next;
  readonly #current;

  constructor(database: LocalDatabase) {
    this.#next = database.prepare('UPDATE local_counters SET value = value + 1 WHERE name = ? RETURNING value');
    this.#current = database.prepare('SELECT value FROM local_counters WHERE name = ?');
  }

  next(name: CounterName): number {
    return (this.#next.get(name) as { value: number }).value;
  }

  current(name: CounterName): number {
    return (this.#current.get(name) as { value: number }).value;
  }
}
