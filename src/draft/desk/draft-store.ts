import type { Draft } from '../../domain/draft.js';
import type { Migrations, SqliteDatabase } from '../../index/database.js';
import type { DraftVersion } from './draft-desk.js';

/** The tables of saved drafts: every version of every draft, which draft each owner works on, and its place in the report. */
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
    (database) =>
      database.exec(`
        CREATE TABLE draft_places (
          owner TEXT NOT NULL, draft_id TEXT NOT NULL, place INTEGER, aside INTEGER NOT NULL DEFAULT 0,
          PRIMARY KEY (owner, draft_id)
        ) STRICT, WITHOUT ROWID;
      `),
    (database) =>
      database.exec(
        'CREATE TABLE draft_report_titles (owner TEXT PRIMARY KEY, title TEXT NOT NULL) STRICT, WITHOUT ROWID',
      ),
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
  /** Newest version of each draft of the report, or of those taken out of it; oldest draft first. */
  newest(owner: string, from?: 'report' | 'aside'): readonly DraftVersion[];
  /** Where the owner has put drafts; those not named stand where the outline has them. */
  places(owner: string): ReadonlyMap<string, number>;
  /** Puts drafts one after another, in one transaction. */
  arrange(owner: string, draftIds: readonly string[]): void;
  /** Oldest first. */
  versions(owner: string, draftId: string): readonly DraftVersion[];
  select(owner: string, draftId: string): DraftVersion | null;
  /** Takes a draft out of the report or back into it; a draft taken out is not the current one. False where there is none. */
  setAside(owner: string, draftId: string, aside: boolean): boolean;
  /** The title that the owner gave the whole report. */
  title(owner: string): string | null;
  setTitle(owner: string, title: string): void;
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

/** SQL for versions that are the newest of their draft, by whether the draft was taken out of the report. */
const NEWEST = `version = (SELECT max(version) FROM draft_versions WHERE owner = v.owner AND draft_id = v.draft_id)
  AND ? = coalesce((SELECT aside FROM draft_places WHERE owner = v.owner AND draft_id = v.draft_id), 0)
  ORDER BY (SELECT min(saved_at) FROM draft_versions WHERE owner = v.owner AND draft_id = v.draft_id), draft_id`;

