import type { SqliteDatabase } from '../../index/database.js';
import { statements } from './statements.js';

/** What drafting waits for: a section's title, its notes, or changes to the draft just made. */
type DraftingStage = 'section' | 'notes' | 'changes';

export interface DraftingState {
  readonly stage: DraftingStage;
  /** As the user named it; null: to be proposed. */
  readonly section: string | null;
  /** The update that the current draft was last made or changed by. */
  readonly madeBy: number | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** How far each user is with drafting in each chat. */
export class DraftingStore {
  readonly #sql: ReturnType<typeof statements>;

  constructor(database: SqliteDatabase) {
    this.#sql = statements(database);
  }

  get(chat: number, user: number): DraftingState | null {
    const row = this.#sql(
      'SELECT stage, section, made_by AS madeBy, at FROM bot_drafting WHERE chat = ? AND user = ?',
    ).get(chat, user);
    return (row as DraftingState | undefined) ?? null;
  }

  set(chat: number, user: number, { stage, section, madeBy }: Omit<DraftingState, 'at'>): void {
    this.#sql("INSERT OR REPLACE INTO bot_drafting VALUES (?, ?, ?, ?, '', ?, ?)").run(
      chat,
      user,
      stage,
      section,
      madeBy,
      Date.now(),
    );
  }

  clear(chat: number, user: number): void {
    this.#sql('DELETE FROM bot_drafting WHERE chat = ? AND user = ?').run(chat, user);
  }

  /** Removes what is older than a moment. */
  purge(before: number): void {
    this.#sql('DELETE FROM bot_drafting WHERE at < ?').run(before);
  }

  forget(user: number): void {
    this.#sql('DELETE FROM bot_drafting WHERE user = ?').run(user);
  }
}
