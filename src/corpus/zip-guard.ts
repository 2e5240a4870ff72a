import { inflateRawSync } from 'node:zlib';

/** Why a ZIP package must not be opened. */
export type ZipFault = 'broken' | 'encrypted' | 'too large';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const MOST_ENTRIES = 5000;

/**
 * Checks a ZIP package before a library unpacks it: its `.xml` parts are inflated here, for real and within `limit`
 * bytes, because sizes in a hostile file's directory lie. Null when it is fine.
 */
export function zipFault(bytes: Buffer, limit: number): ZipFault | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) return 'broken';
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) return 'too large';
  let left = limit;
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return 'broken';
    if (bytes.readUInt16LE(at + 8) & 1) return 'encrypted';
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const size = /\.(?:xml|rels)$/i.test(name) ? inflatedSize(bytes, at, left) : 0;
    if (typeof size === 'string') return size;
    left -= size;
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return null;
}

function inflatedSize(bytes: Buffer, entry: number, limit: number): number | ZipFault {
  const method = bytes.readUInt16LE(entry + 10);
  const packed = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL_ENTRY) return 'broken';
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (method === 0) return packed > limit ? 'too large' : packed;
  try {
    return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(1, limit) }).length;
  } catch (error) {
    return error instanceof RangeError ? 'too large' : 'broken';
  }
}
