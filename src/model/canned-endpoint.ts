import { once } from 'node:events';
import { createServer } from 'node:http';

const event = (delta: object, finish: string | null): string =>
  `data: ${JSON.stringify({
    id: 'canned',
    object: 'chat.completion.chunk',
    created: 0,
    model: 'canned',
    choices: [{ index: 0, delta, finish_reason: finish }],
  })}\n\n`;

/** White space inside an object, in so many pieces that reading one is no longer new. */
const PIECES = ['{', ...Array.from({ length: 30 }, () => ' '), '}'];
const EVENTS = PIECES.map((content) => event({ role: 'assistant', content }, null));

/**
 * Runs `use` beside an endpoint of this process alone, on a loopback port, that answers every request for a completion
 * with `{}`: a client that has spoken to it once is loaded and compiled down to its sockets, and nothing has left the
 * machine. Rejects where no loopback port can be had.
 */
export async function withCannedEndpoint(use: (baseUrl: string) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const piece of EVENTS) response.write(piece);
    response.end(`${event({}, 'stop')}data: [DONE]\n\n`);
  });
  server.listen(0, '127.0.0.1');
  try {
    await once(server, 'listening');
    const address = server.address();
    if (typeof address === 'object' && address) await use(`http://127.0.0.1:${address.port}/v1`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
