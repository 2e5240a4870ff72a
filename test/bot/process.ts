import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const MAIN = resolve(import.meta.dirname, '../../dist/src/main.js');

/** A data folder that is removed when the test ends. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fayan-serve-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** One `fayan serve` process. */
export class Served {
  readonly #process: ChildProcess;
  /** What it printed so far. */
  stdout = '';
  stderr = '';

  constructor(environment: Readonly<Record<string, string>>) {
    this.#process = spawn(process.execPath, [MAIN, 'serve'], {
      env: { PATH: process.env.PATH, PORT: '0', ...environment },
    });
    this.#process.stdout?.on('data', (chunk) => {
      this.stdout += chunk;
    });
    this.#process.stderr?.on('data', (chunk) => {
      this.stderr += chunk;
    });
    onTestFinished(() => this.end('SIGKILL').then(() => undefined));
  }

  /** Waits until it says that it is ready; returns what it said. */
  async ready(): Promise<string> {
    while (!this.stdout.includes('已就绪')) {
      if (this.#process.exitCode !== null) throw new Error(`ended with ${this.#process.exitCode}: ${this.stderr}`);
      await new Promise((done) => setTimeout(done, 20));
    }
    return this.stdout;
  }

  /** Sends a signal, or waits for it to end by itself; returns the exit status, null where killed. */
  async end(signal?: NodeJS.Signals): Promise<number | null> {
    const { exitCode, signalCode } = this.#process;
    if (exitCode !== null || signalCode !== null) return exitCode;
    const ended = once(this.#process, 'exit');
    if (signal) this.#process.kill(signal);
    const [code] = await ended;
    return code;
  }
}
