import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft.js';
import { sampleReport, writeFiles } from '../index/sample-reports.js';
import { temporaryFolder } from '../index/temporary-folder.js';
import { runFayan, runJson } from './run-fayan.js';

const NOTES = '司法局：走访企业86家\n出具法律意见书35份\n下一步将建立回访机制';

async function indexed(files: Record<string, string> = {}) {
  const folder = writeFiles(temporaryFolder(), {
    'reports/甲.txt': sampleReport('甲川县', 2023),
    'notes.txt': NOTES,
    ...files,
  });
  const environment = { DATA_DIR: join(folder, 'data') };
  await runFayan(['index', join(folder, 'reports')], { environment });
  return { folder, environment };
}

describe('draft on the command line', () => {
  it('prints one Draft and saves a Word file', async () => {
    const { folder, environment } = await indexed();
    const docx = join(folder, 'out.docx');
    const parameters = ['draft', '--section', '法治体检', '--notes', join(folder, 'notes.txt'), '--docx', docx];
    const draft = await runJson<Draft>(parameters, { environment });
    expect(draft).toMatchObject({ section: '法治体检', heading: '（一）开展企业“法治体检”', engine: 'rules' });
    expect(draft.text).toContain('走访企业86家');
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK');
  });

  it('shows no peer of the own district, however that is called', async () => {
    const { folder, environment } = await indexed({ 'reports/乙.txt': sampleReport('乙山县', 2023) });
    const parameters = ['draft', '--section', '法治体检', '--notes', join(folder, 'notes.txt')];
    for (const HOME_DISTRICT of ['甲川县', '甲川']) {
      const { peers } = await runJson<Draft>(parameters, { environment: { ...environment, HOME_DISTRICT } });
      expect(peers.map(({ district }) => district)).toEqual(['乙山县']);
    }
  });

  it('replaces an older Word file as a whole and says so', async () => {
    const { folder, environment } = await indexed({ 'out.docx': 'an older file' });
    const docx = join(folder, 'out.docx');
    const parameters = ['draft', '--section', '法治体检', '--notes', join(folder, 'notes.txt'), '--docx', docx];
    const { status, stderr } = await runFayan(parameters, { environment });
    expect(status).toBe(0);
    expect(stderr).toContain('原有的同名文件已被替换');
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('leaves alone what is no file', async () => {
    const { folder, environment } = await indexed();
    const parameters = ['draft', '--section', '法治体检', '--notes', join(folder, 'notes.txt'), '--docx', folder];
    const { status, stdout, stderr } = await runFayan(parameters, { environment });
    expect(status).toBe(1);
    expect(stdout).toContain('走访企业86家');
    expect(stderr).toContain('不是文件');
    expect(existsSync(join(folder, 'notes.txt'))).toBe(true);
  });

  it('drafts a batch, one line each', async () => {
    const lines = ['a', 'b'].map((id) => JSON.stringify({ id, section: '行政复议', notes: '审结行政复议案件55件' }));
    const { folder, environment } = await indexed({ 'batch.jsonl': lines.join('\n') });
    const { stdout, status } = await runFayan(['draft', '--file', join(folder, 'batch.jsonl'), '--json'], {
      environment,
    });
    expect(status).toBe(0);
    const drafts = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Draft);
    expect(drafts.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('goes on after a line that cannot be drafted, and says which it was', async () => {
    const lines = [
      '{"id": "a", "section": "行政复议", "notes": "审结行政复议案件55件"}',
      'not JSON',
      '{"id": "b", "notes": "12 34"}',
      '{"id": "c"}',
      '{"id": 4, "notes": "办理行政诉讼案件8件"}',
    ];
    const { folder, environment } = await indexed({ 'batch.jsonl': lines.join('\n') });
    const { stdout, stderr, status } = await runFayan(['draft', '--file', join(folder, 'batch.jsonl'), '--json'], {
      environment,
    });
    expect(status).toBe(1);
    const out = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Partial<Draft> & { error?: string });
    expect(out.map(({ id, error }) => [id, error !== undefined])).toEqual([
      ['a', false],
      ['b', true],
      [4, false],
    ]);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining('第 2 行不是 JSON'),
      expect.stringContaining('b：笔记里只有数字'),
      expect.stringContaining('第 4 行缺少 id 或 notes'),
    ]);
  });

  it('indexes the samples where nothing was ever indexed, so that there are peers', async () => {
    const folder = writeFiles(temporaryFolder(), { 'notes.txt': NOTES });
    const draft = await runJson<Draft>(['draft', '--section', '法治体检', '--notes', join(folder, 'notes.txt')], {
      environment: { DATA_DIR: join(folder, 'data') },
    });
    expect(draft.peers.length).toBeGreaterThan(2);
  });

  it.each([
    ['no notes', ['--section', '法治体检'], 2, '--notes'],
    ['a missing file', ['--notes', '/nowhere/notes.txt'], 1, '读不了笔记文件'],
    ['an empty file', ['--notes', 'EMPTY'], 1, '空文件'],
  ])('%s: one sentence and the right status', async (_, parameters, status, sentence) => {
    const { folder, environment } = await indexed({ EMPTY: '' });
    const given = parameters.map((each) => (each === 'EMPTY' ? join(folder, each) : each));
    const outcome = await runFayan(['draft', ...given], { environment });
    expect(outcome.status).toBe(status);
    expect(outcome.stderr).toContain(sentence);
    expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(folder, 'out.docx'))).toBe(false);
  });
});
