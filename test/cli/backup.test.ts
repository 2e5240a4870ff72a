import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.js';
import type { ReportSummary } from '../../src/domain/report.js';
import { openHouse } from '../../src/house.js';
import { sampleReport, writeFiles } from '../index/sample-reports.js';
import { temporaryFolder } from '../index/temporary-folder.js';
import { outcomeOf, runFayan, runJson, startFayan } from './run-fayan.js';

const places = async (environment: Record<string, string>) =>
  (await runJson<ReportSummary[]>(['reports'], { environment })).map(({ district }) => district);

async function indexed() {
  const folder = writeFiles(temporaryFolder(), { 'reports/甲.txt': sampleReport('甲川县', 2023) });
  const environment = { DATA_DIR: join(folder, 'data') };
  await runFayan(['index', join(folder, 'reports')], { environment });
  return { folder, environment, backup: join(folder, 'backup.sqlite') };
}

describe('backup and restore', { timeout: 120_000 }, () => {
  it('brings back what was held, also to a process that is running, and keeps what it replaced', async () => {
    const { folder, environment, backup } = await indexed();
    expect((await runFayan(['backup', backup], { environment })).status).toBe(0);
    writeFiles(folder, { 'reports/乙.txt': sampleReport('乙川县', 2023) });
    await runFayan(['index', join(folder, 'reports')], { environment });
    const house = await openHouse(parseConfig(environment));
    try {
      expect((await house.snapshot()).library.summaries()).toHaveLength(2);
      expect((await runFayan(['restore', backup], { environment })).status).toBe(0);
      const { library, searcher } = await house.snapshot();
      expect(library.summaries().map(({ district }) => district)).toEqual(['甲川县']);
      expect((await searcher.search('乙川县', { k: 3 })).map(({ district }) => district)).not.toContain('乙川县');
    } finally {
      house.close();
    }
    const replaced = join(environment.DATA_DIR, 'before-restore.sqlite');
    const again = { DATA_DIR: join(folder, 'again') };
    expect((await runFayan(['restore', replaced], { environment: again })).status).toBe(0);
    expect(await places(again)).toHaveLength(2);
  });

  it('takes a whole state while an index run is writing', async () => {
    const { folder, environment, backup } = await indexed();
    const lines = Array.from({ length: 300 }, (_, n) =>
      JSON.stringify({ id: `r${n}`, text: sampleReport(`甲${n}县`, 2022) }),
    );
    writeFiles(folder, { 'bulk.jsonl': lines.join('\n') });
    const indexing = outcomeOf(startFayan(['index', join(folder, 'bulk.jsonl')], { environment }));
    const sizes: number[] = [];
    for (let n = 0; n < 2; n++) {
      await runFayan(['backup', backup], { environment });
      const copy = { DATA_DIR: join(folder, `copy${n}`) };
      expect((await runFayan(['restore', backup], { environment: copy })).status).toBe(0);
      sizes.push((await places(copy)).length);
    }
    expect((await indexing).status).toBe(0);
    for (const size of sizes) expect([1, 301]).toContain(size);
  });

  it('replaces a damaged database and sets it aside', async () => {
    const { environment, backup } = await indexed();
    await runFayan(['backup', backup], { environment });
    writeFileSync(join(environment.DATA_DIR, 'fayan.sqlite'), 'x'.repeat(9000));
    expect((await runFayan(['restore', backup], { environment })).status).toBe(0);
    expect(await places(environment)).toEqual(['甲川县']);
    expect(existsSync(join(environment.DATA_DIR, 'damaged.sqlite'))).toBe(true);
  });

  it.each([
    ['that does not exist', () => undefined],
    ['that is a folder', (path: string) => mkdirSync(path)],
    ['that is something else', (path: string) => writeFileSync(path, 'hello')],
    ['that is empty', (path: string) => writeFileSync(path, '')],
    [
      'that is cut short',
      (path: string, backup: string) => writeFileSync(path, readFileSync(backup).subarray(0, 9000)),
    ],
  ])('refuses a file %s and changes nothing', async (_name, damage) => {
    const { folder, environment, backup } = await indexed();
    await runFayan(['backup', backup], { environment });
    damage(join(folder, 'bad.sqlite'), backup);
    const { status, stderr } = await runFayan(['restore', join(folder, 'bad.sqlite')], { environment });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^[^\n]*[一-龥][^\n]*。\n$/);
    expect(await places(environment)).toEqual(['甲川县']);
  });

  it('clears away what a killed restore left', async () => {
    const { environment, backup } = await indexed();
    await runFayan(['backup', backup], { environment });
    writeFileSync(join(environment.DATA_DIR, 'restore-1234.sqlite-wal'), 'left');
    expect((await runFayan(['restore', backup], { environment })).status).toBe(0);
    expect(readdirSync(environment.DATA_DIR).filter((name) => name.startsWith('restore-'))).toEqual([]);
  });

  it('clears away what a killed backup left, and nothing that another is writing', async () => {
    const { folder, environment, backup } = await indexed();
    const gone = startFayan(['--version']);
    await outcomeOf(gone);
    for (const name of [`${gone.pid}.tmp`, `${gone.pid}.tmp-journal`, `${process.pid}.tmp`, '12.txt']) {
      writeFileSync(`${backup}.${name}`, 'left');
    }
    expect((await runFayan(['backup', backup], { environment })).status).toBe(0);
    expect(
      readdirSync(folder)
        .filter((name) => name.startsWith('backup.sqlite'))
        .toSorted(),
    ).toEqual(['backup.sqlite', 'backup.sqlite.12.txt', `backup.sqlite.${process.pid}.tmp`].toSorted());
  });

  it('does not write over a file that is no backup', async () => {
    const { folder, environment } = await indexed();
    const letter = join(folder, 'letter.txt');
    writeFileSync(letter, 'dear');
    expect((await runFayan(['backup', letter], { environment })).status).toBe(1);
    expect(readFileSync(letter, 'utf8')).toBe('dear');
  });
});
