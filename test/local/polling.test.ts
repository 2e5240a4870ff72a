import { expect, it } from 'vitest';
import { startServer, temporaryDatabase } from './harness.js';
import { callApi } from './requests.js';

const CHAT = 1;

interface Update {
  readonly update_id: number;
  readonly message?: { readonly text: string };
}

async function texts(
  server: Parameters<typeof callApi>[0],
  parameters: object,
): Promise<readonly (string | undefined)[]> {
  const { body } = await callApi(server, 'getUpdates', parameters);
  return (body.result as readonly Update[]).map((update) => update.message?.text);
}

it('gives an update again until its successor is asked for', async () => {
  const server = await startServer();
  for (const text of ['a', 'b', 'c']) server.conversations.sendText(CHAT, CHAT, { text });
  expect(await texts(server, {})).toEqual(['a', 'b', 'c']);
  expect(await texts(server, { limit: 2 })).toEqual(['a', 'b']);
  expect(await texts(server, { offset: 2 })).toEqual(['b', 'c']);
  expect(await texts(server, {})).toEqual(['b', 'c']);
  expect(await texts(server, { offset: -1 })).toEqual(['c']);
  expect(await texts(server, {})).toEqual(['c']);
});

it('holds a poll until something arrives', async () => {
  const server = await startServer();
  const started = Date.now();
  const poll = texts(server, { timeout: 50 });
  await new Promise((resolve) => setTimeout(resolve, 150));
  server.conversations.sendText(CHAT, CHAT, { text: 'a' });
  expect(await poll).toEqual(['a']);
  expect(Date.now() - started).toBeLessThan(5_000);
});

it('ends an idle poll after its timeout', async () => {
  const server = await startServer();
  const started = Date.now();
  expect(await texts(server, { timeout: 1 })).toEqual([]);
  expect(Date.now() - started).toBeGreaterThan(900);
});

it('ends the older of two polls with 409', async () => {
  const server = await startServer();
  const older = callApi(server, 'getUpdates', { timeout: 50 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const newer = callApi(server, 'getUpdates', { timeout: 50 });
  expect((await older).body).toEqual({ ok: false, error_code: 409, description: expect.stringMatching(/^Conflict: /) });
  server.conversations.sendText(CHAT, CHAT, { text: 'a' });
  expect((await newer).status).toBe(200);
});

it('frees a poll whose caller has gone', async () => {
  const server = await startServer();
  const url = `${server.apiRoot}/bot${server.botToken}/getUpdates?timeout=50`;
  await expect(fetch(url, { signal: AbortSignal.timeout(100) })).rejects.toThrow();
  server.conversations.sendText(CHAT, CHAT, { text: 'a' });
  expect(await texts(server, { timeout: 50 })).toEqual(['a']);
});

it('closes at once although a poll waits', async () => {
  const server = await startServer();
  const poll = callApi(server, 'getUpdates', { timeout: 50 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const started = Date.now();
  await server.close();
  expect((await poll).status).toBe(502);
  expect(Date.now() - started).toBeLessThan(1_000);
});

it('sends only the kinds of updates that are asked for', async () => {
  const server = await startServer();
  server.conversations.sendText(CHAT, CHAT, { text: 'a' });
  expect(await texts(server, { allowed_updates: ['callback_query'] })).toEqual([]);
  expect(await texts(server, { allowed_updates: ['message'] })).toEqual(['a']);
});

it('keeps token, messages, waiting updates and growing ids over a restart', async () => {
  const database = temporaryDatabase();
  const first = await startServer({ database });
  for (const text of ['a', 'b']) first.conversations.sendText(CHAT, CHAT, { text });
  await callApi(first, 'getUpdates', { offset: 2 });
  const token = first.botToken;
  await first.close();
  const second = await startServer({ database });
  expect(second.botToken).toBe(token);
  expect(await texts(second, {})).toEqual(['b']);
  await callApi(second, 'getUpdates', { offset: 3 });
  second.conversations.sendText(CHAT, CHAT, { text: 'c' });
  const { body } = await callApi(second, 'getUpdates', {});
  expect(body.result).toEqual([expect.objectContaining({ update_id: 3 })]);
  expect(second.state.messages.page(CHAT, 1e9, 9).map(({ message }) => message.message_id)).toEqual([1, 2, 3]);
});
