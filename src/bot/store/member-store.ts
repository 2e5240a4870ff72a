import type { SqliteDatabase } from '../../index/database.js';
import { statements } from './statements.js';

type MemberState = 'asked' | 'approved' | 'refused';

export interface Member {
  readonly user: number;
  /** As Telegram gives it. */
  readonly name: string;
  readonly state: MemberState;
  /** When they last asked or were decided on, in milliseconds since 1970. */
  readonly at: number;
}

/** Who asked to be served and what an administrator decided; and each user's own district. */
export class MemberStore {
  readonly #sql: ReturnType<typeof statements>;

  constructor(database: SqliteDatabase) {
    this.#sql = statements(database);
  }

  get(user: number): Member | null {
    const row = this.#sql('SELECT user, name, state, at FROM bot_members WHERE user = ?').get(user);
    return (row as Member | undefined) ?? null;
  }

  waiting(): readonly Member[] {
    const rows = this.#sql(
      "SELECT user, name, state, at FROM bot_members WHERE state = 'asked' ORDER BY at DESC LIMIT 20",
    ).all();
    return rows as Member[];
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
}
