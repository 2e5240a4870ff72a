/** What this part needs of SQLite; a `better-sqlite3` database fits. */
export interface LocalDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): LocalStatement;
  /** Runs `work` in one transaction; a throw rolls it back. */
  transaction<T>(work: () => T): () => T;
}

interface LocalStatement {
  run(...parameters: unknown[]): { readonly changes: number };
  get(...parameters: unknown[]): unknown;
  all(...parameters: unknown[]): unknown[];
}

const FIRST_VERSION = `
  CREATE TABLE local_settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE local_counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
  INSERT INTO local_counters VALUES ('revision', 0), ('peer', 0);
  CREATE TABLE local_users (id INTEGER PRIMARY KEY, first_name TEXT NOT NULL) STRICT;
  CREATE TABLE local_sessions (
    hash TEXT PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES local_users (id),
    created INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE local_chats (
    id INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    owner INTEGER,
    title TEXT,
    named INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL,
    active INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    last_message INTEGER NOT NULL DEFAULT 0,
    revision INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX local_chats_revision ON local_chats (revision);
  CREATE TABLE local_messages (
    chat INTEGER NOT NULL REFERENCES local_chats (id),
    id INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    client_id TEXT,
    reaction TEXT,
    payload TEXT NOT NULL,
    PRIMARY KEY (chat, id)
  ) STRICT;
  CREATE INDEX local_messages_revision ON local_messages (revision);
  CREATE UNIQUE INDEX local_messages_client ON local_messages (chat, client_id) WHERE client_id IS NOT NULL;
  CREATE TABLE local_updates (update_id INTEGER PRIMARY KEY AUTOINCREMENT, payload TEXT NOT NULL) STRICT;
  CREATE TABLE local_queries (id TEXT PRIMARY KEY, kind TEXT NOT NULL, user_id INTEGER NOT NULL, created INTEGER NOT NULL) STRICT;
  CREATE TABLE local_files (
    id TEXT PRIMARY KEY,
    unique_id TEXT NOT NULL,
    chat INTEGER NOT NULL REFERENCES local_chats (id),
    name TEXT NOT NULL,
    mime TEXT NOT NULL,
    size INTEGER NOT NULL,
    data BLOB NOT NULL
  ) STRICT;
  CREATE INDEX local_files_chat ON local_files (chat);
`;

/** The tables of the local server; run through `migrate` before `startLocalServer`. */
export const LOCAL_TABLES = {
  part: 'local',
  steps: [(database: LocalDatabase) => void database.exec(FIRST_VERSION)],
};
