import { constants, inflateSync } from 'node:zlib';

/** Bytes of one page's drawing operators; a page full of characters has about 0.05 MB. */
const LARGEST_CONTENT = 16 * 1024 * 1024;
const HEAD = 512;

/**
 * Whether a PDF holds a stream of text that unpacks to more than any page's: a library would work on such for hours.
 * Pictures and fonts are binary and may be large.
 */
export function isPdfBomb(bytes: Buffer): boolean {
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = at + (bytes[at + 6] === 13 ? 8 : 7);
    if (!isZlib(bytes, start)) continue;
    const packed = bytes.subarray(start);
    if (isText(inflated(packed.subarray(0, 4 * HEAD), LARGEST_CONTENT)) && !inflated(packed, LARGEST_CONTENT))
      return true;
  }
  return false;
}

/** By its first two bytes (RFC 1950). */
function isZlib(bytes: Buffer, at: number): boolean {
  const [method = 0, flags = 0] = bytes.subarray(at, at + 2);
  return (method & 15) === 8 && (method * 256 + flags) % 31 === 0;
}

/** Null where it is more than `limit` bytes; what there is, where the stream is broken or cut off. */
function inflated(packed: Buffer, limit: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    return error instanceof RangeError ? null : Buffer.alloc(0);
  }
}

function isText(bytes: Buffer | null): boolean {
  if (bytes === null) return true;
  const head = bytes.subarray(0, HEAD);
  const printable = head.filter((byte) => (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13);
  return head.length > 0 && printable.length > head.length * 0.9;
}
