import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, openSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IndexResult } from '../../src/index/index-result.js';
import { sampleReport, writeFiles } from '../index/sample-reports.js';
import { temporaryFolder } from '../index/temporary-folder.js';
import { runFayan, WITHOUT_OVERRIDE } from './run-fayan.js';

const BAD: Readonly<Record<string, string | Buffer>> = {
  'empty.txt': '',
  'binary.txt': randomBytes(5000),
  'scripts.html':
    '<html><head><script>alert(1)</script></head><body><script>document.write("x")</script></body></html>',
  'torn.docx': randomBytes(3000),
  'torn.pdf': '%PDF-1.7\nnothing',
};

describe('files that cannot be read', () => {
  it('are named one by one while the others are indexed', async () => {
    const folder = writeFiles(temporaryFolder(), { ...BAD, '好.txt': sampleReport('甲川县', 2023) });
    const { status, stdout, stderr } = await runFayan(['index', folder, '--json', '--data-dir', join(folder, 'data')]);
    const { reports, failed } = JSON.parse(stdout) as IndexResult;
    expect({ status, reports }).toEqual({ status: 0, reports: 1 });
    expect(failed.map(({ file }) => file.split('/').at(-1)).sort()).toEqual(Object.keys(BAD).sort());
    for (const { error } of failed) expect(error).toMatch(/^[^\n]*[一-龥][^\n]*。$/);
    expect(stderr.trimEnd().split('\n')).toHaveLength(failed.length);
  });

  it.each([
    ['a path that does not exist', {}, 'none'],
    ['an empty file', { 'empty.txt': '' }, 'empty.txt'],
    ['a directory without reports', { 'sub/picture.png': 'x' }, 'sub'],
    ['a file of another kind', { 'letter.xyz': 'x' }, 'letter.xyz'],
  ])('%s alone is one sentence and exit status 1', async (_name, files, path) => {
    const folder = writeFiles(temporaryFolder(), files);
    const data = join(folder, 'data');
    const { status, stdout, stderr } = await runFayan(['index', join(folder, path), '--json', '--data-dir', data]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ reports: 0, added: 0, failed: [{ error: expect.any(String) }] });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('a text of 200 MB is refused or read in bounded time', async () => {
    const folder = temporaryFolder();
    const descriptor = openSync(join(folder, 'huge.txt'), 'w');
    const piece = Buffer.from(`${sampleReport('甲川县', 2023)}\n`.repeat(3000));
    for (let written = 0; written < 200 * 1024 * 1024; written += piece.length) writeSync(descriptor, piece);
    closeSync(descriptor);
    writeFiles(folder, { '好.txt': sampleReport('乙川县', 2023) });
    const { status, stdout } = await runFayan(['index', folder, '--json', '--data-dir', join(folder, 'data')]);
    const { reports, failed } = JSON.parse(stdout) as IndexResult;
    expect({ status, reports }).toEqual({ status: 0, reports: 1 });
    expect(failed[0]?.error).toContain('MB');
  });

  it('broken UTF-8 is read as far as it goes', async () => {
    const bytes = Buffer.from(sampleReport('甲川县', 2023));
    const broken = Buffer.concat([bytes.subarray(0, 401), Buffer.from([0xff, 0xc3]), bytes.subarray(401)]);
    const folder = writeFiles(temporaryFolder(), { 'broken.txt': broken });
    const { status } = await runFayan(['index', folder, '--data-dir', join(folder, 'data')]);
    expect(status).toBe(0);
  });

  it('a named pipe among the files is not waited for', async () => {
    const folder = writeFiles(temporaryFolder(), { '好.txt': sampleReport('甲川县', 2023) });
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    const { status, stdout } = await runFayan(['index', folder, '--json', '--data-dir', join(folder, 'data')]);
    const { reports, failed } = JSON.parse(stdout) as IndexResult;
    expect({ status, reports, failures: failed.length }).toEqual({ status: 0, reports: 1, failures: 1 });
    expect(failed[0]?.error).toContain('不是普通文件');
  });

  it('a hostile file name is printed without its control characters', async () => {
    const folder = writeFiles(temporaryFolder(), { '\u001b[31m坏\u0007.txt': '' });
    const { stderr } = await runFayan(['index', folder, '--data-dir', join(folder, 'data')]);
    expect(stderr).toContain('坏.txt');
    expect(stderr).not.toContain('\u001b');
    expect(stderr).not.toContain('\u0007');
  });

  it('a folder that may not be opened keeps what was read from it, and the others are read', async () => {
    const folder = writeFiles(temporaryFolder(), {
      'reports/closed/甲.txt': sampleReport('甲川县', 2023),
      'reports/乙.txt': sampleReport('乙川县', 2023),
    });
    const run = () =>
      runFayan(['index', join(folder, 'reports'), '--json', '--data-dir', join(folder, 'data')], {
        through: WITHOUT_OVERRIDE,
      });
    expect((await run()).status).toBe(0);
    chmodSync(join(folder, 'reports/closed'), 0);
    writeFiles(folder, { 'reports/丙.txt': sampleReport('丙川县', 2023) });
    try {
      const { status, stdout } = await run();
      const { reports, removed, failed } = JSON.parse(stdout) as IndexResult;
      expect({ status, reports, removed }).toEqual({ status: 0, reports: 3, removed: 0 });
      expect(failed.map(({ error }) => error)).toEqual(['目录打不开，请检查目录权限。']);
    } finally {
      chmodSync(join(folder, 'reports/closed'), 0o755);
    }
  });

  it.each([
    ['a link to itself', (folder: string) => symlinkSync('loop.txt', join(folder, 'loop.txt')), 'loop.txt'],
    ['a name too long', () => undefined, '长'.repeat(300)],
  ])('%s is one sentence', async (_name, prepare, path) => {
    const folder = temporaryFolder();
    prepare(folder);
    const { status, stderr } = await runFayan(['index', join(folder, path), '--data-dir', join(folder, 'data')]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^[^\n]*路径打不开[^\n]*。\n$/);
  });

  it('a file whose name is no UTF-8 is named', async () => {
    const folder = writeFiles(temporaryFolder(), { '好.txt': sampleReport('甲川县', 2023) });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xb1, 0xa8]), Buffer.from('.txt')]), 'x');
    const { status, stderr } = await runFayan(['index', folder, '--data-dir', join(folder, 'data')]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^[^\n]*文件名的编码[^\n]*。\n$/);
  });
});

