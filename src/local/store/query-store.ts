import { randomBytes } from 'node:crypto';
import type { LocalDatabase } from './tables.js';

export type QueryKind = 'callback' | 'inline';

/** How long the bot may take to answer a button or an inline query, in seconds. */
const LIFETIME_S = 600;

/** Pressed buttons and inline queries that wait for the bot's answer, over a restart too. */
export class QueryStore {
  readonly #insert;
  readonly #take;
  readonly #expire;

  constructor(database: LocalDatabase) {
    this.#insert = database.prepare('INSERT INTO local_queries VALUES (?, ?, ?, unixepoch())');
    this.#take = database.prepare('DELETE FROM local_queries WHERE id = ? AND kind = ? RETURNING user_id AS userId');
    this.#expire = database.prepare('DELETE FROM local_queries WHERE created < unixepoch() - ?');
  }

  add(kind: QueryKind, userId: number): string {
    const id = String(randomBytes(8).readBigUInt64BE() >> 1n);
    this.#insert.run(id, kind, userId);
    return id;
  }

  /** The user who waits; null where the query is unknown, answered or too old. It can be answered once. */
  take(id: string, kind: QueryKind): number | null {
    this.#expire.run(LIFETIME_S);
    return (this.#take.get(id, kind) as { userId: number } | undefined)?.userId ?? null;
  }
}
