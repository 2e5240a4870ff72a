import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, openDatabase, type SqliteDatabase } from '../../src/index/database.js';
import { readPassageVectors, writePassageVectors } from '../../src/index/passage-vectors.js';
import { INDEX_MIGRATIONS } from '../../src/index/schema.js';
import { letterEmbedding } from '../fakes/letter-embedding.js';
import { reportOf, searchDataOf } from '../search/reports.js';

const { passages } = searchDataOf([reportOf('甲区', ['办理行政复议案件。', '开展普法宣传。', '办理行政复议案件。'])]);

let dataDir: string;
let database: SqliteDatabase;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fayan-vectors-'));
  database = openDatabase(dataDir);
  migrate(database, INDEX_MIGRATIONS);
});

afterEach(() => {
  database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const keyOf = (model = letterEmbedding(), fingerprint = 'one') => ({ dataDir, fingerprint, model, passages });

const files = (pattern: RegExp) => readdirSync(dataDir).filter((name) => pattern.test(name));

const pathOf = (extension: string) => join(dataDir, files(new RegExp(`^vectors-.*\\.${extension}$`))[0] ?? '');

describe('vectors of passages', () => {
  it('are read back as they were made, without asking the model again', async () => {
    const key = keyOf();
    await writePassageVectors(key, database);
    expect(key.model.seen.length).toBe(2);
    const held = await readPassageVectors(key);
    expect(held?.vectors).toMatchObject({ model: 'letters', dimension: 32, size: 3 });
    expect(held?.graph).toBeNull();
    await writePassageVectors({ ...key, fingerprint: 'two' }, database);
    expect(key.model.seen.length).toBe(2);
    expect(files(/^vectors-one/)).toEqual([]);
    expect(await readPassageVectors(key)).toBeNull();
  });

  it('of one model are never taken for those of another', async () => {
    await writePassageVectors(keyOf(), database);
    expect(await readPassageVectors(keyOf(letterEmbedding('others')))).toBeNull();
    const bytes = readFileSync(pathOf('bin'));
    const other = keyOf(letterEmbedding('others'));
    await writePassageVectors(other, database);
    writeFileSync(pathOf('bin'), bytes);
    expect(await readPassageVectors(other)).toBeNull();
  });

  it('have a graph where there are many, and do without it where its file is torn or gone', async () => {
    const key = keyOf();
    await writePassageVectors(key, database, { graphAbove: 10 });
    const held = await readPassageVectors(key);
    const [query] = await key.model.embed(['普法宣传'], { kind: 'query' });
    expect(held?.graph?.nearest([...(query ?? [])], 1)).toMatchObject([{ ordinal: 1 }]);
    truncateSync(pathOf('hnsw'), 100);
    expect(await readPassageVectors(key)).toMatchObject({ graph: null, vectors: { size: 3 } });
    rmSync(pathOf('hnsw'));
    expect(await readPassageVectors(key)).toMatchObject({ graph: null, vectors: { size: 3 } });
  });

  it('count as missing where their file is torn', async () => {
    await writePassageVectors(keyOf(), database);
    truncateSync(pathOf('bin'), 60);
    expect(await readPassageVectors(keyOf())).toBeNull();
  });
});