describe('a batch with lines at fault', () => {
  const LINES = ['{"id": 1, "KEY": "企业法治体检"}', 'no JSON', '{"id": 2, "KEY": "行政复议"}'];

  it.each([
    ['ask', 'question'],
    ['search', 'query'],
  ])('%s names them, goes on and ends with exit status 1', async (command, key) => {
    const folder = writeFiles(temporaryFolder(), {
      '甲.txt': sampleReport('甲川县', 2023),
      'batch.jsonl': LINES.join('\n').replaceAll('KEY', key),
    });
    const data = ['--data-dir', join(folder, 'data')];
    await runFayan(['index', join(folder, '甲.txt'), ...data]);
    const run = await runFayan([command, '--file', join(folder, 'batch.jsonl'), ...data]);
    const ids = run.stdout.trimEnd().split('\n');
    expect(ids.map((line) => (JSON.parse(line) as { readonly id: number }).id)).toEqual([1, 2]);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^[^\n]*第 2 行不是 JSON[^\n]*。\n$/);
  });

  it('that is no text at all is one sentence', async () => {
    const folder = writeFiles(temporaryFolder(), { 'batch.jsonl': randomBytes(5000) });
    const { status, stderr } = await runFayan(['ask', '--file', join(folder, 'batch.jsonl')], {
      environment: { DATA_DIR: join(folder, 'data') },
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^[^\n]*不是文本文件[^\n]*。\n$/);
  });
});
