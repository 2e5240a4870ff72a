import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, openDatabase, type SqliteDatabase } from '../../src/index/database.js';
import { embedIndex } from '../../src/index/embed-index.js';
import { runIndex } from '../../src/index/index-run.js';
import { INDEX_MIGRATIONS } from '../../src/index/schema.js';
import { letterEmbedding } from '../fakes/letter-embedding.js';

let dataDir: string;
let database: SqliteDatabase;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'fayan-embed-'));
  database = openDatabase(dataDir);
  migrate(database, INDEX_MIGRATIONS);
});

afterEach(() => {
  database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const indexSamples = () =>
  runIndex(database, {
    roots: [resolve('corpus/reports')],
    dataDir,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });

describe('embedding the index', () => {
  it('gives all passages vectors once', async () => {
    const { result } = await indexSamples();
    const model = letterEmbedding();
    const progress: number[] = [];
    expect(await embedIndex(database, dataDir, model, { onProgress: (done) => progress.push(done) })).toBeNull();
    expect(model.seen.length).toBe(result.passages);
    expect(progress.at(-1)).toBe(result.passages);
    expect(await embedIndex(database, dataDir, model, {})).toBeNull();
    expect(model.seen.length).toBe(result.passages);
  });

  it('says in one sentence that the model fails, and goes on another time', async () => {
    await indexSamples();
    const failing = letterEmbedding();
    failing.fail();
    expect(await embedIndex(database, dataDir, failing, {})).toBe('向量模型连接不上。报告已可检索，暂用内置向量。');
    expect(await embedIndex(database, dataDir, letterEmbedding(), {})).toBeNull();
  });

  it('has nothing to do where nothing is indexed', async () => {
    const model = letterEmbedding();
    expect(await embedIndex(database, dataDir, model, {})).toBeNull();
    expect(model.seen).toEqual([]);
  });
});
