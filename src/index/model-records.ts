import type { UseLedger } from '../domain/ports.js';
import { type Migrations, migrate, type SqliteDatabase } from './database.js';

/** The table of what models cost. The other one was never filled: vectors stand in the index's own table. */
export const MODEL_MIGRATIONS: Migrations = {
  part: 'models',
  steps: [
    (database) => {
      database.exec(`
        CREATE TABLE model_use (
          user TEXT NOT NULL, day TEXT NOT NULL, model TEXT NOT NULL, prompt_hash TEXT NOT NULL,
          prompt_tokens INTEGER NOT NULL, completion_tokens INTEGER NOT NULL, milliseconds INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX model_use_by_user_and_day ON model_use (user, day);
        CREATE TABLE endpoint_vectors (key TEXT PRIMARY KEY, vector BLOB NOT NULL) STRICT, WITHOUT ROWID;
      `);
    },
    (database) => {
      database.exec('DROP TABLE endpoint_vectors');
    },
  ],
};

/**
 * What chat models cost, in the data folder. A record does not wait for the disk, as what users wrote does: an answer
 * would wait with it, and all that a power cut can take is the count of the last moments.
 */
export function createUseLedger(database: SqliteDatabase): UseLedger {
  migrate(database, MODEL_MIGRATIONS);
  const insert = database.prepare('INSERT INTO model_use VALUES (?, ?, ?, ?, ?, ?, ?)');
  const sum = database
    .prepare('SELECT COALESCE(SUM(prompt_tokens + completion_tokens), 0) FROM model_use WHERE user = ? AND day = ?')
    .pluck();
  return {
    record: (use) => {
      const { user, day, model, promptHash, promptTokens, completionTokens, milliseconds } = use;
      database.pragma('synchronous = NORMAL');
      try {
        insert.run(user, day, model, promptHash, promptTokens, completionTokens, milliseconds);
      } finally {
        database.pragma('synchronous = FULL');
      }
    },
    spent: (user, day) => sum.get(user, day) as number,
  };
}
