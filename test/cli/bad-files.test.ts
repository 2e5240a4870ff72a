import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IndexResult } from '../../src/index/index-result.js';
import { sampleReport, writeFiles } from '../index/sample-reports.js';
import { temporaryFolder } from '../index/temporary-folder.js';
import { runFayan } from './run-fayan.js';

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
});
