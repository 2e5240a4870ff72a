import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Library } from '../../domain/ports.js';
import type { Conversations } from '../conversations.js';
import { Refusal } from '../refusal.js';
import type { LocalState } from '../state.js';
import { loadAssets } from './assets.js';
import { CHAT_ROUTES, type Route } from './chat-routes.js';
import { streamEvents } from './event-stream.js';
import { FILE_ROUTE } from './file-route.js';
import { refuseForeign, SECURITY_HEADERS } from './guard.js';
import { replyJson } from './http.js';
import { openSession, type PageTokens, userOf } from './session.js';

/** What `/healthz` answers: 200 where the status is `ok`, else 503. */
export interface Health {
  readonly status: string;
}

export interface PageServerOptions {
  readonly state: LocalState;
  readonly conversations: Conversations;
  /** The reports that the reading view shows. */
  readonly library: Pick<Library, 'report'>;
  /** Null where bound to loopback: no session is needed. */
  readonly tokens: PageTokens | null;
  /** Origin in the addresses given to reports, known once the server listens. */
  readonly reportBase: () => string;
  readonly health: () => Health;
  /** Hears which report a user opened. */
  readonly opened: (user: number, reportId: string) => void;
  readonly closing: AbortSignal;
}

/** Serves the chat page, its data and its events to browsers. */
export function createPageServer(options: PageServerOptions): Server {
  const { state, conversations, library, tokens, health, opened, closing } = options;
  const assets = loadAssets();
  const routes: readonly Route[] = [
    ...CHAT_ROUTES,
    FILE_ROUTE,
    {
      method: 'GET',
      pattern: /^\/api\/events$/,
      handle: ({ user, request, response, url }) =>
        streamEvents(state, user, request, response, { since: url.searchParams.get('since'), closing }),
    },
    {
      method: 'GET',
      pattern: /^\/api\/reports\/([^/]{1,1000})$/,
      handle: ({ user, response, path }) => {
        const report = library.report(path[0] ?? '');
        if (report === null) throw new Refusal(404, '没有找到这份报告，可能已从资料库移除。');
        opened(user, report.id);
        replyJson(response, 200, report);
      },
    },
  ];

  function sendAsset(request: IncomingMessage, response: ServerResponse, name: string, status = 200): void {
    const asset = assets.get(name);
    if (asset === undefined) throw new Refusal(404, '没有这个页面。');
    const headers = { etag: asset.etag, 'cache-control': 'no-cache' };
    if (status === 200 && request.headers['if-none-match'] === asset.etag) {
      response.writeHead(304, headers).end();
      return;
    }
    response.writeHead(status, { ...headers, 'content-type': asset.mime, 'content-length': asset.data.length });
    response.end(asset.data);
  }

  /** A document; a token in its address opens a session. */
  function sendDocument(request: IncomingMessage, response: ServerResponse, url: URL): void {
    const offered = url.searchParams.get('token');
    const user = userOf(state, request, tokens);
    const cookie = offered === null || tokens === null ? null : openSession(state, offered, tokens, user);
    if (cookie !== null) response.setHeader('set-cookie', cookie);
    else if (user === null) {
      sendAsset(request, response, 'sign-in.html', 401);
      return;
    }
    sendAsset(request, response, url.pathname === '/' ? 'index.html' : 'report.html');
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const url = parseUrl(request);
    refuseForeign(request, tokens === null);
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '');
    if (method === 'GET') {
      if (url.pathname === '/healthz') {
        const state = health();
        return replyJson(response, state.status === 'ok' ? 200 : 503, state);
      }
      if (url.pathname === '/' || /^\/report\/[^/]+$/.test(url.pathname)) return sendDocument(request, response, url);
      const asset = /^\/assets\/([\w.-]+)$/.exec(url.pathname)?.[1];
      if (asset !== undefined) return sendAsset(request, response, asset);
    }
    const matching = routes.filter(({ pattern }) => pattern.test(url.pathname));
    const route = matching.find((candidate) => candidate.method === method);
    if (route === undefined) throw new Refusal(matching.length > 0 ? 405 : 404, '没有这个页面。');
    const user = userOf(state, request, tokens);
    if (user === null) throw new Refusal(401, '请用启动时显示的完整地址（含 token）重新打开本页。');
    const path = (route.pattern.exec(url.pathname) ?? []).slice(1).map(decodePath);
    await route.handle({ state, conversations, user, request, response, url, path, reportBase: options.reportBase() });
  }

  return createServer({ requestTimeout: 120_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => refuse(response, error));
  });
}

function parseUrl(request: IncomingMessage): URL {
  const target = request.url ?? '/';
  if (!target.startsWith('/') || !URL.canParse(`http://local${target}`)) throw new Refusal(400, '地址不对。');
  return new URL(`http://local${target}`);
}

function decodePath(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Refusal(400, '地址不对。');
  }
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  const status = error instanceof Refusal ? error.status : 500;
  const sentence = error instanceof Refusal ? error.message : '服务出了问题，请稍后再试。';
  if (status === 413) response.setHeader('connection', 'close');
  replyJson(response, status, { error: sentence });
}
