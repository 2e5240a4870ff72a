import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CancelledError, UnreadableReportError } from '../domain/errors.js';

/** Size of a file in bytes. Rejects with `UnreadableReportError` where there is none, or it is empty or a folder. */
export async function sizeOfFile(file: string): Promise<number> {
  const name = basename(file);
  const info = await stat(file).catch((cause: unknown) => {
    throw new UnreadableReportError(`找不到文件“${name}”，请检查路径。`, { cause });
  });
  if (info.isDirectory()) throw new UnreadableReportError(`“${name}”是文件夹，请给出一个报告文件。`);
  if (!info.isFile()) throw new UnreadableReportError(`“${name}”不是普通文件，请给出一个报告文件。`);
  if (info.size === 0) throw new UnreadableReportError(`“${name}”是空文件，请换一份有内容的报告。`);
  return info.size;
}

/** All bytes of a file of at most `limit` bytes; a larger one is refused before it is read. */
export async function readWithin(file: string, limit: number, signal?: AbortSignal): Promise<Buffer> {
  const name = basename(file);
  const size = await sizeOfFile(file);
  if (size > limit) {
    const megabytes = Math.round(limit / 1024 / 1024);
    throw new UnreadableReportError(`“${name}”超过 ${megabytes} MB，请拆成较小的文件后再读。`);
  }
  return withFile(file, async (handle) => {
    if (signal?.aborted) throw new CancelledError('已取消读取。');
    return handle.readFile({ ...(signal && { signal }) });
  });
}

/** The first `length` bytes of a file, for a look at its encoding. */
export async function readStart(file: string, length: number): Promise<Buffer> {
  return withFile(file, async (handle) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  });
}

async function withFile<T>(file: string, use: (handle: FileHandle) => Promise<T>): Promise<T> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, 'r');
    return await use(handle);
  } catch (cause) {
    if (cause instanceof CancelledError) throw cause;
    if (cause instanceof Error && cause.name === 'AbortError') throw new CancelledError('已取消读取。', { cause });
    throw new UnreadableReportError(`读不了文件“${basename(file)}”，请检查是否有读取权限。`, { cause });
  } finally {
    await handle?.close();
  }
}
