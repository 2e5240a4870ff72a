import { chmodSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openForReading } from '../../src/index/database.js';
import { INDEX_MIGRATIONS } from '../../src/index/schema.js';
import { sampleReport, writeFiles } from '../index/sample-reports.js';
import { temporaryFolder } from '../index/temporary-folder.js';
import { runFayan, WITHOUT_OVERRIDE } from './run-fayan.js';

const ONE_SENTENCE = /^[^\n]*[一-龥][^\n]*。\n$/;

async function indexed(): Promise<{ readonly folder: string; readonly environment: { readonly DATA_DIR: string } }> {
  const folder = writeFiles(temporaryFolder(), { 'reports/甲.txt': sampleReport('甲川县', 2023) });
  const environment = { DATA_DIR: join(folder, 'data') };
  expect((await runFayan(['index', join(folder, 'reports')], { environment })).status).toBe(0);
  return { folder, environment };
}

const search = async (environment: Record<string, string>, through: readonly string[] = []) =>
  JSON.parse((await runFayan(['search', '企业法治体检', '--json'], { environment, through })).stdout) as unknown[];

describe('a data folder in a hard place', () => {
  it('read-only, it answers and refuses to be changed', async () => {
    const { folder, environment } = await indexed();
    chmodSync(environment.DATA_DIR, 0o555);
    try {
      expect((await search(environment, WITHOUT_OVERRIDE)).length).toBeGreaterThan(0);
      const backup = ['backup', join(folder, 'backup.sqlite')];
      expect((await runFayan(backup, { environment, through: WITHOUT_OVERRIDE })).status).toBe(0);
      const { status, stderr } = await runFayan(['index', join(folder, 'reports')], {
        environment,
        through: WITHOUT_OVERRIDE,
      });
      expect(status).toBe(1);
      expect(stderr).toMatch(ONE_SENTENCE);
      expect(stderr).toContain('不可写');
    } finally {
      chmodSync(environment.DATA_DIR, 0o755);
    }
  });

  it('where no folder can be made, it says so at once', async () => {
    const { status, stderr } = await runFayan(['reports'], { environment: { DATA_DIR: '/proc/fayan/data' } });
    expect(status).toBe(1);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toContain('不可写');
  });

  it('full, it says so and keeps what it held', async () => {
    const { folder, environment } = await indexed();
    const lines = Array.from({ length: 500 }, (_, n) =>
      JSON.stringify({ id: `r${n}`, text: sampleReport(`甲${n}县`, 2022) }),
    );
    writeFiles(folder, { 'bulk.jsonl': lines.join('\n') });
    const { status, stderr } = await runFayan(['index', join(folder, 'bulk.jsonl')], {
      environment,
      // No file may grow beyond this many blocks of 1,024 bytes, which is what a full disk looks like to a program.
      through: ['bash', '-c', 'ulimit -f 400; exec "$@"', 'bash'],
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toContain('磁盘空间已满');
    expect(await search(environment)).not.toEqual([]);
    expect((await runFayan(['index', join(folder, 'bulk.jsonl')], { environment })).status).toBe(0);
  });

  it('without room for anything, it says so', async () => {
    const { environment } = await indexed();
    const through = ['bash', '-c', 'ulimit -f 0; exec "$@"', 'bash'];
    const { status, stderr } = await runFayan(['index'], { environment, through });
    expect(status).toBe(1);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toContain('磁盘空间已满');
    expect(await search(environment)).not.toEqual([]);
  });

  it('with a damaged lock file, it is used all the same', async () => {
    const { folder, environment } = await indexed();
    writeFileSync(join(environment.DATA_DIR, 'index.lock'), 'damage');
    expect((await runFayan(['index', join(folder, 'reports')], { environment })).status).toBe(0);
  });

  it.each([
    ['cut short', (path: string) => truncateSync(path, 1000)],
    ['overwritten in the middle', (path: string) => writeFileSync(path, 'damage', { flag: 'r+' })],
    ['emptied', (path: string) => truncateSync(path)],
  ])('with a search cache %s, it makes it anew', async (_name, damage) => {
    const { environment } = await indexed();
    const before = await search(environment);
    for (const name of readdirSync(environment.DATA_DIR)) {
      if (name.startsWith('search-')) damage(join(environment.DATA_DIR, name));
    }
    expect(await search(environment)).toEqual(before);
  });

  it('of a newer version, it is refused', async () => {
    const { environment } = await indexed();
    const { database } = openForReading(environment.DATA_DIR, [INDEX_MIGRATIONS]);
    database.exec("UPDATE schema_versions SET version = 99 WHERE part = 'index'");
    database.close();
    const { status, stderr } = await runFayan(['reports'], { environment });
    expect(status).toBe(1);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toContain('更新版本');
  });

  it('whose database is damaged, it says so', async () => {
    const { environment } = await indexed();
    writeFileSync(join(environment.DATA_DIR, 'fayan.sqlite'), 'x'.repeat(9000));
    const { status, stderr } = await runFayan(['reports'], { environment });
    expect(status).toBe(1);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(stderr).toContain('损坏');
  });

  it('whose path is a file, it is refused', async () => {
    const folder = writeFiles(temporaryFolder(), { data: 'x' });
    const { status, stderr } = await runFayan(['reports', '--data-dir', join(folder, 'data')]);
    expect(status).toBe(1);
    expect(stderr).toMatch(ONE_SENTENCE);
  });
});
