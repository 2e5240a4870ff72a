import type { Library } from '../domain/ports.js';
import type { SqliteDatabase } from './database.js';
import { acceptedGeneration } from './generation.js';
import { createLibrary } from './report-library.js';

/** The reports of whichever generation is accepted when they are asked for, for processes that run for long. */
export function createCurrentLibrary(database: SqliteDatabase): Library {
  let current = { number: -1, library: createLibrary(database, 0) };
  const library = (): Library => {
    const { number } = acceptedGeneration(database);
    if (number !== current.number) current = { number, library: createLibrary(database, number) };
    return current.library;
  };
  return { summaries: () => library().summaries(), report: (id) => library().report(id) };
}
