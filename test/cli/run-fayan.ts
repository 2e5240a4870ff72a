import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/src/main.js');

/** The superuser reads and writes where it may not, unless these rights are taken away. */
export const WITHOUT_OVERRIDE =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : [];

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** A program and its arguments that start the command instead of Node itself, e.g. one that takes rights away. */
  readonly through?: readonly string[];
}

/** The compiled command as a process of its own, with nothing of this process's settings. */
export function startFayan(parameters: readonly string[], options: RunOptions = {}): ChildProcess {
  const [program = '', ...rest] = [...(options.through ?? []), process.execPath, MAIN, ...parameters];
  const { PATH = '', HOME = '' } = process.env;
  return spawn(program, rest, { cwd: options.cwd ?? ROOT, env: { PATH, HOME, ...options.environment } });
}

export function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((done) => child.on('close', (status) => done({ status, stdout, stderr })));
}

export const runFayan = (parameters: readonly string[], options: RunOptions = {}): Promise<Outcome> =>
  outcomeOf(startFayan(parameters, options));

/** Runs with `--json` and gives what it printed. */
export async function runJson<T>(parameters: readonly string[], options: RunOptions = {}): Promise<T> {
  const { stdout, stderr } = await runFayan([...parameters, '--json'], options);
  if (stdout === '') throw new Error(`nothing printed: ${stderr}`);
  return JSON.parse(stdout) as T;
}
