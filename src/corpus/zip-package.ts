import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

interface Entry {
  /** Of its entry in the directory, and of what is packed. */
  readonly at: number;
  readonly start: number;
  readonly packed: number;
  readonly stored: boolean;
}

/** A part of a sound ZIP package (see `zipFault`), unpacked; null where there is none. */
export function readPart(bytes: Buffer, name: string): string | null {
  const entry = findEntry(bytes, name);
  if (!entry) return null;
  const content = bytes.subarray(entry.start, entry.start + entry.packed);
  return (entry.stored ? content : inflateRawSync(content)).toString('utf8');
}

/** The package with another content of a part that it has. Checksums are left out: readers do not ask for them. */
export function withPart(bytes: Buffer, name: string, text: string): Buffer {
  const entry = findEntry(bytes, name);
  const end = endOfDirectory(bytes);
  if (!entry) return bytes;
  const content = Buffer.from(text);
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(LOCAL_ENTRY, 0);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const from = bytes.readUInt32LE(end + 16);
  const directory = Buffer.from(bytes.subarray(from));
  const at = entry.at - from;
  directory.writeUInt16LE(0, at + 8);
  directory.writeUInt16LE(0, at + 10);
  directory.writeUInt32LE(0, at + 16);
  directory.writeUInt32LE(content.length, at + 20);
  directory.writeUInt32LE(content.length, at + 24);
  directory.writeUInt32LE(from, at + 42);
  directory.writeUInt32LE(from + local.length + content.length, end - from + 16);
  return Buffer.concat([bytes.subarray(0, from), local, content, directory]);
}

const endOfDirectory = (bytes: Buffer): number => bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));

function findEntry(bytes: Buffer, name: string): Entry | null {
  const end = endOfDirectory(bytes);
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) return null;
  let at = bytes.readUInt32LE(end + 16);
  while (at + 46 <= end && bytes.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameLength = bytes.readUInt16LE(at + 28);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      return { at, start, packed: bytes.readUInt32LE(at + 20), stored: bytes.readUInt16LE(at + 10) === 0 };
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return null;
}
