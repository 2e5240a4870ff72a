import mammoth from 'mammoth';
import { expect } from 'vitest';
import type { Room } from './harness.js';

/** Waits until the last reply is a Word file, downloads it as a client does and reads its text. */
export async function documentText({ chat, server }: Room): Promise<string> {
  await expect.poll(() => chat.replies().at(-1)?.document).toBeDefined();
  const id = chat.replies().at(-1)?.document?.file_id;
  const base = `${server.apiRoot}/bot${server.botToken}`;
  const file = (await (await fetch(`${base}/getFile?file_id=${id}`)).json()) as { result: { file_path: string } };
  const response = await fetch(`${server.apiRoot}/file/bot${server.botToken}/${file.result.file_path}`);
  return (await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) })).value;
}
