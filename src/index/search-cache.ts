import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { replaceFile } from './atomic-file.js';
import { packSearchData, type SearchData, unpackSearchData } from './search-data.js';

/**
 * The search data of one fingerprint as a file: 8 bytes (CRC-32 and four zeros, which keep the columns aligned), then
 * the packed data. It may be missing or damaged at any time: the database has what it is made from.
 */
const HEADER_BYTES = 8;

/** Checked at a stretch before other work of the thread gets its turn, in bytes. */
const CHECK_BYTES = 16 * 1024 * 1024;

const NAME = /^search-.*\.bin(\..*\.tmp)?$/;

function cachePath(dataDir: string, fingerprint: string): string {
  return join(dataDir, `search-${fingerprint}.bin`);
}

/** Null where the file is missing, damaged or of another version. */
export async function readSearchCache(dataDir: string, fingerprint: string): Promise<SearchData | null> {
  const bytes = await readBytes(cachePath(dataDir, fingerprint));
  if (!bytes || bytes.byteLength < HEADER_BYTES) return null;
  const packed = bytes.subarray(HEADER_BYTES);
  if ((await checksum(packed)) !== new DataView(bytes.buffer).getUint32(0, true)) return null;
  try {
    return unpackSearchData(packed);
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Rejects with file system errors. */
export async function writeSearchCache(dataDir: string, fingerprint: string, data: SearchData): Promise<void> {
  const packed = packSearchData(data);
  const header = new Uint8Array(HEADER_BYTES);
  new DataView(header.buffer).setUint32(0, await checksum(packed), true);
  await replaceFile(cachePath(dataDir, fingerprint), [header, packed]);
}

/** Removes the files of other fingerprints and what killed processes left. */
export async function removeOtherSearchCaches(dataDir: string, fingerprint: string): Promise<void> {
  const keep = cachePath(dataDir, fingerprint);
  const stale = (await readdir(dataDir)).filter((name) => NAME.test(name)).map((name) => join(dataDir, name));
  await Promise.all(stale.filter((path) => path !== keep).map((path) => rm(path, { force: true })));
}

async function checksum(bytes: Uint8Array): Promise<number> {
  let sum = 0;
  for (let start = 0; start < bytes.byteLength; start += CHECK_BYTES) {
    sum = crc32(bytes.subarray(start, start + CHECK_BYTES), sum);
    await yieldToEvents();
  }
  return sum;
}

/** The whole file in one read, which is several times as fast as `readFile` on large files. */
async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
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
