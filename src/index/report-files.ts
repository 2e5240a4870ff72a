import { createHash } from 'node:crypto';
import { createReadStream, type Dirent, existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isReadable } from '../corpus/read-report.js';

export interface ReportFile {
  /** Relative to the root with `/`; '' where the root itself is the file. */
  readonly path: string;
  readonly absolute: string;
}

/** What stands under a root. */
interface Listing {
  /** In a stable order. */
  readonly files: readonly ReportFile[];
  /** Folders and files that cannot even be listed, with why as one sentence: what was read below them before is still there. */
  readonly unreadable: readonly (ReportFile & { readonly error: string })[];
}

/** The report files under a root; null where the root does not exist. Never rejects: what cannot be listed is named. */
export async function listReportFiles(root: string): Promise<Listing | null> {
  const found: { readonly files: string[]; readonly unreadable: [absolute: string, error: string][] } = {
    files: [],
    unreadable: [],
  };
  try {
    if ((await stat(root)).isDirectory()) await listFolder(root, found);
    else found.files.push(root);
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^ENOENT$|^ENOTDIR$/.test(String(error.code))) return null;
    found.unreadable.push([root, '路径打不开，请检查路径与权限。']);
  }
  const below = (absolute: string): ReportFile => ({
    path: absolute.slice(root.length).split(sep).filter(Boolean).join('/'),
    absolute,
  });
  return {
    files: found.files.map(below).sort((left, right) => (left.path < right.path ? -1 : 1)),
    unreadable: found.unreadable.map(([absolute, error]) => ({ ...below(absolute), error })),
  };
}

/** Links to folders are not followed: they may lead in circles. */
async function listFolder(folder: string, found: { files: string[]; unreadable: [string, string][] }): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    found.unreadable.push([folder, '目录打不开，请检查目录权限。']);
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const absolute = join(folder, entry.name);
    if (entry.isDirectory()) await listFolder(absolute, found);
    else if (!isReportName(entry.name)) continue;
    else if (entry.name.includes('\ufffd') && !existsSync(absolute)) {
      found.unreadable.push([absolute, '文件名的编码读不出来，请改名后再收录。']);
    } else found.files.push(absolute);
  }
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
