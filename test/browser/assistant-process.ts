import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const MAIN = resolve(import.meta.dirname, '../../dist/src/main.js');
const START_MS = 60_000;

/** The compiled assistant in a process and a data folder of its own, as `npm start` runs it. */
export class AssistantProcess {
  readonly url: string;
  readonly #port: number;
  readonly #data = mkdtempSync(join(tmpdir(), 'fayan-browser-'));
  #process: ChildProcess | null = null;

  private constructor(port: number) {
    this.#port = port;
    this.url = `http://127.0.0.1:${port}/`;
  }

  static async start(): Promise<AssistantProcess> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    const assistant = new AssistantProcess(port);
    await assistant.start();
    return assistant;
  }

  /** Resolves when it says that it is ready. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [MAIN, 'serve'], {
      env: { PATH: process.env.PATH, PORT: String(this.#port), DATA_DIR: this.#data },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    const errors: string[] = [];
    child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
    child.stdout?.resume();
    const deadline = Date.now() + START_MS;
    while (!(await this.#ready())) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`no start: ${errors.join('')}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async #ready(): Promise<boolean> {
    const response = await fetch(`${this.url}healthz`).catch(() => null);
    return response?.ok === true;
  }

  /** Dies at once, as by a power cut. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async remove(): Promise<void> {
    await this.#end('SIGTERM');
    rmSync(this.#data, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (child === null || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    this.#process = null;
  }
}
