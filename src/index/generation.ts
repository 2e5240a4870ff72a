import { randomUUID } from 'node:crypto';
import type { SqliteDatabase, Statement } from './database.js';

/** One accepted state of the index. */
export interface Generation {
  /** Counts index runs from 1; 0 where nothing was ever indexed. */
  readonly number: number;
  /** Names the reports held: never the same for two sets of reports, not even after a restored backup; '' for none. */
  readonly fingerprint: string;
}

/** SQL condition on a row that a reader of generation `@generation` sees. */
export const VISIBLE = 'added_in <= @generation AND (removed_in IS NULL OR removed_in > @generation)';

/** Rows a short transaction may touch, so that no chat waits noticeably for it. */
const CLEANING_BATCH = 500;

const VERSIONED_TABLES = ['files', 'reports'] as const;

export function acceptedGeneration(database: SqliteDatabase): Generation {
  return database.prepare('SELECT generation AS number, fingerprint FROM index_state').get() as Generation;
}

/** A generation to be written: not visible to anyone until accepted. */
export function nextGeneration(accepted: Generation): Generation {
  return { number: accepted.number + 1, fingerprint: randomUUID() };
}

/** Makes everything written under this generation visible at once. Durable when it returns. */
export function acceptGeneration(database: SqliteDatabase, { number, fingerprint }: Generation): void {
  database.pragma('synchronous = FULL');
  database.prepare('UPDATE index_state SET generation = ?, fingerprint = ?').run(number, fingerprint);
}

/**
 * Undoes what a cancelled or killed run left, and drops rows that the accepted generation no longer sees. Only the holder
 * of the write lock may call it.
 */
export function discardInvisible(database: SqliteDatabase): void {
  const { number } = acceptedGeneration(database);
  for (const table of VERSIONED_TABLES) {
    repeat(
      database.prepare<[number, number]>(`UPDATE ${table} SET removed_in = NULL WHERE rowid IN
        (SELECT rowid FROM ${table} WHERE removed_in > ? AND added_in <= ? LIMIT ${CLEANING_BATCH})`),
      number,
    );
    repeat(
      database.prepare<[number, number]>(`DELETE FROM ${table} WHERE rowid IN
        (SELECT rowid FROM ${table} WHERE added_in > ? OR removed_in <= ? LIMIT ${CLEANING_BATCH})`),
      number,
    );
  }
}

/** Runs a statement that takes the generation twice until it finds no more rows. */
function repeat(statement: Statement<[number, number]>, generation: number): void {
  while (statement.run(generation, generation).changes > 0);
}