/** `database` has its `DRAFT_MIGRATIONS` behind it. */
export function createDraftStore(database: SqliteDatabase, now: () => number = Date.now): DraftStore {
  const COLUMNS = 'version, saved_at, made, draft';
  const all = database.prepare<[string, string], Row>(
    `SELECT ${COLUMNS} FROM draft_versions WHERE owner = ? AND draft_id = ? ORDER BY version`,
  );
  const last = database.prepare<[string, string], Row>(
    `SELECT ${COLUMNS} FROM draft_versions WHERE owner = ? AND draft_id = ? ORDER BY version DESC LIMIT 1`,
  );
  const newest = database.prepare<[string, number], Row>(
    `SELECT ${COLUMNS} FROM draft_versions v WHERE owner = ? AND ${NEWEST}`,
  );
  const places = database.prepare<[string], { draft_id: string; place: number }>(
    'SELECT draft_id, place FROM draft_places WHERE owner = ? AND place IS NOT NULL',
  );
  const place = database.prepare(
    `INSERT INTO draft_places (owner, draft_id, place) VALUES (?, ?, ?)
       ON CONFLICT (owner, draft_id) DO UPDATE SET place = excluded.place`,
  );
  const setAside = database.prepare(
    `INSERT INTO draft_places (owner, draft_id, aside) VALUES (?, ?, ?)
       ON CONFLICT (owner, draft_id) DO UPDATE SET aside = excluded.aside`,
  );
  const insert = database.prepare('INSERT INTO draft_versions VALUES (?, ?, ?, ?, ?, ?)');
  const point = database.prepare(
    'INSERT INTO draft_current VALUES (?, ?) ON CONFLICT (owner) DO UPDATE SET draft_id = excluded.draft_id',
  );
  const pointed = database.prepare<[string], { draft_id: string }>(
    'SELECT draft_id FROM draft_current WHERE owner = ?',
  );
  const dropAll = database.prepare('DELETE FROM draft_versions WHERE owner = ?');
  const unplaceAll = database.prepare('DELETE FROM draft_places WHERE owner = ?');
  const expire = database.prepare('DELETE FROM draft_versions WHERE saved_at < ?');
  const gone = ['draft_current', 'draft_places'].map((table) =>
    database.prepare(
      `DELETE FROM ${table} WHERE NOT EXISTS
         (SELECT 1 FROM draft_versions v WHERE v.owner = ${table}.owner AND v.draft_id = ${table}.draft_id)`,
    ),
  );
  const title = database.prepare<[string], { title: string }>('SELECT title FROM draft_report_titles WHERE owner = ?');
  const setTitle = database.prepare(
    'INSERT INTO draft_report_titles VALUES (?, ?) ON CONFLICT (owner) DO UPDATE SET title = excluded.title',
  );
  const dropTitle = database.prepare('DELETE FROM draft_report_titles WHERE owner = ?');
  const dropTitles = database.prepare(
    'DELETE FROM draft_report_titles WHERE owner NOT IN (SELECT owner FROM draft_versions)',
  );
  const unpoint = database.prepare('DELETE FROM draft_current WHERE owner = ?');

  const putBack = database.prepare('UPDATE draft_places SET aside = 0 WHERE owner = ? AND draft_id = ?');
  /** What is worked on belongs to the report. */
  const makeCurrent = (owner: string, draftId: string): void => {
    point.run(owner, draftId);
    putBack.run(owner, draftId);
  };
  const lastVersion = (owner: string, draftId: string): DraftVersion | null => {
    const row = last.get(owner, draftId);
    return row ? versionOf(row) : null;
  };
  return {
    save: database.transaction((owner: string, draft: Draft, made: string): DraftVersion => {
      const version = (last.get(owner, draft.id)?.version ?? 0) + 1;
      const savedAt = now();
      insert.run(owner, draft.id, version, savedAt, made, JSON.stringify(draft));
      makeCurrent(owner, draft.id);
      return { draft, version, savedAt, made };
    }).immediate,
    current(owner) {
      const id = pointed.get(owner)?.draft_id;
      return id === undefined ? null : lastVersion(owner, id);
    },
    newest: (owner, from = 'report') => newest.all(owner, from === 'aside' ? 1 : 0).map(versionOf),
    places: (owner) => new Map(places.all(owner).map((row) => [row.draft_id, row.place])),
    arrange: database.transaction((owner: string, draftIds: readonly string[]): void => {
      for (const [index, draftId] of draftIds.entries()) place.run(owner, draftId, index);
    }),
    versions: (owner, draftId) => all.all(owner, draftId).map(versionOf),
    select(owner, draftId) {
      const found = lastVersion(owner, draftId);
      if (found) makeCurrent(owner, draftId);
      return found;
    },
    setAside: database.transaction((owner: string, draftId: string, aside: boolean): boolean => {
      if (!lastVersion(owner, draftId)) return false;
      setAside.run(owner, draftId, aside ? 1 : 0);
      if (aside && pointed.get(owner)?.draft_id === draftId) unpoint.run(owner);
      return true;
    }),
    title: (owner) => title.get(owner)?.title ?? null,
    setTitle: (owner, said) => {
      setTitle.run(owner, said);
    },
    forget: database.transaction((owner: string): void => {
      dropTitle.run(owner);
      unpoint.run(owner);
      unplaceAll.run(owner);
      dropAll.run(owner);
    }),
    purge: database.transaction((before: number): void => {
      if (expire.run(before).changes > 0) for (const statement of [...gone, dropTitles]) statement.run();
    }),
  };
}
