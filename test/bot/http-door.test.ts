import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { openHttpDoor } from '../../src/bot/run/http-door.js';
import type { BotHealth, RunningBot } from '../../src/bot/run/start-bot.js';
import { FakeBotApi } from '../fakes/bot-api-server.js';
import { botOptions, start, temporaryDatabase } from './harness.js';

const HEADER = 'x-telegram-bot-api-secret-token';

const openDoor = async (health: () => BotHealth, accept: RunningBot['accept']) => {
  const webhook = { path: '/telegram', secret: 'secret', accept };
  const door = await openHttpDoor({ host: '127.0.0.1', port: 0, health, webhook });
  onTestFinished(() => void door.close());
  return `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
};

it.each([
  { status: 'ok', code: 200 },
  { status: 'failing', code: 503 },
] as const)('says at /healthz that the bot is $status', async ({ status, code }) => {
  const address = await openDoor(
    () => ({ status, pending: 3, secondsSincePoll: 1 }),
    () => undefined,
  );
  const response = await fetch(`${address}/healthz`);
  expect(response.status).toBe(code);
  expect(await response.json()).toEqual({ status, pending: 3, secondsSincePoll: 1 });
});

it.each<{ name: string; secret: string; body: string; code: number; path?: string }>([
  { name: 'no update without the secret', secret: 'wrong', body: '{"update_id":1}', code: 401 },
  { name: 'nothing that is no JSON', secret: 'secret', body: '{', code: 400 },
  { name: 'nothing that is no update', secret: 'secret', body: '[1]', code: 400 },
  { name: 'nothing oversized', secret: 'secret', body: ' '.repeat(2_000_000), code: 413 },
  { name: 'nothing elsewhere', secret: 'secret', body: '{"update_id":1}', code: 404, path: '/other' },
])('takes $name', async ({ secret, body, code, path = '/telegram' }) => {
  const taken: unknown[] = [];
  const address = await openDoor(
    () => ({ status: 'ok', pending: 0, secondsSincePoll: null }),
    (update) => taken.push(update),
  );
  const response = await fetch(`${address}${path}`, { method: 'POST', headers: { [HEADER]: secret }, body });
  expect(response.status).toBe(code);
  expect(taken).toEqual([]);
});

it('outlives an address that is none', async () => {
  const address = await openDoor(
    () => ({ status: 'ok', pending: 0, secondsSincePoll: null }),
    () => undefined,
  );
  const { hostname, port } = new URL(address);
  const status = await new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path: '//' }, (response) => resolve(response.resume().statusCode));
    outgoing.on('error', reject).end();
  });
  expect(status).toBe(404);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
});

it('answers questions that come by webhook, once', async () => {
  const api = await FakeBotApi.open();
  onTestFinished(() => api.close());
  const settings = {
    open: false,
    allowed: new Set([77]),
    administrators: new Set<number>(),
    home: null,
    readingAddress: null,
  };
  const bot = await start(
    botOptions(temporaryDatabase(), api, {
      settings,
      webhook: { url: 'https://example.org/telegram', secret: 'secret' },
    }),
  );
  const address = await openDoor(
    () => bot.health(),
    (update) => bot.accept(update),
  );
  const update = api.say('各地怎么做？');
  const post = () =>
    fetch(`${address}/telegram`, { method: 'POST', headers: { [HEADER]: 'secret' }, body: JSON.stringify(update) });
  expect((await post()).status).toBe(200);
  expect((await post()).status).toBe(200);
  await expect.poll(() => api.sent.length).toBe(1);
  expect(api.calls.find(({ method }) => method === 'setWebhook')?.payload).toMatchObject({
    url: 'https://example.org/telegram',
    secret_token: 'secret',
  });
  expect(api.calls.some(({ method }) => method === 'getUpdates')).toBe(false);
  expect(bot.health().status).toBe('ok');
});
