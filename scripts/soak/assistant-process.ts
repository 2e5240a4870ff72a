import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** A `fayan serve` process that can be killed and started again on the same data. */
export class AssistantProcess {
  readonly #environment: NodeJS.ProcessEnv;
  #process: ChildProcess | null = null;

  constructor(environment: NodeJS.ProcessEnv) {
    this.#environment = { PATH: process.env.PATH, PORT: '0', QUESTIONS_PER_MINUTE: '100000', ...environment };
  }

  /** Resolves with what it printed once it is ready. Rejects where it ends before. */
  async start(): Promise<string> {
    const child = spawn(process.execPath, ['dist/src/main.js', 'serve'], {
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.#process = child;
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
    });
    while (!printed.includes('已就绪')) {
      if (child.exitCode !== null) throw new Error(`serve ended with ${child.exitCode}`);
      await new Promise((done) => setTimeout(done, 20));
    }
    return printed;
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  /** Memory that it holds, in MB; 0 where the system does not tell. */
  memory(): number {
    try {
      const status = readFileSync(`/proc/${this.#process?.pid}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      return 0;
    }
  }
}
