import type { SqliteDatabase } from '../../index/database.js';
import { statements } from './statements.js';

type MemberState = 'asked' | 'approved' | 'refused';

export interface Member {
  readonly user: number;
  /** As Telegram gives it; empty where they never wrote. */
  readonly name: string;
  readonly state: MemberState;
  /** When they last asked or were decided on, in milliseconds since 1970. */
  readonly at: number;
}

/** Shown at once of those who wait or were approved. */
const SHOWN = 20;

/** Users and groups that asked to be served and what an administrator decided; and each user's own district. */
export class MemberStore {
  readonly #sql: ReturnType<typeof statements>;

  constructor(database: SqliteDatabase) {
    this.#sql = statements(database);
  }

  get(user: number): Member | null {
    const row = this.#sql('SELECT user, name, state, at FROM bot_members WHERE user = ?').get(user);
    return (row as Member | undefined) ?? null;
  }

  /** The latest in a state, newest first. */
  latest(state: MemberState): readonly Member[] {
    const rows = this.#sql(
      'SELECT user, name, state, at FROM bot_members WHERE state = ? ORDER BY at DESC LIMIT ?',
    ).all(state, SHOWN);
    return rows as Member[];
  }

  /** Names of all who ever asked, by id. */
  names(): ReadonlyMap<number, string> {
    const rows = this.#sql("SELECT user, name FROM bot_members WHERE name <> ''").all() as Member[];
    return new Map(rows.map(({ user, name }) => [user, name]));
  }

  /** Notes that a stranger was told their id. */
  ask(user: number, name: string, now: number): void {
    this.#sql(
      `INSERT INTO bot_members (user, name, state, at) VALUES (?, ?, 'asked', ?)
         ON CONFLICT (user) DO UPDATE SET name = excluded.name, at = excluded.at`,
    ).run(user, name, now);
  }

  decide(user: number, state: 'approved' | 'refused', by: number, now: number): void {
    this.#sql(
      `INSERT INTO bot_members (user, name, state, at, decided_by) VALUES (?, '', ?, ?, ?)
         ON CONFLICT (user) DO UPDATE SET state = excluded.state, at = excluded.at, decided_by = excluded.decided_by`,
    ).run(user, state, now, by);
  }

  /** The user's own district; undefined where they never chose, null where they chose none. */
  home(user: number): string | null | undefined {
    const row = this.#sql('SELECT district FROM bot_homes WHERE user = ?').get(user) as
      | { district: string | null }
      | undefined;
    return row?.district;
  }

  setHome(user: number, district: string | null): void {
    this.#sql('INSERT OR REPLACE INTO bot_homes VALUES (?, ?)').run(user, district);
  }

  forget(user: number): void {
    this.#sql('DELETE FROM bot_homes WHERE user = ?').run(user);
  }

  /** Removes strangers who were never decided on since a moment. */
  purge(before: number): void {
    this.#sql("DELETE FROM bot_members WHERE state = 'asked' AND at < ?").run(before);
  }
}
