import type { SqliteDatabase, Statement } from '../../index/database.js';

/** Compiles each statement once. */
export function statements(database: SqliteDatabase): (sql: string) => Statement<unknown[]> {
  const compiled = new Map<string, Statement<unknown[]>>();
  return (sql) => {
    const known = compiled.get(sql) ?? database.prepare(sql);
    compiled.set(sql, known);
    return known;
  };
}
