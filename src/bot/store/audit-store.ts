import type { SqliteDatabase } from '../../index/database.js';
import { statements } from './statements.js';

export type AuditAction = 'question' | 'source' | 'inline' | 'export' | 'draft' | 'approve' | 'refuse' | 'forget';

export interface AuditEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly user: number;
  readonly chat: number;
  readonly action: AuditAction;
  /** The question or search text, where there is one. */
  readonly text: string | null;
  /** Ids of the reports used or opened. */
  readonly reports: readonly string[];
}

export interface Feedback {
  readonly at: number;
  readonly user: number;
  readonly answer: number;
  readonly question: string;
  readonly text: string;
}

/** Who did what when, with which reports; and the answers that users found wrong. */
export class AuditStore {
  readonly #sql: ReturnType<typeof statements>;

  constructor(database: SqliteDatabase) {
    this.#sql = statements(database);
  }

  record(entry: AuditEntry): void {
    this.#sql('INSERT INTO bot_audit (at, user, chat, action, text, reports) VALUES (?, ?, ?, ?, ?, ?)').run(
      entry.at,
      entry.user,
      entry.chat,
      entry.action,
      entry.text,
      JSON.stringify(entry.reports),
    );
  }

  /** Newest first, of one user or of all. */
  entries(limit: number, user: number | null = null): readonly AuditEntry[] {
    const rows = this.#sql(
      `SELECT at, user, chat, action, text, reports FROM bot_audit
         WHERE ? IS NULL OR user = ? ORDER BY id DESC LIMIT ?`,
    ).all(user, user, limit) as (Omit<AuditEntry, 'reports'> & { reports: string })[];
    return rows.map((row) => ({ ...row, reports: JSON.parse(row.reports) }));
  }

  /** Marks an answer as wrong; false where this user has done so before. */
  complain(user: number, answer: number, now: number): boolean {
    return this.#sql('INSERT OR IGNORE INTO bot_feedback VALUES (?, ?, ?)').run(user, answer, now).changes > 0;
  }

  /** Newest first. */
  feedback(limit: number): readonly Feedback[] {
    const rows = this.#sql(
      `SELECT f.at, f.user, f.answer, json_extract(a.answer, '$.question') AS question, json_extract(a.answer, '$.text') AS text
         FROM bot_feedback f JOIN bot_answers a ON a.id = f.answer ORDER BY f.at DESC LIMIT ?`,
    ).all(limit);
    return rows as Feedback[];
  }

  forget(user: number): void {
    this.#sql('DELETE FROM bot_audit WHERE user = ?').run(user);
    this.#sql('DELETE FROM bot_feedback WHERE user = ?').run(user);
  }

  /** Removes what is older than a moment. */
  purge(before: number): void {
    this.#sql('DELETE FROM bot_audit WHERE at < ?').run(before);
  }
}
