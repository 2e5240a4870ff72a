import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrate, openDatabase, type SqliteDatabase } from '../../src/index/database.js';
import { type LocalServer, type LocalServerOptions, startLocalServer } from '../../src/local/start-local-server.js';
import { LOCAL_TABLES } from '../../src/local/store/tables.js';

export function temporaryDatabase(): SqliteDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'fayan-local-'));
  const database = openDatabase(folder);
  migrate(database, LOCAL_TABLES);
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return database;
}

/** A local server on free ports, closed when the test ends. */
export async function startServer(options: Partial<LocalServerOptions> = {}): Promise<LocalServer> {
  const database = options.database ?? temporaryDatabase();
  const server = await startLocalServer({ host: '127.0.0.1', port: 0, ...options, database });
  onTestFinished(() => server.close());
  return server;
}
