import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ReportSummary } from '../../src/domain/report.js';
import type { IndexResult } from '../../src/index/index-result.js';
import { sampleReport, writeFiles } from '../index/sample-reports.js';
import { temporaryFolder } from '../index/temporary-folder.js';
import { outcomeOf, runFayan, runJson, startFayan } from './run-fayan.js';

const REPORTS = 400;

/** Bulk lines; `version` changes all of them. */
function bulk(version: number): string {
  return Array.from({ length: REPORTS }, (_, n) =>
    JSON.stringify({ id: `r${n}`, text: sampleReport(`甲川${n}县`, 2000 + version, n + version) }),
  ).join('\n');
}

describe('two processes on one data folder', { timeout: 120_000 }, () => {
  it('a killed index run leaves the old state or the new one, never a mixture', async () => {
    const folder = writeFiles(temporaryFolder(), { 'bulk.jsonl': bulk(1) });
    const environment = { DATA_DIR: join(folder, 'data') };
    const file = join(folder, 'bulk.jsonl');
    const whole = await runJson<IndexResult>(['index', file], { environment });
    expect(whole.reports).toBe(REPORTS);
    for (let round = 2; round < 7; round++) {
      writeFiles(folder, { 'bulk.jsonl': bulk(round) });
      const child = startFayan(['index', file], { environment });
      const ended = outcomeOf(child);
      await sleep(whole.seconds * 1000 * Math.random() + 200);
      child.kill('SIGKILL');
      await ended;
      const summaries = await runJson<ReportSummary[]>(['reports'], { environment });
      expect(summaries).toHaveLength(REPORTS);
      expect(new Set(summaries.map(({ year }) => year)).size).toBe(1);
      const { stdout } = await runFayan(['search', '企业法治体检', '--k', '5', '--json'], { environment });
      expect(JSON.parse(stdout)).toHaveLength(5);
    }
    expect(await runJson<IndexResult>(['index', file], { environment })).toMatchObject({
      reports: REPORTS,
      failed: [],
    });
  });

  it('two index runs at once both count, and readers meanwhile see whole states', async () => {
    const folder = writeFiles(temporaryFolder(), { 'one.jsonl': bulk(1), 'two/乙.txt': sampleReport('乙川县', 2022) });
    const environment = { DATA_DIR: join(folder, 'data') };
    const runs = ['one.jsonl', 'two'].map((root) =>
      runJson<IndexResult>(['index', join(folder, root)], { environment }),
    );
    const seen: number[] = [];
    let running = true;
    const reading = (async () => {
      while (running) seen.push((await runJson<ReportSummary[]>(['reports'], { environment })).length);
    })();
    const results = await Promise.all(runs);
    running = false;
    await reading;
    expect(Math.max(...results.map(({ reports }) => reports))).toBe(REPORTS + 1);
    expect(await runJson<ReportSummary[]>(['reports'], { environment })).toHaveLength(REPORTS + 1);
    for (const count of seen) expect([0, 1, REPORTS, REPORTS + 1]).toContain(count);
  });
});
