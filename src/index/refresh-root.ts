import { relative, sep } from 'node:path';
import { sizeOfFile } from '../corpus/open-file.js';
import { readBulk } from '../corpus/read-bulk.js';
import { readReport } from '../corpus/read-report.js';
import { UnreadableReportError } from '../domain/errors.js';
import type { Report } from '../domain/report.js';
import type { SqliteDatabase } from './database.js';
import type { IndexFailure } from './index-result.js';
import { hashFile, listReportFiles, type ReportFile } from './report-files.js';
import type { ReportWriter } from './report-writer.js';

/** Raise it when reading or splitting changes what is made of a file: every file is then read again. */
const READING_VERSION = 10;

const NO_REPORTS = '目录里没有可读的报告（支持 txt、md、html、docx、pdf、jsonl）。';

/** Reports written in one transaction, so short that no chat waits noticeably for it. */
const BATCH = 100;

export interface RefreshOptions {
  readonly database: SqliteDatabase;
  readonly writer: ReportWriter;
  readonly signal: AbortSignal;
  /** Called after each file. */
  readonly onFile: (done: number, total: number) => void;
  /** Called often; lets other work of the thread go on and rejects with `CancelledError` once cancelled. */
  readonly breathe: () => Promise<void>;
}

interface KnownFile {
  readonly id: number;
  readonly path: string;
  readonly hash: string;
  readonly complete: number;
}

/**
 * Writes what is new, changed or gone under one root (an absolute path). A file that cannot be read any more keeps the
 * reports last read from it. Returns the failures; rejects with `CancelledError` and with failures of the data folder.
 */
export async function refreshRoot(root: string, options: RefreshOptions): Promise<readonly IndexFailure[]> {
  const { database, writer, onFile, breathe } = options;
  const known = knownFiles(database, root);
  const listing = await listReportFiles(root);
  const { files, unreadable } = listing ?? { files: [], unreadable: [] };
  const failures: IndexFailure[] = unreadable.map(({ absolute, error }) => ({ file: displayPath(absolute), error }));
  if (files.length === 0 && known.size === 0) {
    if (failures.length > 0) return failures;
    return [{ file: root, error: listing === null ? '文件或目录不存在，请检查路径。' : NO_REPORTS }];
  }
  const present = new Set(files.map((file) => file.path));
  const isHidden = ({ path }: KnownFile): boolean =>
    unreadable.some((each) => each.path === '' || path === each.path || path.startsWith(`${each.path}/`));
  for (const file of known.values()) {
    if (!present.has(file.path) && !isHidden(file)) writer.retireFile(file.id);
  }
  const rootId = rootKey(database, root);
  for (const [done, file] of files.entries()) {
    failures.push(...(await refreshFile(rootId, file, known.get(file.path), options)));
    onFile(done + 1, files.length);
    await breathe();
  }
  return failures;
}

async function refreshFile(
  root: number,
  file: ReportFile,
  known: KnownFile | undefined,
  { database, writer, signal, breathe }: RefreshOptions,
): Promise<readonly IndexFailure[]> {
  const source = displayPath(file.absolute);
  const failures: IndexFailure[] = [];
  let row: number | undefined;
  let batch: Report[] = [];
  const write = database.transaction((hash: string) => {
    if (batch.length === 0) return;
    if (row === undefined && known) writer.retireFile(known.id);
    row ??= writer.addFile(root, file.path, hash);
    for (const report of batch) {
      if (writer.add(row, report) === 'conflict') {
        failures.push({ file: source, error: `编号“${report.id}”已被内容不同的另一份报告使用，未收录。` });
      }
    }
  });
  try {
    // A pipe or a device would be waited for without end.
    await sizeOfFile(file.absolute);
    const hash = `${READING_VERSION}:${await hashFile(file.absolute)}`;
    if (known?.complete && known.hash === hash) return [];
    for await (const report of readReports(file.absolute, signal)) {
      if (report instanceof Error) {
        failures.push({ file: source, error: report.message });
        continue;
      }
      batch.push({ ...report, source });
      if (batch.length < BATCH) continue;
      write(hash);
      batch = [];
      await breathe();
    }
    write(hash);
    if (row !== undefined && failures.length === 0) writer.completeFile(row);
  } catch (error) {
    failures.push({ file: source, error: readingFailure(error) });
  }
  return failures;
}

/** A bulk file goes on after a bad line. */
async function* readReports(file: string, signal: AbortSignal): AsyncIterable<Report | UnreadableReportError> {
  if (file.toLowerCase().endsWith('.jsonl')) yield* readBulk(file);
  else yield await readReport(file, signal);
}

/** Below the working directory as users write it, elsewhere the whole path. */
function displayPath(absolute: string): string {
  const path = relative(process.cwd(), absolute);
  return path.startsWith('..') ? absolute : path.split(sep).join('/');
}

/** Failures of this one file; anything else ends the run. */
function readingFailure(error: unknown): string {
  if (error instanceof UnreadableReportError) return error.message;
  if (error instanceof Error && 'syscall' in error) return '文件无法读取，请检查文件是否存在、是否有读取权限。';
  throw error;
}

function knownFiles(database: SqliteDatabase, root: string): ReadonlyMap<string, KnownFile> {
  const rows = database
    .prepare<[string], KnownFile>(
      `SELECT files.id, files.path, hash, complete FROM files JOIN roots ON roots.id = files.root
       WHERE roots.path = ? AND removed_in IS NULL`,
    )
    .all(root);
  return new Map(rows.map((row) => [row.path, row]));
}

function rootKey(database: SqliteDatabase, path: string): number {
  database.prepare('INSERT OR IGNORE INTO roots (path) VALUES (?)').run(path);
  return (database.prepare('SELECT id FROM roots WHERE path = ?').get(path) as { id: number }).id;
}
