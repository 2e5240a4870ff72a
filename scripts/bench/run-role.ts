import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What a process of its own measures. */
export type Role = 'index' | 'answer' | 'block' | 'stock' | 'stock-start';

const run = promisify(execFile);
const PROCESS = fileURLToPath(new URL('./process.js', import.meta.url));
const COMMAND = fileURLToPath(new URL('../../src/main.js', import.meta.url));

/** Runs a role on its task. Rejects where the process fails. */
export async function runRole<Result>(role: Role, task: unknown): Promise<Result> {
  const { stdout } = await run(process.execPath, [PROCESS, role, JSON.stringify(task)]);
  return JSON.parse(stdout) as Result;
}

/** Asks with the compiled command in a new process. */
export async function askOnce(dataDir: string, question: string): Promise<void> {
  await run(process.execPath, [COMMAND, 'ask', question, '--json', '--data-dir', dataDir]);
}
