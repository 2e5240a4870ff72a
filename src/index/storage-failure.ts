import { StorageError } from '../domain/errors.js';

/** SQLite asks for shared memory beside its file before it reads anything. */
const FULL = /^(SQLITE_FULL|SQLITE_IOERR_(?:WRITE|SHM\w+)|ENOSPC|EDQUOT|EFBIG)/;

/** What went wrong and what to do, by the code of SQLite or of the file system. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [FULL, '磁盘空间已满，请清理磁盘后重试；已有的索引没有丢失'],
  [
    /^(SQLITE_READONLY|SQLITE_CANTOPEN|EACCES|EPERM|EROFS|ENOENT)/,
    '数据目录不可写，请检查目录权限，或用 --data-dir 指定另一个目录',
  ],
  [
    /^(SQLITE_CORRUPT|SQLITE_NOTADB)/,
    '数据库文件已损坏，请用 restore 命令恢复备份，或用 --data-dir 指定另一个目录后重新索引',
  ],
  [/^SQLITE_BUSY/, '另一个进程正在使用数据目录，请稍后重试'],
  [/^(ENOTDIR|EEXIST)/, '数据目录的路径被一个文件占用，请用 --data-dir 指定另一个目录'],
  [/^SQLITE_/, '数据库无法使用，请检查磁盘，或用 restore 命令恢复备份'],
];

/** Whether there was no space left to write. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && FULL.test(String(error.code));

/** A failure of the data folder as one sentence; any other error stays as it is. */
export function asStorageError(dataDir: string, cause: unknown): Error {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const code = 'code' in error ? String(error.code) : '';
  const sentence = SENTENCES.find(([pattern]) => pattern.test(code))?.[1];
  return sentence === undefined ? error : new StorageError(`${sentence}（${dataDir}）。`, { cause });
}
