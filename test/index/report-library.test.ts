import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openForReading } from '../../src/index/database.js';
import { acceptedGeneration } from '../../src/index/generation.js';
import { runIndex } from '../../src/index/index-run.js';
import { createLibraries } from '../../src/index/report-library.js';
import { INDEX_MIGRATIONS } from '../../src/index/schema.js';
import { sampleReport, writeFiles } from './sample-reports.js';
import { temporaryFolder } from './temporary-folder.js';

it('libraries of two generations hold their own reports and share what did not change', async () => {
  const folder = temporaryFolder();
  const dataDir = join(folder, 'data');
  const { database } = openForReading(dataDir, [INDEX_MIGRATIONS]);
  onTestFinished(() => {
    database.close();
  });
  const index = () => {
    const { signal } = new AbortController();
    return runIndex(database, { dataDir, roots: [join(folder, 'in')], signal, onProgress: () => undefined });
  };
  const libraries = createLibraries(database);
  expect(libraries.current.summaries()).toEqual([]);

  writeFiles(folder, { 'in/甲.txt': sampleReport('甲川县', 2023) });
  await index();
  const before = libraries.of(acceptedGeneration(database).number);
  const [held] = before.summaries();
  const report = before.report(held?.id ?? '');
  expect(report?.text).toContain('甲川县');

  writeFiles(folder, { 'in/乙.txt': sampleReport('乙川县', 2022) });
  await index();
  expect(before.summaries()).toHaveLength(1);
  expect(libraries.current.summaries().map(({ district }) => district)).toEqual(['乙川县', '甲川县']);
  expect(libraries.current.report(held?.id ?? '')).toBe(report);
  expect(libraries.current.report('nobody')).toBeNull();
});
