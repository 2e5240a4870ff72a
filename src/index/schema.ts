import type { Migrations, SqliteDatabase } from './database.js';

/**
 * Rows carry the generation that added and the one that removed them; a reader of generation g sees what was added at or
 * before g and not removed by then. A run writes generation g + 1 in many short transactions, so that a chat never waits
 * for it, and one update of `index_state` accepts all of it at once. A report's key is never used again.
 */
function createTables(database: SqliteDatabase): void {
  database.exec(`
    CREATE TABLE index_state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      generation INTEGER NOT NULL,
      fingerprint TEXT NOT NULL
    ) STRICT;
    INSERT INTO index_state VALUES (1, 0, '');

    CREATE TABLE roots (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE) STRICT;

    CREATE TABLE files (
      id INTEGER PRIMARY KEY,
      root INTEGER NOT NULL REFERENCES roots (id),
      path TEXT NOT NULL,
      hash TEXT NOT NULL,
      complete INTEGER NOT NULL,
      added_in INTEGER NOT NULL,
      removed_in INTEGER
    ) STRICT;
    CREATE INDEX files_by_root ON files (root, path);

    CREATE TABLE reports (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL,
      hash TEXT NOT NULL,
      title TEXT, issuer TEXT, district TEXT, year INTEGER, published TEXT,
      kind TEXT NOT NULL, source TEXT NOT NULL, url TEXT,
      text TEXT NOT NULL,
      paragraphs TEXT NOT NULL,
      added_in INTEGER NOT NULL,
      removed_in INTEGER
    ) STRICT;
    CREATE INDEX reports_by_id ON reports (id);

    CREATE TABLE file_reports (
      file INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
      report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
      PRIMARY KEY (file, report)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX file_reports_by_report ON file_reports (report);

    CREATE TABLE passages (
      key INTEGER PRIMARY KEY,
      report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
      paragraph INTEGER NOT NULL,
      start INTEGER NOT NULL,
      end INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX passages_by_report ON passages (report);
  `);
}

/** Vectors by model and content of the text, so that the same text is never embedded twice. */
function addVectors(database: SqliteDatabase): void {
  database.exec(`
    CREATE TABLE vectors (
      model TEXT NOT NULL,
      content BLOB NOT NULL,
      vector BLOB NOT NULL,
      PRIMARY KEY (model, content)
    ) STRICT;
  `);
}

/** Tables of the reports held. `files.complete` is 0 where a part of the file could not be read: it is tried again. */
export const INDEX_MIGRATIONS: Migrations = { part: 'index', steps: [createTables, addVectors] };
