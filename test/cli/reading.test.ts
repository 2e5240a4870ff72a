import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report, ReportSummary } from '../../src/domain/report.js';
import { writeFiles } from '../index/sample-reports.js';
import { temporaryFolder } from '../index/temporary-folder.js';
import { runFayan, runJson, startFayan } from './run-fayan.js';

const SAMPLES = resolve(import.meta.dirname, '../../corpus/reports');

describe('commands that read the index', () => {
  const environment = { DATA_DIR: '' };

  beforeAll(async () => {
    environment.DATA_DIR = mkdtempSync(join(tmpdir(), 'fayan-test-'));
    await runFayan(['index', SAMPLES], { environment });
    return () => rmSync(environment.DATA_DIR, { recursive: true, force: true });
  });

  it('reports lists all reports without their texts, by district and year', async () => {
    const reports = await runJson<ReportSummary[]>(['reports'], { environment });
    expect(reports).toHaveLength(5);
    for (const report of reports) {
      expect(Object.keys(report).sort()).toEqual(
        ['district', 'id', 'issuer', 'kind', 'published', 'source', 'title', 'url', 'year'].sort(),
      );
    }
  });

  it('report gives what parse gave', async () => {
    const [summary] = await runJson<ReportSummary[]>(['reports'], { environment });
    const report = await runJson<Report>(['report', summary?.id ?? ''], { environment });
    const parsed = await runJson<Report>(['parse', summary?.source ?? '']);
    expect(report).toEqual(parsed);
    expect(report.paragraphs.length).toBeGreaterThan(5);
  });

  it('reports and report are readable in a terminal', async () => {
    const { stdout } = await runFayan(['reports'], { environment });
    expect(stdout).toContain('昆山高新区');
    expect(stdout).toContain('共 5 份报告。');
    const id = stdout.split('\n')[1]?.split(' ')[0] ?? '';
    expect((await runFayan(['report', id], { environment })).stdout).toContain('〔1〕');
  });

  it('search gives ranked passages that stand in their reports', async () => {
    const hits = await runJson<Record<string, unknown>[]>(['search', '企业法治体检', '--k', '2'], { environment });
    expect(hits).toHaveLength(2);
    for (const { reportId, text, start, end } of hits) {
      const report = await runJson<Report>(['report', String(reportId)], { environment });
      expect(report.text.slice(Number(start), Number(end))).toBe(text);
    }
    const scores = hits.map(({ score }) => Number(score));
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
  });

  it('search --file answers line by line with the same ids', async () => {
    const folder = writeFiles(temporaryFolder(), {
      'queries.jsonl': '{"id": 7, "query": "行政复议"}\n\n{"id": "b", "query": "法治体检"}\n',
    });
    const { status, stdout } = await runFayan(
      ['search', '--file', join(folder, 'queries.jsonl'), '--k', '2', '--json'],
      {
        environment,
      },
    );
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; results: unknown[] });
    expect(status).toBe(0);
    expect(lines.map(({ id, results }) => [id, results.length])).toEqual([
      [7, 2],
      ['b', 2],
    ]);
  });

  it.each([
    ['a line that is not JSON', 'junk'],
    ['a line without a query', '{"id": 1}'],
  ])('search --file names %s', async (_name, line) => {
    const folder = writeFiles(temporaryFolder(), { 'queries.jsonl': line });
    const { status, stderr } = await runFayan(['search', '--file', join(folder, 'queries.jsonl')], { environment });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^[^\n]*第 1 行[^\n]*。\n$/);
  });

  it('takes a query of one character and one of 100,000', async () => {
    const queries = ['法', '企业法治体检'.repeat(16_667)].map((query, id) => JSON.stringify({ id, query }));
    const folder = writeFiles(temporaryFolder(), { 'queries.jsonl': queries.join('\n') });
    const { status, stdout } = await runFayan(['search', '--file', join(folder, 'queries.jsonl')], { environment });
    expect({ status, lines: stdout.trim().split('\n').length }).toEqual({ status: 0, lines: 2 });
  });

  it('doctor tells what is held and nothing of a secret', async () => {
    const secret = { BOT_TOKEN: '12345:very-secret', OPENAI_API_KEY: 'sk-very-secret' };
    const { status, stdout } = await runFayan(['doctor'], { environment: { ...environment, ...secret } });
    expect(status).toBe(0);
    expect(stdout).toContain('5 份报告');
    expect(stdout).toContain('昆山高新区');
    expect(stdout).not.toContain('very-secret');
  });

  it('ends quietly when its reader goes away', async () => {
    const child = startFayan(['reports'], { environment });
    child.stdout?.destroy();
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    const status = await new Promise((done) => child.on('close', done));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
