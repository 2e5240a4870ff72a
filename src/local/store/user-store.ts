import { createHash, randomBytes } from 'node:crypto';
import type { User } from 'grammy/types';
import type { Counters } from './counters.js';
import type { LocalDatabase } from './tables.js';

/** The one user of a page bound to loopback, whoever sits at the machine; beyond, whoever has the administrator's address. */
export const LOOPBACK_USER_ID = 1;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Who uses the page. Identities are given by the server, never claimed by a browser. */
export class UserStore {
  readonly #counters: Counters;
  readonly #insert;
  readonly #get;
  readonly #ids;
  readonly #open;
  readonly #session;

  constructor(database: LocalDatabase, counters: Counters) {
    this.#counters = counters;
    this.#insert = database.prepare('INSERT INTO local_users VALUES (?, ?)');
    this.#get = database.prepare('SELECT id, first_name AS name FROM local_users WHERE id = ?');
    this.#ids = database.prepare('SELECT id FROM local_users');
    this.#open = database.prepare('INSERT INTO local_sessions VALUES (?, ?, unixepoch())');
    this.#session = database.prepare('SELECT user_id AS userId FROM local_sessions WHERE hash = ?');
  }

  add(name?: string): User {
    const id = this.#counters.next('peer');
    const firstName = name ?? `用户${id}`;
    this.#insert.run(id, firstName);
    return userOf(id, firstName);
  }

  get(id: number): User | null {
    const row = this.#get.get(id) as { id: number; name: string } | undefined;
    return row === undefined ? null : userOf(row.id, row.name);
  }

  ids(): readonly number[] {
    return (this.#ids.all() as { id: number }[]).map(({ id }) => id);
  }

  /** A new session's secret, for the cookie; only its hash is stored. */
  openSession(userId: number): string {
    const secret = randomBytes(24).toString('base64url');
    this.#open.run(hashOf(secret), userId);
    return secret;
  }

  bySession(secret: string): number | null {
    return (this.#session.get(hashOf(secret)) as { userId: number } | undefined)?.userId ?? null;
  }
}

function userOf(id: number, name: string): User {
  return { id, is_bot: false, first_name: name, language_code: 'zh-hans' };
}
