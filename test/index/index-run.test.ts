import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CancelledError } from '../../src/domain/errors.js';
import { openForReading } from '../../src/index/database.js';
import type { IndexProgress, IndexResult } from '../../src/index/index-result.js';
import { runIndex } from '../../src/index/index-run.js';
import { createLibraries } from '../../src/index/report-library.js';
import { INDEX_MIGRATIONS } from '../../src/index/schema.js';
import { sampleReport, writeFiles } from './sample-reports.js';
import { temporaryFolder } from './temporary-folder.js';

const COUNTS = { added: 0, updated: 0, unchanged: 0, removed: 0, failed: [] };

function setUp() {
  const folder = temporaryFolder();
  const dataDir = join(folder, 'data');
  const { database } = openForReading(dataDir, [INDEX_MIGRATIONS]);
  onTestFinished(() => {
    database.close();
  });
  const library = () => createLibraries(database).current;
  return {
    folder,
    library,
    async index(...paths: string[]): Promise<IndexResult> {
      const roots = paths.map((path) => join(folder, path));
      const { signal } = new AbortController();
      return (await runIndex(database, { dataDir, roots, signal, onProgress: () => undefined })).result;
    },
    /** Cancels once the run says that it is in a phase. */
    indexUntil(phase: IndexProgress['phase'], path: string): Promise<unknown> {
      const controller = new AbortController();
      const onProgress = (progress: IndexProgress) => progress.phase === phase && controller.abort();
      return runIndex(database, { dataDir, roots: [join(folder, path)], signal: controller.signal, onProgress });
    },
    districts: () =>
      library()
        .summaries()
        .map(({ district }) => district),
  };
}

describe('an index run', () => {
  it('refreshes a root with what is new, changed and gone, and leaves the other roots', async () => {
    const { folder, index, districts } = setUp();
    writeFiles(folder, {
      'one/甲.txt': sampleReport('甲川县', 2023),
      'one/deep/乙.txt': sampleReport('乙川县', 2023),
      'two/丙.txt': sampleReport('丙川县', 2023),
    });
    expect(await index('one', 'two')).toMatchObject({ ...COUNTS, reports: 3, added: 3 });
    expect(await index('one')).toMatchObject({ ...COUNTS, reports: 3, unchanged: 2 });
    writeFiles(folder, { 'one/甲.txt': sampleReport('甲川县', 2023, 99), 'one/丁.txt': sampleReport('丁川县', 2023) });
    rmSync(join(folder, 'one/deep/乙.txt'));
    rmSync(join(folder, 'two/丙.txt'));
    expect(await index('one')).toMatchObject({ ...COUNTS, reports: 3, added: 1, updated: 1, removed: 1 });
    expect(districts()).toEqual(['丁川县', '丙川县', '甲川县'].sort());
    expect(await index('two')).toMatchObject({ ...COUNTS, reports: 2, removed: 1 });
  });

  it('keeps one report for two files with the same content until both are gone', async () => {
    const { folder, index } = setUp();
    const text = sampleReport('甲川县', 2023);
    writeFiles(folder, { 'one/甲.txt': text, 'one/副本.txt': text, 'two/甲.txt': text });
    expect(await index('one')).toMatchObject({ ...COUNTS, reports: 1, added: 1 });
    rmSync(join(folder, 'one/甲.txt'));
    expect(await index('one')).toMatchObject({ ...COUNTS, reports: 1, unchanged: 1 });
    await index('two');
    rmSync(join(folder, 'one/副本.txt'));
    expect(await index('one')).toMatchObject({ ...COUNTS, reports: 1, removed: 1 });
    rmSync(join(folder, 'two'), { recursive: true });
    expect(await index('two')).toMatchObject({ ...COUNTS, reports: 0, removed: 1 });
  });

  it('follows a file that is only moved', async () => {
    const { folder, index } = setUp();
    writeFiles(folder, { 'one/甲.txt': sampleReport('甲川县', 2023) });
    await index('one');
    rmSync(join(folder, 'one/甲.txt'));
    writeFiles(folder, { 'one/moved.txt': sampleReport('甲川县', 2023) });
    expect(await index('one')).toMatchObject({ ...COUNTS, reports: 1, unchanged: 1 });
  });

  it('takes a bulk line’s id as its report’s, keeps equal texts apart and names a bad line', async () => {
    const { folder, index, library } = setUp();
    const text = sampleReport('甲川县', 2023);
    const lines = [
      { id: 'b-1', text },
      { id: 'b-2', text },
    ].map((line) => JSON.stringify(line));
    writeFiles(folder, { 'bulk.jsonl': [lines[0], '{"id": "junk', lines[1]].join('\n') });
    const { failed, ...counts } = await index('bulk.jsonl');
    expect(counts).toMatchObject({ reports: 2, added: 2 });
    expect(failed.map(({ error }) => error)).toEqual([expect.stringContaining('第 2 行')]);
    expect(library().report('b-2')).toMatchObject({
      id: 'b-2',
      district: '甲川县',
      text: library().report('b-1')?.text,
    });
    writeFiles(folder, { 'bulk.jsonl': JSON.stringify({ id: 'b-2', text: `${text}\n三、下一步安排` }) });
    expect(await index('bulk.jsonl')).toMatchObject({ ...COUNTS, reports: 1, updated: 1, removed: 1 });
  });

  it('refuses a bulk id that another file holds with other content', async () => {
    const { folder, index } = setUp();
    writeFiles(folder, {
      'a.jsonl': JSON.stringify({ id: 'same', text: sampleReport('甲川县', 2023) }),
      'b.jsonl': JSON.stringify({ id: 'same', text: sampleReport('乙川县', 2023) }),
    });
    await index('a.jsonl');
    const { reports, failed } = await index('b.jsonl');
    expect(reports).toBe(1);
    expect(failed[0]?.error).toContain('same');
  });

  it('keeps what was last read of a file that became unreadable', async () => {
    const { folder, index, districts } = setUp();
    writeFiles(folder, { 'one/甲.txt': sampleReport('甲川县', 2023), 'one/乙.txt': sampleReport('乙川县', 2023) });
    await index('one');
    writeFileSync(join(folder, 'one/甲.txt'), '');
    expect((await index('one')).failed).toHaveLength(1);
    expect(districts()).toHaveLength(2);
  });

  it.each(['reading', 'indexing'] as const)('cancelled while %s leaves the index as it was', async (phase) => {
    const { folder, index, indexUntil, districts } = setUp();
    writeFiles(folder, { 'one/甲.txt': sampleReport('甲川县', 2023) });
    await index('one');
    writeFiles(folder, { 'one/甲.txt': sampleReport('乙川县', 2023), 'one/丙.txt': sampleReport('丙川县', 2023) });
    await expect(indexUntil(phase, 'one')).rejects.toThrow(CancelledError);
    expect(districts()).toEqual(['甲川县']);
    expect(readdirSync(join(folder, 'data')).filter((name) => name.startsWith('search-'))).toHaveLength(1);
    expect(await index('one')).toMatchObject({ reports: 2, added: 1, updated: 1 });
  });
});
