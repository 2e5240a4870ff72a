import { close, fstatSync, openSync, read } from 'node:fs';
import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { replaceFile } from './atomic-file.js';

/** Before the content stand its CRC-32 and four zeros, which keep columns aligned. */
const HEADER_BYTES = 8;

/** Read in one piece, and checked at a stretch before other work of the thread gets its turn, in bytes. */
const PIECE_BYTES = 16 * 1024 * 1024;

/** The content that `writeChecked` wrote; null where the file is missing, torn or changed. */
export async function readChecked(path: string): Promise<Uint8Array | null> {
  let sum = 0;
  const bytes = await readInPieces(path, (piece, at) => {
    sum = crc32(at === 0 ? piece.subarray(HEADER_BYTES) : piece, sum);
  });
  if (!bytes || bytes.byteLength < HEADER_BYTES) return null;
  return sum === new DataView(bytes.buffer).getUint32(0, true) ? bytes.subarray(HEADER_BYTES) : null;
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
  for (let start = 0; start < bytes.byteLength; start += PIECE_BYTES) {
    sum = crc32(bytes.subarray(start, start + PIECE_BYTES), sum);
    await yieldToEvents();
  }
  return sum;
}

/** The whole file; null where there is none. */
export const readBytes = (path: string): Promise<Uint8Array<ArrayBuffer> | null> => readInPieces(path, () => {});

const readAt = promisify(read);
const closeFile = promisify(close);

/** Fills bytes from a place of a file. Whether the file had as many. */
async function fill(file: number, bytes: Uint8Array, from: number): Promise<boolean> {
  for (let filled = 0; filled < bytes.byteLength; ) {
    const { bytesRead } = await readAt(file, bytes, filled, bytes.byteLength - filled, from + filled);
    if (bytesRead === 0) return false;
    filled += bytesRead;
  }
  return true;
}

/**
 * The whole file, several times as fast as by `readFile`; null where there is none, or it grows shorter. All pieces are on
 * order when the call returns, so that they are read while this thread does other work; `onPiece` hears of each in order.
 */
async function readInPieces(
  path: string,
  onPiece: (piece: Uint8Array, from: number) => void,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const file = openSync(path, 'r');
    const bytes = new Uint8Array(fstatSync(file).size);
    const pieces = Array.from({ length: Math.ceil(bytes.byteLength / PIECE_BYTES) }, (_, index) => {
      const from = index * PIECE_BYTES;
      const piece = bytes.subarray(from, from + PIECE_BYTES);
      return { piece, from, filled: fill(file, piece, from) };
    });
    const ended = Promise.allSettled(pieces.map(({ filled }) => filled)).then(() => closeFile(file));
    for (const { piece, from, filled } of pieces) {
      if (!(await filled)) break;
      onPiece(piece, from);
      await yieldToEvents();
    }
    await ended;
    return (await Promise.all(pieces.map(({ filled }) => filled))).every(Boolean) ? bytes : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
