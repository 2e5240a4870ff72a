import { describe, expect, it } from 'vitest';
import type { LocalServer } from '../../src/local/start-local-server.js';
import { LOOPBACK_USER_ID } from '../../src/local/store/user-store.js';
import { reportOf } from '../fakes/report-shelf.js';
import { startServer } from './harness.js';
import { callApi, send, sendFromPage } from './requests.js';

const CHAT = 1;
const MESSAGES = `/api/chats/${CHAT}/messages`;
const originOf = (server: LocalServer): string => new URL(server.url).origin;
const stored = (server: LocalServer): number => server.state.messages.page(CHAT, 1e9, 99).length;

const REFUSED_CHANGES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['from another site', { origin: 'https://evil.example' }],
  ['from another port of the machine', { origin: 'http://127.0.0.1:1' }],
  ['from a sandboxed page', { origin: 'null' }],
  ['from a broken origin', { origin: '::' }],
  ['that does not say where it comes from', {}],
  ['that the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
  ['that the browser calls same-site only', { 'sec-fetch-site': 'same-site' }],
];

describe('a change', () => {
  it.each(REFUSED_CHANGES)('%s is refused', async (_, headers) => {
    const server = await startServer();
    const body = JSON.stringify({ text: 'a' });
    const all = { 'content-type': 'application/json', ...headers };
    const reply = await send(originOf(server), MESSAGES, { method: 'POST', headers: all, body });
    expect([reply.status, stored(server)]).toEqual([403, 0]);
  });

  it('under a foreign host name is refused, though its origin fits', async () => {
    const server = await startServer();
    const host = `evil.example:${new URL(server.url).port}`;
    const headers = { host, origin: `http://${host}`, 'content-type': 'application/json' };
    const reply = await send(originOf(server), MESSAGES, { method: 'POST', headers, body: '{"text":"a"}' });
    expect([reply.status, stored(server)]).toEqual([403, 0]);
  });

  it('from the page itself is taken', async () => {
    const server = await startServer();
    expect((await sendFromPage(server, MESSAGES, { text: 'a' })).status).toBe(201);
    expect(stored(server)).toBe(1);
  });
});

