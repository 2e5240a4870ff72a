import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A request as the endpoint saw it. */
export interface SeenRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>> & {
    readonly messages?: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: { readonly type?: string };
    readonly input?: readonly string[];
    readonly documents?: readonly string[];
  };
}

/** How the endpoint answers one request. */
export type Behaviour =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly chunk?: number;
      /** Before the first chunk. */
      readonly firstMs?: number;
      /** Behind every chunk. */
      readonly delayMs?: number;
    }
  | { readonly kind: 'whole'; readonly text: string }
  | { readonly kind: 'json'; readonly body: unknown }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly message?: string;
      readonly headers?: Record<string, string>;
      /** The connection stays open behind the text. */
      readonly endless?: boolean;
    }
  | { readonly kind: 'stall'; readonly after?: string }
  | { readonly kind: 'cut'; readonly after: string; readonly politely?: boolean }
  | { readonly kind: 'flood'; readonly bytes: number }
  | { readonly kind: 'drop' };

export interface OpenAiEndpoint {
  readonly baseUrl: string;
  readonly seen: readonly SeenRequest[];
  /** From when a request came to when its answer was sent, in milliseconds of the system's clock. */
  readonly busy: readonly (readonly [from: number, until: number])[];
  /** Connections that the client closed before the answer was whole. */
  readonly abandoned: () => number;
  close(): Promise<void>;
}

const event = (data: unknown): string => `data: ${JSON.stringify(data)}\n\n`;

const delta = (content: string, finish: string | null = null): string =>
  event({
    id: 'c1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'fake',
    choices: [{ index: 0, delta: finish ? {} : { role: 'assistant', content }, finish_reason: finish }],
  });

const usage = (prompt: number, completion: number) => ({
  prompt_tokens: prompt,
  completion_tokens: completion,
  total_tokens: prompt + completion,
});

async function sendText(response: ServerResponse, text: string, chunk: number, delayMs: number): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (let at = 0; at < text.length; at += chunk) {
    response.write(delta(text.slice(at, at + chunk)));
    if (delayMs > 0) await sleep(delayMs);
  }
  response.write(delta('', 'stop'));
  response.write(event({ id: 'c1', object: 'chat.completion.chunk', choices: [], usage: usage(100, text.length) }));
  response.end('data: [DONE]\n\n');
}

async function behave(behaviour: Behaviour, response: ServerResponse): Promise<void> {
  switch (behaviour.kind) {
    case 'text':
      if (behaviour.firstMs) await sleep(behaviour.firstMs);
      return sendText(response, behaviour.text, behaviour.chunk ?? 20, behaviour.delayMs ?? 0);
    case 'whole': {
      const choices = [{ index: 0, message: { role: 'assistant', content: behaviour.text }, finish_reason: 'stop' }];
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: 'c1', choices, usage: usage(10, 10) }));
      return;
    }
    case 'json':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(behaviour.body));
      return;
    case 'status':
      response.writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers });
      response.write(JSON.stringify({ error: { message: behaviour.message ?? 'refused', type: 'error' } }));
      if (!behaviour.endless) response.end();
      return;
    case 'stall':
      if (behaviour.after !== undefined) {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(delta(behaviour.after));
      }
      return;
    case 'cut':
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(delta(behaviour.after));
      await sleep(20);
      if (behaviour.politely) response.end();
      else response.destroy();
      return;
    case 'flood':
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (let sent = 0; sent < behaviour.bytes && !response.destroyed; sent += 1000)
        response.write(delta('长'.repeat(300)));
      response.end(`${delta('', 'stop')}data: [DONE]\n\n`);
      return;
    case 'drop':
      response.destroy();
  }
}

async function read(request: IncomingMessage): Promise<SeenRequest> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return {
    path: request.url ?? '',
    authorization: request.headers.authorization,
    body: JSON.parse(Buffer.concat(parts).toString() || '{}') as SeenRequest['body'],
  };
}

/**
 * A real HTTP server on an ephemeral port that speaks the OpenAI protocol, streaming included, and misbehaves as told:
 * `script` decides by request and by how many came before it.
 */
export async function startOpenAiEndpoint(
  script: (request: SeenRequest, index: number) => Behaviour,
): Promise<OpenAiEndpoint> {
  const seen: SeenRequest[] = [];
  const busy: (readonly [number, number])[] = [];
  let abandoned = 0;
  const server = createServer((request, response) => {
    const from = performance.timeOrigin + performance.now();
    response.on('finish', () => busy.push([from, performance.timeOrigin + performance.now()]));
    response.on('close', () => {
      if (!response.writableEnded) abandoned++;
    });
    read(request)
      .then((parsed) => {
        seen.push(parsed);
        return behave(script(parsed, seen.length - 1), response);
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    seen,
    busy,
    abandoned: () => abandoned,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
