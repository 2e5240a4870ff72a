import type { Answer, Turn } from '../../domain/answer.js';
import type { SqliteDatabase } from '../../index/database.js';
import { statements } from './statements.js';

/** What was asked for: the question and what a button under an earlier answer narrowed. */
export interface Inquiry {
  readonly question: string;
  readonly all?: boolean;
  readonly districts?: readonly string[];
  readonly years?: readonly number[];
  /** The answer that a button stands under: its thread up to it is the history. */
  readonly under?: number;
  /** Says all by itself, as `/peers` does: nothing said before it counts, for it or for what follows. */
  readonly fresh?: boolean;
  /** No report held speaks of it: what follows cannot lean on it. */
  readonly barren?: boolean;
}

/** Who asks where, and by which update. */
export interface Origin {
  readonly updateId: number;
  readonly chat: number;
  readonly user: number;
}

export interface KeptAnswer {
  readonly id: number;
  readonly chat: number;
  readonly user: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly inquiry: Inquiry;
  readonly answer: Answer;
}

/** What a citation pointed at when the answer was given. `paragraph` is the paragraph's content hash. */
export interface KeptSource {
  readonly n: number;
  readonly paragraph: string | null;
  readonly source: string;
}

interface Row {
  readonly id: number;
  readonly chat: number;
  readonly user: number;
  readonly at: number;
  readonly request: string;
  readonly answer: string;
}

/** Turns of the conversation that the assistant sees. */
const HISTORY_ANSWERS = 6;

/** A longer question, in UTF-16 units, was pasted by mistake and is no part of the conversation. */
const LONGEST_TURN = 1_000;

const COLUMNS = 'id, chat, user, at, request, answer';

const kept = (row: Row): KeptAnswer => ({
  id: row.id,
  chat: row.chat,
  user: row.user,
  at: row.at,
  inquiry: JSON.parse(row.request),
  answer: JSON.parse(row.answer),
});

/** Answers given, by thread: a thread is a user's conversation in a chat since `/new`. */
export class AnswerStore {
  readonly #database: SqliteDatabase;
  readonly #sql: ReturnType<typeof statements>;
  readonly #bot: number;

  constructor(database: SqliteDatabase, bot: number) {
    this.#database = database;
    this.#sql = statements(database);
    this.#bot = bot;
  }

  keep(origin: Origin, inquiry: Inquiry, answer: Answer, sources: readonly KeptSource[], now: number): KeptAnswer {
    const thread = this.#thread(origin.chat, origin.user);
    return this.#database
      .transaction(() => {
        const row = this.#sql(
          `INSERT INTO bot_answers (bot, update_id, chat, user, thread, at, request, answer)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING ${COLUMNS}`,
        ).get(
          this.#bot,
          origin.updateId,
          origin.chat,
          origin.user,
          thread,
          now,
          JSON.stringify(inquiry),
          JSON.stringify(answer),
        ) as Row;
        const insert = this.#sql('INSERT INTO bot_sources VALUES (?, ?, ?, ?)');
        for (const source of sources) insert.run(row.id, source.n, source.paragraph, source.source);
        return kept(row);
      })
      .immediate();
  }

  get(id: number): KeptAnswer | null {
    const row = this.#sql(`SELECT ${COLUMNS} FROM bot_answers WHERE id = ?`).get(id) as Row | undefined;
    return row ? kept(row) : null;
  }

  source(id: number, n: number): KeptSource | null {
    const row = this.#sql('SELECT n, paragraph, source FROM bot_sources WHERE answer = ? AND n = ?').get(id, n) as
      | KeptSource
      | undefined;
    return row ?? null;
  }

  /** The answer already found for an update that is handled again after a restart. */
  ofUpdate(origin: Origin): KeptAnswer | null {
    const row = this.#sql(`SELECT ${COLUMNS} FROM bot_answers WHERE bot = ? AND update_id = ? AND chat = ?`).get(
      this.#bot,
      origin.updateId,
      origin.chat,
    ) as Row | undefined;
    return row ? kept(row) : null;
  }

  /** The current thread, oldest first. */
  conversation(chat: number, user: number): readonly KeptAnswer[] {
    const rows = this.#sql(
      `SELECT ${COLUMNS} FROM bot_answers WHERE chat = ? AND user = ? AND thread = ? ORDER BY id`,
    ).all(chat, user, this.#thread(chat, user)) as Row[];
    return rows.map(kept);
  }

  /** The last turns of the current thread; with `under`, those before that answer in its own thread. */
  history(chat: number, user: number, under?: number): readonly Turn[] {
    const rows = this.#sql(
      `SELECT ${COLUMNS} FROM bot_answers WHERE chat = :chat AND user = :user AND id < :before
         AND thread = coalesce((SELECT thread FROM bot_answers WHERE id = :before), :thread) ORDER BY id DESC LIMIT :limit`,
    ).all({
      chat,
      user,
      before: under ?? Number.MAX_SAFE_INTEGER,
      thread: this.#thread(chat, user),
      limit: HISTORY_ANSWERS,
    }) as Row[];
    const turns = rows.reverse().map(kept);
    return turns
      .slice(
        Math.max(
          0,
          turns.findLastIndex(({ inquiry }) => inquiry.fresh),
        ),
      )
      .filter(({ inquiry }) => inquiry.question.length <= LONGEST_TURN && !inquiry.barren)
      .flatMap(({ inquiry, answer }): Turn[] => [
        { role: 'user', text: inquiry.question },
        { role: 'assistant', text: answer.text },
      ]);
  }

  /** Starts a new thread. */
  startOver(chat: number, user: number): void {
    this.#sql(
      `INSERT INTO bot_threads VALUES (?, ?, 1)
         ON CONFLICT (chat, user) DO UPDATE SET thread = thread + 1`,
    ).run(chat, user);
  }

  forget(user: number): void {
    this.#sql('DELETE FROM bot_answers WHERE user = ?').run(user);
  }

  /** Removes what is older than a moment. */
  purge(before: number): void {
    this.#sql('DELETE FROM bot_answers WHERE at < ?').run(before);
  }

  #thread(chat: number, user: number): number {
    const row = this.#sql('SELECT thread FROM bot_threads WHERE chat = ? AND user = ?').get(chat, user) as
      | { thread: number }
      | undefined;
    return row?.thread ?? 0;
  }
}
