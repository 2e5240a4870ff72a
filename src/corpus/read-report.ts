import { basename, extname } from 'node:path';
import { FayanError, UnreadableReportError } from '../domain/errors.js';
import type { Report } from '../domain/report.js';
import { decodeText } from './decode.js';
import { readWithin, sizeOfFile } from './open-file.js';
import type { PageText } from './page-text.js';
import { parseReport } from './parse-report.js';
import { readDocx } from './read-docx.js';
import { isNestedTooDeep, readHtml } from './read-html.js';
import { readMarkdown } from './read-markdown.js';
import { readPdf } from './read-pdf.js';
import { isReportTitle } from './title.js';

const MEGABYTE = 1024 * 1024;
/** A text of the largest size with lines of usual length has fewer. */
const MOST_LINES = 200_000;

type Reader = (bytes: Buffer, name: string, signal?: AbortSignal) => PageText | Promise<PageText>;

/** Readers with the most bytes they take; the longest report seen has 0.1 MB of text. */
const READERS: Readonly<Record<string, { readonly limit: number; readonly read: Reader }>> = {
  '.txt': { limit: 20 * MEGABYTE, read: (bytes, name) => ({ text: decodeText(bytes, name), hints: {} }) },
  '.md': { limit: 20 * MEGABYTE, read: (bytes, name) => readMarkdown(decodeText(bytes, name)) },
  '.html': { limit: 10 * MEGABYTE, read: readPage },
  '.htm': { limit: 10 * MEGABYTE, read: readPage },
  '.docx': { limit: 50 * MEGABYTE, read: readDocx },
  '.pdf': { limit: 50 * MEGABYTE, read: readPdf },
};

function readPage(bytes: Buffer, name: string): PageText {
  const html = decodeText(bytes, name);
  if (isNestedTooDeep(html)) throw new UnreadableReportError(`“${name}”的网页结构异常，请把正文另存为 txt 后再读。`);
  return readHtml(html);
}

/** By its extension, a file that can be indexed: one of a report, or a bulk file of many. */
export function isReadable(fileName: string): boolean {
  const extension = extname(fileName).toLowerCase();
  return extension === '.jsonl' || extension in READERS;
}

/**
 * Reads one report. Rejects with `UnreadableReportError`, whose message says what is wrong with the file, and with
 * `CancelledError` when the signal fires.
 */
export async function readReport(file: string, signal?: AbortSignal): Promise<Report> {
  const name = basename(file);
  await sizeOfFile(file);
  const reader = READERS[extname(file).toLowerCase()];
  if (!reader) {
    throw new UnreadableReportError(`“${name}”的格式读不了，请换成 txt、md、html、docx 或 pdf 格式的报告。`);
  }
  const bytes = await readWithin(file, reader.limit, signal);
  const report = await parse(file, () => reader.read(bytes, name, signal));
  if (report.paragraphs.length === 0) {
    throw new UnreadableReportError(`“${name}”里没有读到报告正文，请换一份文件。`);
  }
  return report;
}

/** Whatever a file does to a reader or to the parsing, it is that file's failure and no other's. */
async function parse(file: string, read: () => PageText | Promise<PageText>): Promise<Report> {
  const name = basename(file);
  try {
    const page = await read();
    if (page.text.split('\n', MOST_LINES + 1).length > MOST_LINES) {
      throw new UnreadableReportError(`“${name}”超过 ${MOST_LINES} 行，请拆成较小的文件后再读。`);
    }
    const title = page.hints.title && isReportTitle(page.hints.title) ? page.hints.title : null;
    return parseReport(page.text, { source: file, hints: { ...page.hints, title } });
  } catch (cause) {
    if (cause instanceof FayanError) throw cause;
    throw new UnreadableReportError(`“${name}”的内容无法解析，请把正文另存为 txt 后再读。`, { cause });
  }
}
