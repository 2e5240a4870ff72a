import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { FakeBotApi } from '../fakes/bot-api-server.js';
import { dataFolder, Served } from './process.js';

/** Each starts processes, which takes time on a busy machine. */
vi.setConfig({ testTimeout: 90_000 });

const QUESTION = '其他区是怎么开展企业法治体检的？';
const CHATS = Array.from({ length: 100 }, (_, index) => 1000 + index);

const telegram = async () => {
  const api = await FakeBotApi.open();
  onTestFinished(() => api.close());
  const environment = {
    BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.apiRoot,
    ALLOWED_USERS: CHATS.join(','),
    DATA_DIR: dataFolder(),
  };
  return { api, environment };
};

it('serves the chat page with the sample reports indexed, and stops cleanly', async () => {
  const served = new Served({ DATA_DIR: dataFolder() });
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(await served.ready())?.[0] ?? '';
  expect(await (await fetch(`${address}/healthz`)).json()).toMatchObject({ status: 'ok' });
  const { chats } = (await (await fetch(`${address}/api/state`)).json()) as { chats: { id: number }[] };
  const messages = `${address}/api/chats/${chats[0]?.id}/messages`;
  const headers = { 'content-type': 'application/json', origin: address };
  await fetch(messages, { method: 'POST', headers, body: JSON.stringify({ text: QUESTION }) });
  const texts = async () =>
    ((await (await fetch(messages)).json()) as { messages: { text: string }[] }).messages.map(({ text }) => text);
  await expect.poll(texts, { timeout: 15_000 }).toHaveLength(2);
  expect((await texts())[1]).toContain('5份报告');
  expect(await served.end('SIGTERM')).toBe(0);
  expect(served.stderr).toBe('');
});

it('says in one sentence that its port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await expect.poll(() => other.listening).toBe(true);
  const { port } = other.address() as AddressInfo;
  const served = new Served({ DATA_DIR: dataFolder(), PORT: String(port) });
  expect(await served.end()).toBe(1);
  expect(served.stderr).toBe(`端口 ${port} 已被占用，请停掉占用它的程序，或用 PORT 另设一个端口。\n`);
});

it('says in one sentence that the token is refused', async () => {
  const { environment } = await telegram();
  const served = new Served({ ...environment, BOT_TOKEN: '1:wrong' });
  expect(await served.end()).toBe(2);
  expect(served.stderr).toContain('BOT_TOKEN 无效');
  expect(served.stderr).not.toContain('1:wrong');
});

it('stops on SIGTERM while Telegram cannot be reached', async () => {
  const { api, environment } = await telegram();
  api.fault = () => ({ kind: 'drop', applied: false });
  const served = new Served(environment);
  await expect.poll(() => api.calls.length, { timeout: 30_000 }).toBeGreaterThan(0);
  expect(await served.end('SIGTERM')).toBe(0);
});

it('stops on SIGTERM before it is ready', async () => {
  const served = new Served({ DATA_DIR: dataFolder() });
  await new Promise((done) => setTimeout(done, 300));
  expect(await served.end('SIGTERM')).toBe(0);
  expect(served.stdout).not.toContain('已就绪');
});

it('answers 100 chats that ask at once, each once', async () => {
  const { api, environment } = await telegram();
  await new Served(environment).ready();
  for (const chat of CHATS) api.say(QUESTION, chat);
  await expect.poll(() => CHATS.filter((chat) => api.textsTo(chat).length > 0).length, { timeout: 90_000 }).toBe(100);
  expect(api.sent).toHaveLength(100);
});

it('loses and doubles nothing over two kills', async () => {
  const { api, environment } = await telegram();
  let served = new Served(environment);
  await served.ready();
  for (const chat of CHATS) api.say(QUESTION, chat);
  for (const share of [20, 60]) {
    await expect.poll(() => api.sent.length, { interval: 1, timeout: 90_000 }).toBeGreaterThan(share);
    await served.end('SIGKILL');
    served = new Served(environment);
  }
  await expect.poll(() => CHATS.filter((chat) => api.textsTo(chat).length > 0).length, { timeout: 90_000 }).toBe(100);
  await served.end('SIGTERM');
  expect(api.sent).toHaveLength(100);
}, 240_000);
