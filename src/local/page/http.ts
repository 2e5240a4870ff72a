import type { IncomingMessage, ServerResponse } from 'node:http';
import { BodyTooLargeError, readBody } from '../read-body.js';
import { Refusal } from '../refusal.js';

const JSON_LIMIT = 1024 * 1024;

export function replyJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** Reads a JSON object. Throws `Refusal`. */
export async function readObject(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) throw new Refusal(415, '请求格式不对。');
  const body = await readLimited(request, JSON_LIMIT);
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  } catch {
    // Answered below, as any other body that is no object.
  }
  throw new Refusal(400, '请求格式不对。');
}

/** Reads a body of `limit` bytes at most. Throws `Refusal`. */
export async function readLimited(request: IncomingMessage, limit: number): Promise<Buffer> {
  try {
    return await readBody(request, limit);
  } catch (error) {
    if (error instanceof BodyTooLargeError) {
      throw new Refusal(413, `内容超过了 ${Math.floor(limit / 1024 / 1024)} MB 的上限，请缩小后再试。`);
    }
    throw new Refusal(400, '请求不完整。');
  }
}
