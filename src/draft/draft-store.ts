import type { Draft } from '../domain/draft.js';
import type { Migrations, SqliteDatabase } from '../index/database.js';
import type { DraftVersion } from './draft-desk.js';

/** The tables of saved drafts: every version of every draft, and which draft each owner works on. */
export const DRAFT_MIGRATIONS: Migrations = {
  part: 'draft',
  steps: [
    (database) =>
      database.exec(`
        CREATE TABLE draft_versions (
          owner TEXT NOT NULL, draft_id TEXT NOT NULL, version INTEGER NOT NULL,
          saved_at INTEGER NOT NULL, made TEXT NOT NULL, draft TEXT NOT NULL,
          PRIMARY KEY (owner, draft_id, version)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE draft_current (owner TEXT PRIMARY KEY, draft_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
      `),
  ],
};

interface Row {
  readonly version: number;
  readonly saved_at: number;
  readonly made: string;
  readonly draft: string;
}

/** Saved drafts, one row a version. Every method sees one owner's rows only. */
export interface DraftStore {
  /** Adds the next version and makes the draft the owner's current one, in one transaction. */
  save(owner: string, draft: Draft, made: string): DraftVersion;
  current(owner: string): DraftVersion | null;
  /** Newest version of each draft, oldest draft first. */
  newest(owner: string): readonly DraftVersion[];
  /** Oldest first. */
  versions(owner: string, draftId: string): readonly DraftVersion[];
  select(owner: string, draftId: string): DraftVersion | null;
  remove(owner: string, draftId: string): boolean;
  forget(owner: string): void;
  /** Removes every owner's versions that are older than a moment, in milliseconds since 1970. */
  purge(before: number): void;
}

const versionOf = (row: Row): DraftVersion => ({
  draft: JSON.parse(row.draft) as Draft,
  version: row.version,
  savedAt: row.saved_at,
  made: row.made,
});

/** `database` has its `DRAFT_MIGRATIONS` behind it. */
export function createDraftStore(database: SqliteDatabase, now: () => number = Date.now): DraftStore {
  const COLUMNS = 'version, saved_at, made, draft';
  const all = database.prepare<[string, string], Row>(
    `SELECT ${COLUMNS} FROM draft_versions WHERE owner = ? AND draft_id = ? ORDER BY version`,
  );
  const last = database.prepare<[string, string], Row>(
    `SELECT ${COLUMNS} FROM draft_versions WHERE owner = ? AND draft_id = ? ORDER BY version DESC LIMIT 1`,
  );
  const newest = database.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM draft_versions v WHERE owner = ? AND version =
       (SELECT max(version) FROM draft_versions WHERE owner = v.owner AND draft_id = v.draft_id)
     ORDER BY (SELECT min(saved_at) FROM draft_versions WHERE owner = v.owner AND draft_id = v.draft_id), draft_id`,
  );
  const insert = database.prepare('INSERT INTO draft_versions VALUES (?, ?, ?, ?, ?, ?)');
  const point = database.prepare(
    'INSERT INTO draft_current VALUES (?, ?) ON CONFLICT (owner) DO UPDATE SET draft_id = excluded.draft_id',
  );
  const pointed = database.prepare<[string], { draft_id: string }>(
    'SELECT draft_id FROM draft_current WHERE owner = ?',
  );
  const drop = database.prepare('DELETE FROM draft_versions WHERE owner = ? AND draft_id = ?');
  const dropAll = database.prepare('DELETE FROM draft_versions WHERE owner = ?');
  const expire = database.prepare('DELETE FROM draft_versions WHERE saved_at < ?');
  const unpointGone = database.prepare(
    `DELETE FROM draft_current WHERE NOT EXISTS
       (SELECT 1 FROM draft_versions v WHERE v.owner = draft_current.owner AND v.draft_id = draft_current.draft_id)`,
  );
  const unpoint = database.prepare('DELETE FROM draft_current WHERE owner = ?');

  const lastVersion = (owner: string, draftId: string): DraftVersion | null => {
    const row = last.get(owner, draftId);
    return row ? versionOf(row) : null;
  };
  return {
    save: database.transaction((owner: string, draft: Draft, made: string): DraftVersion => {
      const version = (last.get(owner, draft.id)?.version ?? 0) + 1;
      const savedAt = now();
      insert.run(owner, draft.id, version, savedAt, made, JSON.stringify(draft));
      point.run(owner, draft.id);
      return { draft, version, savedAt, made };
    }).immediate,
    current(owner) {
      const id = pointed.get(owner)?.draft_id;
      return id === undefined ? null : lastVersion(owner, id);
    },
    newest: (owner) => newest.all(owner).map(versionOf),
    versions: (owner, draftId) => all.all(owner, draftId).map(versionOf),
    select(owner, draftId) {
      const found = lastVersion(owner, draftId);
      if (found) point.run(owner, draftId);
      return found;
    },
    remove: database.transaction((owner: string, draftId: string): boolean => {
      if (pointed.get(owner)?.draft_id === draftId) unpoint.run(owner);
      return drop.run(owner, draftId).changes > 0;
    }),
    forget: database.transaction((owner: string): void => {
      unpoint.run(owner);
      dropAll.run(owner);
    }),
    purge: database.transaction((before: number): void => {
      if (expire.run(before).changes > 0) unpointGone.run();
    }),
  };
}
