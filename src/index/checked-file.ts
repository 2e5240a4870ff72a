import { open } from 'node:fs/promises';
import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { replaceFile } from './atomic-file.js';

/** Before the content stand its CRC-32 and four zeros, which keep columns aligned. */
const HEADER_BYTES = 8;

/** Checked at a stretch before other work of the thread gets its turn, in bytes. */
const CHECK_BYTES = 16 * 1024 * 1024;

/** The content that `writeChecked` wrote; null where the file is missing, torn or changed. */
export async function readChecked(path: string): Promise<Uint8Array | null> {
  const bytes = await readBytes(path);
  if (!bytes || bytes.byteLength < HEADER_BYTES) return null;
  const content = bytes.subarray(HEADER_BYTES);
  return (await checksum(content)) === new DataView(bytes.buffer).getUint32(0, true) ? content : null;
}

/** Replaces a file as a whole. Rejects with file system errors. */
export async function writeChecked(path: string, content: Uint8Array): Promise<void> {
  const header = new Uint8Array(HEADER_BYTES);
  new DataView(header.buffer).setUint32(0, await checksum(content), true);
  await replaceFile(path, [header, content]);
}

/** CRC-32 of bytes. */
export async function checksum(bytes: Uint8Array): Promise<number> {
  let sum = 0;
  for (let start = 0; start < bytes.byteLength; start += CHECK_BYTES) {
    sum = crc32(bytes.subarray(start, start + CHECK_BYTES), sum);
    await yieldToEvents();
  }
  return sum;
}

/** The whole file in one read, which is several times as fast as `readFile` on large files; null where there is none. */
export async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const file = await open(path, 'r');
    try {
      const bytes = new Uint8Array((await file.stat()).size);
      let filled = 0;
      while (filled < bytes.byteLength) {
        const { bytesRead } = await file.read(bytes, filled);
        if (bytesRead === 0) return null;
        filled += bytesRead;
      }
      return bytes;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
