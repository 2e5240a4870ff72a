import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../index/temporary-folder.js';
import { runFayan } from './run-fayan.js';

const BODY = '一、主要举措和成效\n开展企业“法治体检”16次,保障重点企业发展。\n';
/** Clears the screen, sets its title, goes on in another line, turns the reading direction round. */
const TITLES: readonly string[] = [
  '双溪区2023年\u001b[2J\u001b[1;1H法治政府建设报告',
  '双溪区2022年\u001b]0;题\u0007法治政府建设报告',
  '双溪区2021年法治政府建设报告\n伪造  双溪区  2020  —  伪造的一行',
  '\u202e双溪区2019年法治政府建设报告\u202c',
  '双溪区2018年\r法治政府建设报告\u2028伪造',
];
const IDS = TITLES.map((_, index) => `id-${index}\u001b[31m\n伪造编号`);

/** A data folder that holds the reports. */
async function indexed(): Promise<string> {
  const dataDir = temporaryFolder();
  const file = join(temporaryFolder(), 'bulk.jsonl');
  const lines = TITLES.map((title, index) => JSON.stringify({ id: IDS[index], title, text: `${title}\n${BODY}` }));
  writeFileSync(file, lines.join('\n'));
  expect((await runFayan(['index', file, '--data-dir', dataDir])).status).toBe(0);
  return dataDir;
}

const CONTROLS = /[^\n\P{Cc}]|[\u202a-\u202e\u2028]/u;

describe('reports with hostile names', () => {
  it('are listed a line each, without a control character', async () => {
    const { status, stdout } = await runFayan(['reports', '--data-dir', await indexed()]);
    expect(status).toBe(0);
    expect(stdout).not.toMatch(CONTROLS);
    expect(stdout.trim().split('\n')).toHaveLength(TITLES.length + 2);
  });

  it('are shown, each fact on its line, without a control character', async () => {
    const dataDir = await indexed();
    for (const id of IDS) {
      const { status, stdout } = await runFayan(['report', id, '--data-dir', dataDir]);
      expect(status).toBe(0);
      expect(stdout).not.toMatch(CONTROLS);
      const [facts = ''] = stdout.split('\n\n');
      expect(facts.split('\n').filter((line) => line.startsWith('伪造'))).toEqual([]);
    }
  });

  it('are named safely where there is none', async () => {
    const { status, stderr } = await runFayan(['report', '\u001b[2J没有\n这一份', '--data-dir', await indexed()]);
    expect(status).toBe(1);
    expect(stderr).not.toMatch(CONTROLS);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
