import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readChecked, writeChecked } from './checked-file.js';
import { packSearchData, type SearchData, unpackSearchData } from './search-data.js';

/** The search data of one fingerprint as a file. It may be missing or damaged: the database has what it is made from. */
const NAME = /^search-.*\.bin(\..*\.tmp)?$/;

function cachePath(dataDir: string, fingerprint: string): string {
  return join(dataDir, `search-${fingerprint}.bin`);
}

/** Null where the file is missing, damaged or of another version. */
export async function readSearchCache(dataDir: string, fingerprint: string): Promise<SearchData | null> {
  const packed = await readChecked(cachePath(dataDir, fingerprint));
  if (!packed) return null;
  try {
    return unpackSearchData(packed);
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Rejects with file system errors. */
export async function writeSearchCache(dataDir: string, fingerprint: string, data: SearchData): Promise<void> {
  await writeChecked(cachePath(dataDir, fingerprint), packSearchData(data));
}

/** Removes the files of other fingerprints and what killed processes left. */
export async function removeOtherSearchCaches(dataDir: string, fingerprint: string): Promise<void> {
  const keep = cachePath(dataDir, fingerprint);
  const stale = (await readdir(dataDir)).filter((name) => NAME.test(name)).map((name) => join(dataDir, name));
  await Promise.all(stale.filter((path) => path !== keep).map((path) => rm(path, { force: true })));
}
