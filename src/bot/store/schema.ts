import { type Migrations, migrate, type SqliteDatabase } from '../../index/database.js';

/** All times are milliseconds since 1970. `content` of an update is null once it is handled. */
const FIRST = `
CREATE TABLE bot_updates (
  bot INTEGER NOT NULL, update_id INTEGER NOT NULL, content TEXT, received INTEGER NOT NULL,
  replays INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (bot, update_id)) STRICT, WITHOUT ROWID;
CREATE INDEX bot_updates_pending ON bot_updates (bot, update_id) WHERE content IS NOT NULL;
CREATE TABLE bot_deliveries (
  bot INTEGER NOT NULL, update_id INTEGER NOT NULL, key TEXT NOT NULL, message TEXT NOT NULL,
  PRIMARY KEY (bot, update_id, key)) STRICT, WITHOUT ROWID;
CREATE TABLE bot_answers (
  id INTEGER PRIMARY KEY AUTOINCREMENT, bot INTEGER NOT NULL, update_id INTEGER NOT NULL, chat INTEGER NOT NULL,
  user INTEGER NOT NULL, thread INTEGER NOT NULL, at INTEGER NOT NULL, request TEXT NOT NULL, answer TEXT NOT NULL) STRICT;
CREATE INDEX bot_answers_thread ON bot_answers (chat, user, thread, id);
CREATE INDEX bot_answers_update ON bot_answers (bot, update_id);
CREATE TABLE bot_sources (
  answer INTEGER NOT NULL REFERENCES bot_answers ON DELETE CASCADE, n INTEGER NOT NULL, paragraph TEXT, source TEXT NOT NULL,
  PRIMARY KEY (answer, n)) STRICT, WITHOUT ROWID;
CREATE TABLE bot_threads (
  chat INTEGER NOT NULL, user INTEGER NOT NULL, thread INTEGER NOT NULL, PRIMARY KEY (chat, user)) STRICT, WITHOUT ROWID;
CREATE TABLE bot_homes (user INTEGER PRIMARY KEY, district TEXT) STRICT;
CREATE TABLE bot_members (
  user INTEGER PRIMARY KEY, name TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('asked', 'approved', 'refused')),
  at INTEGER NOT NULL, decided_by INTEGER) STRICT;
CREATE TABLE bot_audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, user INTEGER NOT NULL, chat INTEGER NOT NULL,
  action TEXT NOT NULL, text TEXT, reports TEXT NOT NULL) STRICT;
CREATE INDEX bot_audit_user ON bot_audit (user, at);
CREATE TABLE bot_feedback (
  user INTEGER NOT NULL, answer INTEGER NOT NULL REFERENCES bot_answers ON DELETE CASCADE, at INTEGER NOT NULL,
  PRIMARY KEY (user, answer)) STRICT, WITHOUT ROWID;
`;

const DRAFTING = `
CREATE TABLE bot_drafting (
  chat INTEGER NOT NULL, user INTEGER NOT NULL, stage TEXT NOT NULL, section TEXT, notes TEXT NOT NULL, made_by INTEGER,
  PRIMARY KEY (chat, user)) STRICT, WITHOUT ROWID;
`;

const MOVED_GROUPS = `
CREATE TABLE bot_moved_groups (before INTEGER PRIMARY KEY, now INTEGER NOT NULL) STRICT;
CREATE INDEX bot_moved_groups_now ON bot_moved_groups (now);
`;

/** When the state was set; states of before are as old as the upgrade. */
const DRAFTING_SINCE = `
ALTER TABLE bot_drafting ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
UPDATE bot_drafting SET at = unixepoch() * 1000;
`;

/** A message that has arrived stands in `message`; one that may have arrived is told by the ids it will lie above. */
const DOUBTFUL_DELIVERIES = `
UPDATE bot_deliveries SET message = json_object('message', json(message)) WHERE message <> 'null';
`;

export const BOT_MIGRATIONS: Migrations = {
  part: 'bot',
  steps: [FIRST, DRAFTING, MOVED_GROUPS, DRAFTING_SINCE, DOUBTFUL_DELIVERIES].map(
    (sql) => (database: SqliteDatabase) => void database.exec(sql),
  ),
};

export function migrateBot(database: SqliteDatabase): void {
  migrate(database, BOT_MIGRATIONS);
}
