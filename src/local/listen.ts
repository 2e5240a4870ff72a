import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens and answers with the port. Rejects with the system's error, e.g. `EADDRINUSE`. */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

/** How long running requests may still take when the server closes, in milliseconds. */
const GRACE_MS = 2_000;
/** How often connections that fell idle are looked for meanwhile. */
const SWEEP_MS = 20;

/** Takes no more requests and lets running ones finish for a moment. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const deadline = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}
