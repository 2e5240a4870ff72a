import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What a process of its own measures. */
export type Role = 'index' | 'answer' | 'draft' | 'block' | 'model' | 'stock' | 'stock-start';

const run = promisify(execFile);
const PROCESS = fileURLToPath(new URL('./process.js', import.meta.url));
const COMMAND = fileURLToPath(new URL('../../src/main.js', import.meta.url));

/** Runs a role on its task. Rejects where the process fails. */
export async function runRole<Result>(role: Role, task: unknown, signal?: AbortSignal): Promise<Result> {
  const { stdout } = await run(process.execPath, [PROCESS, role, JSON.stringify(task)], { signal });
  return JSON.parse(stdout) as Result;
}

/** Runs a role for at most this long, 0 for any time. Null where it was not done by then. */
export async function runRoleWithin<Result>(role: Role, task: unknown, limitMs: number): Promise<Result | null> {
  if (limitMs === 0) return runRole<Result>(role, task);
  const signal = AbortSignal.timeout(limitMs);
  return runRole<Result>(role, task, signal).catch((error: unknown) => {
    if (signal.aborted) return null;
    throw error;
  });
}

/** Asks with the compiled command in a new process. */
export async function askOnce(dataDir: string, question: string): Promise<void> {
  await run(process.execPath, [COMMAND, 'ask', question, '--json', '--data-dir', dataDir]);
}

/** Drafts with the compiled command in a new process. */
export async function draftOnce(dataDir: string, section: string, notesFile: string): Promise<void> {
  const parameters = ['draft', '--section', section, '--notes', notesFile, '--json', '--data-dir', dataDir];
  await run(process.execPath, [COMMAND, ...parameters]);
}
