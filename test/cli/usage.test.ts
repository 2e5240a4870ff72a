import { describe, expect, it } from 'vitest';
import program from '../../package.json' with { type: 'json' };
import { temporaryFolder } from '../index/temporary-folder.js';
import { runFayan } from './run-fayan.js';

describe('wrong usage', () => {
  it.each([
    ['an unknown flag', ['reports', '--frobnicate'], '--frobnicate'],
    ['an unknown command', ['frobnicate'], 'frobnicate'],
    ['no command', [], 'fayan'],
    ['a missing argument', ['report'], 'ID'],
    ['too many arguments', ['reports', 'one'], '参数太多'],
    ['a flag without its value', ['reports', '--data-dir'], '--data-dir'],
    ['an empty query', ['search', '  '], '空'],
    ['no query at all', ['search'], '--file'],
    ['a number of results that is none', ['search', '法治', '--k', 'many'], '--k'],
  ])('%s is one Chinese sentence and exit status 2', async (_name, parameters, named) => {
    const data = temporaryFolder();
    const { status, stdout, stderr } = await runFayan(parameters, { environment: { DATA_DIR: data } });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(named);
    expect(stderr).toMatch(/^[^\n]*[一-龥][^\n]*。\n$/);
  });

  it('names a setting that is wrong', async () => {
    const { status, stderr } = await runFayan(['reports'], { environment: { PORT: 'x' } });
    expect(status).toBe(2);
    expect(stderr).toBe('PORT 应为 0 到 65535 之间的整数。\n');
  });

  it('shows help in Chinese for the program and each command', async () => {
    for (const parameters of [['--help'], ['index', '--help']]) {
      const { status, stdout } = await runFayan(parameters);
      expect(status).toBe(0);
      expect(stdout).toContain('用法');
      expect(stdout).not.toMatch(/Usage|Options|Commands/);
    }
  });

  it('tells its version', async () => {
    const { status, stdout } = await runFayan(['--version']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${program.version}\n` });
  });

  it('fails with one sentence where there is no such report', async () => {
    const { status, stdout, stderr } = await runFayan(['report', 'none', '--data-dir', temporaryFolder()]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe('没有编号为“none”的报告，请用 reports 命令查看已收录的报告。\n');
  });
});
