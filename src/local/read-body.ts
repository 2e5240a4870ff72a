import type { IncomingMessage } from 'node:http';

export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/** So many bytes beyond the limit are let go by: a client that is still writing does not see the answer. */
const LET_GO_BY = 64 * 1024 * 1024;

/**
 * Reads a request's body of `limit` bytes at most. Throws `BodyTooLargeError`; of a very large body the rest is left
 * unread, so the connection must be closed with the answer.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit + LET_GO_BY) throw new BodyTooLargeError();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else if (size <= limit + LET_GO_BY) chunks.length = 0;
    else break;
  }
  if (size > limit) throw new BodyTooLargeError();
  return Buffer.concat(chunks, size);
}
