import { inflateRawSync } from 'node:zlib';

/** The XML files of a .docx, read from its ZIP directory. */
export function docxParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const file = Buffer.from(bytes);
  const parts = new Map<string, string>();
  const entry = Buffer.from('PK\x01\x02', 'latin1');
  for (let at = file.indexOf(entry); at >= 0; at = file.indexOf(entry, at + 46)) {
    const name = file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28));
    const header = file.readUInt32LE(at + 42);
    const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
    const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
    const text = file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    parts.set(name, text.toString('utf8'));
  }
  return parts;
}
