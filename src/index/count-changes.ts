import type { SqliteDatabase } from './database.js';
import { VISIBLE } from './generation.js';

interface Holding {
  readonly root: string;
  readonly path: string;
  readonly id: string;
  readonly hash: string;
}

/** Reports of some roots, before and after a run. A report that several files hold counts once. */
export interface Changes {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** What the files of these roots hold in a generation, accepted or not. */
export function holdingsOf(database: SqliteDatabase, roots: readonly string[], generation: number): readonly Holding[] {
  const visible = (table: string) => VISIBLE.replaceAll(/(added|removed)_in/g, `${table}.$&`);
  return database
    .prepare<[{ generation: number; roots: string }], Holding>(
      `SELECT roots.path AS root, files.path, reports.id, reports.hash
       FROM roots JOIN files ON files.root = roots.id
       JOIN file_reports ON file_reports.file = files.id JOIN reports ON reports.key = file_reports.report
       WHERE roots.path IN (SELECT value FROM json_each(@roots)) AND ${visible('files')} AND ${visible('reports')}`,
    )
    .all({ generation, roots: JSON.stringify(roots) });
}

/**
 * The same id with other content is an update, and so is a file that held one report and holds another one now: the id
 * of a single report follows its content.
 */
export function countChanges(before: readonly Holding[], after: readonly Holding[]): Changes {
  const old = new Map(before.map((holding) => [holding.id, holding]));
  const now = new Map(after.map((holding) => [holding.id, holding]));
  const gone = [...old.values()].filter(({ id }) => !now.has(id));
  const fresh = [...now.values()].filter(({ id }) => !old.has(id));
  const gonePlaces = new Set(gone.map(placeOf));
  const replaced = new Set(fresh.map(placeOf).filter((place) => gonePlaces.has(place))).size;
  const common = [...now.values()].filter(({ id }) => old.has(id));
  const unchanged = common.filter(({ id, hash }) => old.get(id)?.hash === hash).length;
  return {
    added: fresh.length - replaced,
    updated: common.length - unchanged + replaced,
    unchanged,
    removed: gone.length - replaced,
  };
}

/** A bulk file's reports keep their ids, so one of its lines does not replace another. */
function placeOf({ root, path, id }: Holding): string {
  const bulk = (path || root).toLowerCase().endsWith('.jsonl');
  return JSON.stringify(bulk ? [root, path, id] : [root, path]);
}
