import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { CancelledError, UnreadableReportError } from '../domain/errors.js';
import type { Report } from '../domain/report.js';
import { decodeText } from './decode.js';
import { parseReport } from './parse-report.js';

const READABLE = ['.txt', '.md', '.html', '.htm', '.docx', '.pdf', '.jsonl'];

/** Bytes; the longest report seen has 0.1 MB of text. */
const LARGEST_FILE = 30 * 1024 * 1024;

/** By its extension, a file that can be indexed. */
export function isReadable(fileName: string): boolean {
  return READABLE.includes(extname(fileName).toLowerCase());
}

/** Reads one report. Rejects with `UnreadableReportError`, whose message says what is wrong with the file. */
export async function readReport(file: string, signal?: AbortSignal): Promise<Report> {
  const bytes = await readWhole(file, signal);
  const report = parseReport(decodeText(bytes, basename(file)), { source: file });
  if (report.paragraphs.length === 0)
    throw new UnreadableReportError(`“${basename(file)}”里没有读到报告正文，请换一份文件。`);
  return report;
}

async function readWhole(file: string, signal?: AbortSignal): Promise<Buffer> {
  const name = basename(file);
  const info = await stat(file).catch((cause: unknown) => {
    throw new UnreadableReportError(`找不到文件“${name}”，请检查路径。`, { cause });
  });
  if (info.isDirectory()) throw new UnreadableReportError(`“${name}”是文件夹，请给出一个报告文件。`);
  if (info.size === 0) throw new UnreadableReportError(`“${name}”是空文件，请换一份有内容的报告。`);
  if (info.size > LARGEST_FILE) throw new UnreadableReportError(`“${name}”超过 30 MB,请拆成较小的文件后再读。`);
  try {
    return await readFile(file, { ...(signal && { signal }) });
  } catch (cause) {
    if (signal?.aborted) throw new CancelledError('已取消读取。', { cause });
    throw new UnreadableReportError(`读不了文件“${name}”，请检查是否有读取权限。`, { cause });
  }
}
