import { timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Update } from 'grammy/types';
import type { BotHealth } from './start-bot.js';

/** Telegram's updates are a few kilobytes. */
const BODY_LIMIT = 1_000_000;
const LARGEST_READ = 16 * BODY_LIMIT;

export interface HttpDoorOptions {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  readonly health: () => BotHealth;
  /** Where Telegram posts updates; null: long polling. */
  readonly webhook: { readonly path: string; readonly secret: string; accept(update: Update): void } | null;
}

const readBody = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // What is somewhat too large is let go by: a client that is still writing does not see the answer.
    if (size > LARGEST_READ) return null;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  if (size > BODY_LIMIT) return null;
  return Buffer.concat(chunks).toString('utf8');
};

const isSame = (given: unknown, secret: string): boolean => {
  const [left, right] = [Buffer.from(String(given ?? '')), Buffer.from(secret)];
  return left.length === right.length && timingSafeEqual(left, right);
};

const parseUpdate = (body: string): Update | null => {
  try {
    const update: unknown = JSON.parse(body);
    const isUpdate = typeof update === 'object' && update !== null && 'update_id' in update;
    return isUpdate && Number.isSafeInteger(update.update_id) ? (update as Update) : null;
  } catch {
    return null;
  }
};

/** An update is confirmed only once it is stored. Status 200, 401 (wrong secret), 413, 400. */
const takeUpdate = async (
  request: IncomingMessage,
  webhook: NonNullable<HttpDoorOptions['webhook']>,
): Promise<number> => {
  if (!isSame(request.headers['x-telegram-bot-api-secret-token'], webhook.secret)) return 401;
  const body = await readBody(request);
  if (body === null) return 413;
  const update = parseUpdate(body);
  if (!update) return 400;
  webhook.accept(update);
  return 200;
};

/** Serves `/healthz`, and the webhook where there is one. Rejects with the system's error where the address is taken. */
export async function openHttpDoor({ host, port, health, webhook }: HttpDoorOptions): Promise<Server> {
  const server = createServer({ requestTimeout: 30_000 }, async (request, response) => {
    try {
      const pathname = (request.url ?? '/').split('?')[0];
      if (pathname === '/healthz' && request.method === 'GET') {
        const state = health();
        response.writeHead(state.status === 'ok' ? 200 : 503, { 'content-type': 'application/json' });
        response.end(JSON.stringify(state));
      } else if (webhook && pathname === webhook.path && request.method === 'POST') {
        response.writeHead(await takeUpdate(request, webhook)).end();
      } else response.writeHead(404).end();
    } catch {
      response.writeHead(500).end();
    }
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}
