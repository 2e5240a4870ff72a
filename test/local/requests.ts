import { type IncomingHttpHeaders, request } from 'node:http';
import type { LocalServer } from '../../src/local/start-local-server.js';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A plain request with any header and any path, which `fetch` would mend or refuse. */
export function send(origin: string, path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Reply> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const hasOwnLength = body === undefined || 'transfer-encoding' in headers;
    const length = hasOwnLength ? {} : { 'content-length': Buffer.byteLength(body) };
    const all = { ...length, ...headers };
    const outgoing = request({ host: hostname, port, path, method, headers: all, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** As the page itself sends changes. */
export function sendFromPage(server: LocalServer, path: string, body: unknown, method = 'POST'): Promise<Reply> {
  const origin = new URL(server.url).origin;
  const headers = { origin, 'content-type': 'application/json' };
  return send(origin, path, { method, headers, body: JSON.stringify(body) });
}

export interface ApiReply {
  readonly status: number;
  readonly body: {
    readonly ok: boolean;
    readonly result?: unknown;
    readonly error_code?: number;
    readonly description?: string;
  };
}

/** Calls a method of the Bot API with a JSON body. */
export async function callApi(server: LocalServer, method: string, parameters: object = {}): Promise<ApiReply> {
  const response = await fetch(`${server.apiRoot}/bot${server.botToken}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  });
  return { status: response.status, body: (await response.json()) as ApiReply['body'] };
}
