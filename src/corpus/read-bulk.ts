import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import iconv from 'iconv-lite';
import { z } from 'zod';
import { CancelledError, UnreadableReportError } from '../domain/errors.js';
import type { Report } from '../domain/report.js';
import { binaryFile, detectEncoding } from './decode.js';
import { readStart, sizeOfFile } from './open-file.js';
import { parseReport } from './parse-report.js';

/** UTF-16 units; a longer line is skipped unread. */
const LONGEST_LINE = 16 * 1024 * 1024;

const bulkLine = z.object({
  id: z.union([z.string().trim().min(1), z.number()]).transform(String),
  title: z.string().nullish(),
  text: z.string().regex(/\S/),
  url: z.string().nullish(),
});

/**
 * Reads a `.jsonl` file as a stream, a report a line (`{"id", "title"?, "text", "url"?}`). A line that cannot be read is
 * yielded as an error that names it, and the others go on. Throws `UnreadableReportError` where the whole file cannot be
 * read, `CancelledError` when the signal fires.
 */
export async function* readBulk(file: string, signal?: AbortSignal): AsyncGenerator<Report | UnreadableReportError> {
  const name = basename(file);
  await sizeOfFile(file);
  const encoding = detectEncoding(await readStart(file, 64 * 1024));
  if (encoding === null) throw binaryFile(name);
  let number = 0;
  for await (const line of linesOf(file, encoding)) {
    if (signal?.aborted) throw new CancelledError('已取消读取。');
    number++;
    const where = `“${name}”第 ${number} 行`;
    if (line === null) yield new UnreadableReportError(`${where}过长，已跳过，请拆成较短的文本。`);
    else if (line.trim() !== '') yield readLine(line, file, where);
  }
}

function readLine(line: string, source: string, where: string): Report | UnreadableReportError {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    return new UnreadableReportError(`${where}不是 JSON，已跳过，请检查这一行。`, { cause });
  }
  const parsed = bulkLine.safeParse(value);
  if (!parsed.success) {
    return new UnreadableReportError(`${where}缺少 id 或 text，已跳过，请补全这一行。`, { cause: parsed.error });
  }
  const { id, title, text, url } = parsed.data;
  return parseReport(text, { source, id, url: url ?? null, hints: { title: title ?? null }, whole: true });
}

/** Lines of a file of any size; null for one that is too long, which is never held in memory. */
async function* linesOf(file: string, encoding: string): AsyncGenerator<string | null> {
  let open: string[] = [];
  let length = 0;
  for await (const chunk of createReadStream(file).pipe(iconv.decodeStream(encoding))) {
    const [first = '', ...others] = String(chunk).split('\n');
    for (const [index, piece] of [first, ...others].entries()) {
      if (index > 0) {
        yield length > LONGEST_LINE ? null : open.join('');
        open = [];
        length = 0;
      }
      length += piece.length;
      if (length <= LONGEST_LINE) open.push(piece);
      else open = [];
    }
  }
  if (length > 0) yield length > LONGEST_LINE ? null : open.join('');
}
