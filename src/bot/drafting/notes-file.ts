import { setTimeout as pause } from 'node:timers/promises';
import { type Context, GrammyError } from 'grammy';
import type { Document } from 'grammy/types';
import { FayanError } from '../../domain/errors.js';
import { readNotes } from '../../draft/notes/read-notes.js';
import { albumOf } from '../album.js';

const SIZE_LIMIT = 10 * 1024 * 1024;
const DOWNLOAD_MS = 60_000;
/** Before a download is tried again, in milliseconds. */
const WAITS_MS = [300, 1_000, 3_000] as const;

/** Where the bot's files are fetched from. The address holds the token: it must not stand in any message or log. */
export interface FileServer {
  readonly apiRoot: string;
  readonly token: string;
}

/** Null where the server does not give the file out: it is too large or gone. */
const pathOf = async ({ api }: Context, id: string): Promise<string | null> => {
  try {
    return (await api.getFile(id)).file_path ?? null;
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400) return null;
    throw error;
  }
};

/** Null where it cannot be had; a broken connection or a server in trouble is asked again. */
async function download(address: string): Promise<Uint8Array | null> {
  for (const wait of [...WAITS_MS, null]) {
    const response = await fetch(address, { signal: AbortSignal.timeout(DOWNLOAD_MS) }).catch(() => null);
    if (response !== null && !response.ok && response.status < 500 && response.status !== 429) return null;
    const content = response?.ok ? await response.arrayBuffer().catch(() => null) : null;
    if (content !== null) return new Uint8Array(content);
    if (wait !== null) await pause(wait);
  }
  return null;
}

/** Text of a file. Rejects with `FayanError`. */
async function textOf(context: Context, { apiRoot, token }: FileServer, document: Document): Promise<string> {
  const { file_id: id, file_name: name = '材料.txt', file_size: size = 0 } = document;
  if (size > SIZE_LIMIT) throw new FayanError(`“${name}”超过 10 MB，请只发送材料本身。`);
  const path = await pathOf(context, id);
  if (path === null) throw new FayanError(`“${name}”没有取到，可能太大了，请只发送材料本身，或者直接粘贴文字。`);
  const address = `${apiRoot.replace(/\/+$/, '')}/file/bot${token}/${path.split('/').map(encodeURIComponent).join('/')}`;
  const content = await download(address);
  if (content === null) throw new FayanError(`“${name}”没有取到，请再发一次。`);
  return readNotes(content, name);
}

/** What was read of files sent together, and a sentence for each that could not be. */
interface FileNotes {
  readonly texts: readonly string[];
  readonly failures: readonly string[];
}

/** Text of each file sent with a message. */
export async function notesOf(context: Context, server: FileServer): Promise<FileNotes> {
  const texts: string[] = [];
  const failures: string[] = [];
  for (const { document } of albumOf(context)) {
    if (!document) continue;
    try {
      texts.push(await textOf(context, server, document));
    } catch (error) {
      if (!(error instanceof FayanError)) throw error;
      failures.push(error.message);
    }
  }
  return { texts, failures };
}
