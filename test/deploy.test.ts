import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The last stage of the Dockerfile: what ends up in the image. */
const image =
  textOf('Dockerfile')
    .split(/^FROM /m)
    .at(-1) ?? '';
const unit = textOf('deploy/fayan.service');

function found(pattern: RegExp, text: string): string {
  const match = pattern.exec(text)?.[1];
  if (match === undefined) throw new Error(`${pattern} is not there`);
  return match;
}

/** Lines `NAME=value`, also several on one line, as the environment that they make. */
const environmentOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/(?:^|\s)([A-Z_]+)=(\S*)/gm)].map(([, name, value]) => [name, value]));

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'fayan-deploy-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A folder with what the image holds in `/app` and nothing else. */
function imageFolder(): string {
  const app = folder();
  const copies = [...image.matchAll(/^COPY --from=build --chown=root:root (.+) (\S+)$/gm)];
  for (const [, sources = '', target = ''] of copies) {
    for (const source of sources.split(' ')) {
      const path = join(app, target.endsWith('/') ? join(target, source.split('/').at(-1) ?? '') : target);
      mkdirSync(join(path, '..'), { recursive: true });
      const from = join(ROOT, source.replace(/^\/app\//, ''));
      if (target === './node_modules') symlinkSync(from, path);
      else cpSync(from, path, { recursive: true });
    }
  }
  return app;
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return String(typeof address === 'object' ? address?.port : '');
}

function run(command: readonly string[], cwd: string, environment: Record<string, string>) {
  const [program, ...parameters] = command;
  expect(program).toBe('node');
  const child = spawn(process.execPath, parameters, { cwd, env: { PATH: process.env.PATH, ...environment } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  const take = (chunk: unknown) => {
    printed += chunk;
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = once(child, 'exit').then(([status]: unknown[]) => status);
  return {
    ended,
    async ready() {
      while (!printed.includes('已就绪')) {
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${printed}`);
        await pause(20);
      }
    },
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

test('what the image holds is enough to serve, to be found healthy and to stop', async () => {
  const [app, data] = [imageFolder(), folder()];
  const { files } = JSON.parse(textOf('package.json')) as { readonly files: readonly string[] };
  expect(files.filter((file) => !existsSync(join(app, file)))).toEqual([]);
  const environment = {
    ...environmentOf(found(/^ENV (.+)$/m, image)),
    DATA_DIR: data,
    HOST: '127.0.0.1',
    PORT: await freePort(),
  };
  const served = run(JSON.parse(found(/^CMD (\[.+\])$/m, image)), app, environment);
  await served.ready();
  const check = JSON.parse(found(/^HEALTHCHECK [^[]+(\[.+\])$/m, image));
  expect(await run(check, app, environment).ended).toBe(0);
  const base = `http://127.0.0.1:${environment.PORT}`;
  const page = await (await fetch(base)).text();
  const parts = [...page.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
  expect(parts.length).toBeGreaterThan(3);
  for (const part of parts) expect([part, (await fetch(base + part)).status]).toEqual([part, 200]);
  expect(await served.stop()).toBe(0);
  expect(await run(check, app, environment).ended).toBe(1);
});

test('the systemd unit keeps its data in the state directory where .env.example is its settings', async () => {
  const [app, state] = [imageFolder(), folder()];
  const expand = (text: string) => text.replaceAll('%S', state);
  const settings = {
    ...environmentOf(expand(found(/^Environment=(.+)$/m, unit))),
    ...environmentOf(textOf('.env.example').replaceAll(/^#.*$/gm, '')),
    PORT: await freePort(),
  };
  const served = run(expand(found(/^ExecStart=(.+)$/m, unit)).split(' '), app, settings);
  await served.ready();
  expect(existsSync(join(state, found(/^StateDirectory=(.+)$/m, unit), 'fayan.sqlite'))).toBe(true);
  expect(existsSync(join(app, 'data'))).toBe(false);
  expect(await served.stop()).toBe(0);
});