describe('reading', () => {
  it.each([
    ['by a foreign host name', '/api/state', { host: 'evil.example' }, 403],
    ['by a script of another site', '/api/state', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
    [
      'of data by a link from another site',
      '/api/state',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
      403,
    ],
    ['by a link from another site', '/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 200],
    ['by another name of the machine', '/', { host: 'localhost:8787' }, 200],
    ['by its IPv6 name', '/', { host: '[::1]:8787' }, 200],
    ['by a broken host name', '/', { host: 'a b' }, 400],
  ])('%s', async (_, path, headers, status) => {
    const server = await startServer();
    expect((await send(originOf(server), path, { headers })).status).toBe(status);
  });
});

describe('every answer', () => {
  it.each(['/', '/assets/main.js', '/api/state', '/nothing', '/healthz'])(
    'of %s carries the protecting headers',
    async (path) => {
      const server = await startServer();
      const { headers } = await send(originOf(server), path);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );
});

describe('paths', () => {
  it.each([
    '/assets/../package.json',
    '/assets/..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/etc/passwd',
    '/assets/....//package.json',
    '/../../etc/passwd',
    '/files/..%2f..%2fetc%2fpasswd',
    '/files/nothing',
    '/api/reports/..%2f..%2fpackage.json',
    '/api/chats/1/../../../etc/passwd',
    '/api/chats/99999/messages',
    '/nothing',
  ])('%s leads nowhere', async (path) => {
    const server = await startServer();
    const reply = await send(originOf(server), path);
    expect(reply.status).toBe(404);
    expect(reply.text).not.toContain('dependencies');
  });

  it.each([
    ['/%zz', 404],
    ['/api/reports/%zz', 400],
    ['/api/chats/1/messages?before=x', 400],
    ['//', 404],
  ])('malformed %s is answered %i', async (path, status) => {
    const server = await startServer();
    expect((await send(originOf(server), path)).status).toBe(status);
    expect((await send(originOf(server), '/healthz')).status).toBe(200);
  });
});

const BROKEN_BODIES: readonly (readonly [string, string, string, number])[] = [
  [MESSAGES, 'application/json', '{', 400],
  [MESSAGES, 'application/json', '[]', 400],
  [MESSAGES, 'application/json', 'null', 400],
  [MESSAGES, 'application/json', '{"text":1}', 400],
  [MESSAGES, 'application/json', '{"text":" "}', 400],
  [MESSAGES, 'application/json', '{"text":"a","clientId":"<script>"}', 400],
  [MESSAGES, 'text/plain', '{"text":"a"}', 415],
  [MESSAGES, 'application/json', JSON.stringify({ text: '法'.repeat(200_001) }), 413],
  [MESSAGES, 'application/json', JSON.stringify({ text: 'a'.repeat(2 * 1024 * 1024) }), 413],
  ['/api/chats/1/files?name=a.txt', 'text/plain', '', 400],
  ['/api/chats/1/files?name=a.txt&clientId=%20', 'text/plain', 'a', 400],
  ['/api/chats/9/files?name=a.txt', 'text/plain', 'a', 404],
  ['/api/chats/1/messages/1/press', 'application/json', '{"data":"x"}', 409],
  ['/api/state', 'application/json', '{}', 405],
];

describe('a malformed or oversized request', () => {
  it.each(BROKEN_BODIES)(
    'to %s as %s %.40s is answered %i with a sentence',
    async (path, contentType, body, status) => {
      const server = await startServer();
      const headers = { origin: originOf(server), 'content-type': contentType };
      const reply = await send(originOf(server), path, { method: 'POST', headers, body });
      expect(reply.status).toBe(status);
      expect(JSON.parse(reply.text).error).toMatch(/^[^a-z].*。$/u);
      expect(stored(server)).toBe(0);
    },
  );

  it('with a file above 20 MB is refused and the server goes on', async () => {
    const server = await startServer();
    const headers = { origin: originOf(server), 'content-type': 'application/pdf' };
    const body = Buffer.alloc(21 * 1024 * 1024);
    const path = '/api/chats/1/files?name=a.pdf';
    const reply = await send(originOf(server), path, { method: 'POST', headers, body });
    const chunked = await send(originOf(server), path, {
      method: 'POST',
      headers: { ...headers, 'transfer-encoding': 'chunked' },
      body,
    });
    expect([reply.status, chunked.status]).toEqual([413, 413]);
    expect(stored(server)).toBe(0);
    expect((await send(originOf(server), '/healthz')).status).toBe(200);
  });
});

describe('files', () => {
  it('keep a harmless name and are downloads, whatever they claim to be', async () => {
    const server = await startServer();
    const path = `/api/chats/1/files?name=${encodeURIComponent('../../<img src=x>\u202e\r\n报告 (1).html')}`;
    const headers = { origin: originOf(server), 'content-type': 'text/html' };
    await send(originOf(server), path, { method: 'POST', headers, body: '<script>alert(1)</script>' });
    const document = server.state.messages.page(CHAT, 1e9, 1)[0]?.message.document;
    expect(document?.file_name).toBe('<img src=x>报告 (1).html');
    const reply = await send(originOf(server), `/files/${document?.file_id}?show`);
    expect(reply.headers['content-type']).toBe('application/octet-stream');
    expect(reply.headers['content-disposition']).toMatch(
      /^attachment; filename="file"; filename\*=UTF-8''%3Cimg[\w%.]+$/,
    );
  });
});

it('says on /healthz when it is not ready', async () => {
  const server = await startServer({ health: () => ({ status: 'starting' }) });
  const reply = await send(originOf(server), '/healthz');
  expect([reply.status, reply.text]).toEqual([503, '{"status":"starting"}']);
});

it('does not offer the Bot API on the page’s port', async () => {
  const server = await startServer();
  expect((await send(originOf(server), `/bot${server.botToken}/getMe`)).status).toBe(404);
  expect(server.apiRoot).toMatch(/^http:\/\/127\.0\.0\.1:/);
  expect((await callApi(server, 'getMe')).status).toBe(200);
});

it('tells who opened which report', async () => {
  const report = reportOf('甲县', 2023, ['开展企业法治体检400余次。']);
  const opened: unknown[] = [];
  const server = await startServer({
    library: { report: (id) => (id === report.id ? report : null) },
    opened: (...who) => opened.push(who),
  });
  expect((await send(originOf(server), `/api/reports/${encodeURIComponent(report.id)}`)).status).toBe(200);
  expect((await send(originOf(server), '/api/reports/none')).status).toBe(404);
  expect(opened).toEqual([[LOOPBACK_USER_ID, report.id]]);
});
