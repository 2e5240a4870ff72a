import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { migrate, openDatabase, openForReading } from '../../src/index/database.js';
import { acceptedGeneration } from '../../src/index/generation.js';
import { createLibraries } from '../../src/index/report-library.js';
import { INDEX_MIGRATIONS } from '../../src/index/schema.js';
import { loadSearchData } from '../../src/index/search-data-loading.js';
import { temporaryFolder } from './temporary-folder.js';

it('an index of version 1 is migrated and searched', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  const old = openDatabase(dataDir);
  migrate(old, { part: 'index', steps: INDEX_MIGRATIONS.steps.slice(0, 1) });
  const text = '甲川县2020年推进企业法治体检。';
  old.exec(`
    INSERT INTO roots VALUES (1, '/reports');
    INSERT INTO files (root, path, hash, complete, added_in) VALUES (1, '甲.txt', '1:abc', 1, 1);
    INSERT INTO reports (id, hash, title, district, year, kind, source, text, paragraphs, added_in)
      VALUES ('old', 'h', '报告', '甲川县', 2020, 'region', '甲.txt', '${text}',
              '[{"id":"p","n":1,"section":[],"start":0,"end":${text.length}}]', 1);
    INSERT INTO file_reports VALUES (1, 1);
    INSERT INTO passages (report, paragraph, start, end) VALUES (1, 1, 0, ${text.length});
    UPDATE index_state SET generation = 1, fingerprint = 'first';
  `);
  old.close();
  const { database } = openForReading(dataDir, [INDEX_MIGRATIONS]);
  onTestFinished(() => {
    database.close();
  });
  const generation = acceptedGeneration(database);
  expect(createLibraries(database).current.report('old')).toMatchObject({
    district: '甲川县',
    year: 2020,
    text,
  });
  const { passages } = await loadSearchData(database, dataDir, generation);
  expect(passages.passage(0)).toMatchObject({ reportId: 'old', text });
});
