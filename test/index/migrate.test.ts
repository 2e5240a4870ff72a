import { describe, expect, it, onTestFinished } from 'vitest';
import { StorageError } from '../../src/domain/errors.js';
import { type Migrations, migrate, openDatabase } from '../../src/index/database.js';
import { temporaryFolder } from './temporary-folder.js';

const FIRST: Migrations = {
  part: 'sample',
  steps: [(database) => database.exec("CREATE TABLE notes (text TEXT) STRICT; INSERT INTO notes VALUES ('kept')")],
};
const SECOND: Migrations = {
  ...FIRST,
  steps: [...FIRST.steps, (database) => database.exec('ALTER TABLE notes ADD COLUMN year INTEGER DEFAULT 2023')],
};
const FAILING: Migrations = {
  ...FIRST,
  steps: [
    ...FIRST.steps,
    (database) => {
      database.exec('DROP TABLE notes');
      throw new Error('broken step');
    },
  ],
};

function openSample() {
  const database = openDatabase(temporaryFolder());
  onTestFinished(() => {
    database.close();
  });
  return database;
}

describe('migrations', () => {
  it('bring an old version up to date with what it holds', () => {
    const database = openSample();
    migrate(database, FIRST);
    migrate(database, SECOND);
    migrate(database, SECOND);
    expect(database.prepare('SELECT * FROM notes').all()).toEqual([{ text: 'kept', year: 2023 }]);
  });

  it('leave everything as it was where a step fails', () => {
    const database = openSample();
    migrate(database, FIRST);
    expect(() => migrate(database, FAILING)).toThrow('broken step');
    migrate(database, SECOND);
    expect(database.prepare('SELECT text FROM notes').pluck().all()).toEqual(['kept']);
  });

  it('refuse tables of a newer version', () => {
    const database = openSample();
    migrate(database, SECOND);
    expect(() => migrate(database, FIRST)).toThrow(StorageError);
  });
});
