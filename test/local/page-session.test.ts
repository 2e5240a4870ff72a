import { describe, expect, it } from 'vitest';
import type { LocalServer } from '../../src/local/start-local-server.js';
import { startServer, temporaryDatabase } from './harness.js';
import { send } from './requests.js';

const CHAT = 1;
const MESSAGES = `/api/chats/${CHAT}/messages`;

describe('bound beyond loopback', () => {
  const open = (): Promise<LocalServer> => startServer({ host: '0.0.0.0', token: '口令 & 1' });
  const local = (server: LocalServer): string => `http://127.0.0.1:${new URL(server.url).port}`;

  async function signIn(
    server: LocalServer,
    address = server.url,
    before: { readonly cookie?: string } = {},
  ): Promise<{ readonly cookie: string }> {
    const { pathname, search } = new URL(address);
    const options = { headers: { host: 'fayan.lan', ...before } };
    const { status, headers } = await send(local(server), pathname + search, options);
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(status).toBe(200);
    expect(cookie).toMatch(/^fayan_session=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    return { cookie: cookie.split(';')[0] ?? '' };
  }

  it.each(['/', '/?token=x', '/?token=', '/report/a', '/api/state', '/api/events', '/files/a', '/api/reports/a'])(
    'shows nothing of %s without the token',
    async (path) => {
      const server = await open();
      const reply = await send(local(server), path, { headers: { cookie: 'fayan_session=x' } });
      expect(reply.status).toBe(401);
      expect(reply.headers['set-cookie']).toBeUndefined();
    },
  );

  it('exchanges the token for a session, each with a user of its own who is not the administrator', async () => {
    const server = await open();
    const chats: number[] = [];
    for (let user = 0; user < 2; user += 1) {
      const reply = await send(local(server), '/api/state', { headers: await signIn(server) });
      chats.push(JSON.parse(reply.text).chats[0].id);
    }
    expect(new Set([...chats, CHAT]).size).toBe(3);
  });

  it('makes whoever has the administrator’s address the user of the machine, also one who was a user before', async () => {
    const server = await open();
    const first = await signIn(server);
    const administrator = await signIn(server, server.administratorUrl ?? '', first);
    const { text } = await send(local(server), '/api/state', { headers: administrator });
    expect(JSON.parse(text).chats[0].id).toBe(CHAT);
    const { search } = new URL(server.url);
    const { headers } = await send(local(server), `/${search}`, { headers: administrator });
    expect(headers['set-cookie']).toBeUndefined();
    expect(server.administratorUrl).not.toBe(server.url);
  });

  it('keeps users out of each other’s chats and files', async () => {
    const server = await open();
    const file = server.state.files.add(CHAT, 'a.txt', 'text/plain', Buffer.from('a'));
    const headers = {
      ...(await signIn(server)),
      origin: 'http://fayan.lan',
      host: 'fayan.lan',
      'content-type': 'application/json',
    };
    const paths = [
      ['GET', MESSAGES],
      ['POST', MESSAGES],
      ['DELETE', `/api/chats/${CHAT}`],
      ['PATCH', `/api/chats/${CHAT}`],
      ['POST', `${MESSAGES}/1/press`],
      ['GET', `/files/${file.id}`],
    ] as const;
    for (const [method, path] of paths) {
      const body = method === 'GET' ? undefined : '{"text":"a","title":"a","data":"a"}';
      const reply = await send(local(server), path, { method, headers, ...(body === undefined ? {} : { body }) });
      expect([method, path, reply.status]).toEqual([method, path, 404]);
    }
  });

  it('remembers sessions and its own token over a restart', async () => {
    const database = temporaryDatabase();
    const first = await startServer({ host: '0.0.0.0', database });
    const { cookie } = await signIn(first);
    const { search } = new URL(first.url);
    expect(search).toMatch(/^\?token=[\w-]{32}$/);
    await first.close();
    const second = await startServer({ host: '0.0.0.0', database });
    expect(new URL(second.url).search).toBe(search);
    expect((await send(local(second), '/api/state', { headers: { cookie } })).status).toBe(200);
  });

  it('lets the health check through', async () => {
    expect((await send(local(await open()), '/healthz')).status).toBe(200);
  });
});
