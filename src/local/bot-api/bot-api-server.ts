import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { BodyTooLargeError, readBody } from '../read-body.js';
import type { LocalState } from '../state.js';
import { ApiError } from './api-error.js';
import type { Method } from './call.js';
import { EDIT_METHODS } from './edit-methods.js';
import { DOWNLOAD_LIMIT, LOOKUP_METHODS } from './lookup-methods.js';
import { parseParameters } from './parameters.js';
import { createPoll } from './poll.js';
import { PROFILE_METHODS } from './profile-methods.js';
import { QUERY_METHODS } from './query-methods.js';
import { SEND_METHODS } from './send-methods.js';

/** Largest call, in bytes: an upload of 50 MB and its form. */
const BODY_LIMIT = 50 * 1024 * 1024 + 64 * 1024;

/**
 * The Bot API for one bot over HTTP, `/botTOKEN/METHOD` and `/file/botTOKEN/documents/ID`. Method names ignore case.
 * `closing` frees waiting polls.
 */
export function createBotApiServer(state: LocalState, closing: AbortSignal): Server {
  const methods = new Map<string, Method>(
    Object.entries({
      ...PROFILE_METHODS,
      ...LOOKUP_METHODS,
      ...SEND_METHODS,
      ...EDIT_METHODS,
      ...QUERY_METHODS,
      getUpdates: createPoll(),
    }).map(([name, method]) => [name.toLowerCase(), method]),
  );

  async function call(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local');
    const [, token, name] = /^\/bot([^/]+)\/([^/]+)$/.exec(pathname) ?? [];
    if (token === undefined || !/^\d+:[\w-]+$/.test(token)) throw new ApiError(404, 'Not Found');
    if (token !== state.botToken) throw new ApiError(401, 'Unauthorized');
    const method = methods.get((name ?? '').toLowerCase());
    if (method === undefined) throw new ApiError(404, 'Not Found: method not found');
    if (request.method !== 'GET' && request.method !== 'POST') throw new ApiError(405, 'Method Not Allowed');
    const body = await readBody(request, BODY_LIMIT);
    const parameters = parseParameters(body, request.headers['content-type'] ?? '', searchParams);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    return method({ state, parameters, signal: AbortSignal.any([gone.signal, closing]) });
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith('/file/') === true) return download(state, request, response);
    try {
      reply(response, 200, { ok: true, result: await call(request, response) });
    } catch (error) {
      const refusal = refusalOf(error, closing);
      reply(response, refusal.code, { ok: false, error_code: refusal.code, description: refusal.message });
    }
  }

  return createServer((request, response) => void handle(request, response));
}

function refusalOf(error: unknown, closing: AbortSignal): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof BodyTooLargeError) return new ApiError(413, 'Request Entity Too Large');
  return new ApiError(closing.aborted ? 502 : 500, closing.aborted ? 'Bad Gateway' : 'Internal Server Error');
}

function reply(response: ServerResponse, status: number, body: object): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    ...(status === 413 ? { connection: 'close' } : {}),
  });
  response.end(JSON.stringify(body));
}

function download(state: LocalState, request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', 'http://local');
  const [, token, id] = /^\/file\/bot([^/]+)\/documents\/([\w-]+)$/.exec(pathname) ?? [];
  const file = token === state.botToken && id !== undefined ? state.files.get(id) : null;
  const data = file === null || file.size > DOWNLOAD_LIMIT ? null : state.files.data(file.id);
  if (data === null) {
    reply(response, 404, { ok: false, error_code: 404, description: 'Not Found' });
    return;
  }
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': data.length });
  response.end(data);
}
