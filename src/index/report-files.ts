import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isReadable } from '../corpus/read-report.js';

export interface ReportFile {
  /** Relative to the root with `/`; '' where the root itself is the file. */
  readonly path: string;
  readonly absolute: string;
}

/** The report files under a root in a stable order; null where the root does not exist. Rejects with file system errors. */
export async function listReportFiles(root: string): Promise<readonly ReportFile[] | null> {
  let directory: boolean;
  try {
    directory = (await stat(root)).isDirectory();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  if (!directory) return [{ path: '', absolute: root }];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && isReportName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((absolute) => ({ path: absolute.slice(root.length).split(sep).filter(Boolean).join('/'), absolute }))
    .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** Other files may stand beside reports without harm. Office programs leave lock files named `~$…` beside an open document. */
function isReportName(name: string): boolean {
  return isReadable(name) && !name.startsWith('~$');
}

export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
