import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { UnreadableReportError } from '../domain/errors.js';
import type { Report } from '../domain/report.js';
import { parseReport } from './parse-report.js';

const bulkLine = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  title: z.string().nullish(),
  text: z.string().min(1),
  url: z.string().nullish(),
});

/**
 * Reads a `.jsonl` file line by line, a report a line (`{"id", "title"?, "text", "url"?}`). A line that cannot be read is
 * yielded as an error that names it; the others go on.
 */
export async function* readBulk(file: string): AsyncGenerator<Report | UnreadableReportError> {
  const name = basename(file);
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    yield readLine(line.replace(/^\ufeff/, ''), file, `“${name}”第 ${number} 行`);
  }
}

function readLine(line: string, source: string, where: string): Report | UnreadableReportError {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    return new UnreadableReportError(`${where}不是 JSON,已跳过，请检查这一行。`, { cause });
  }
  const parsed = bulkLine.safeParse(value);
  if (!parsed.success) {
    return new UnreadableReportError(`${where}缺少 id 或 text,已跳过，请补全这一行。`, { cause: parsed.error });
  }
  const { id, title, text, url } = parsed.data;
  return parseReport(text, { source, id, url: url ?? null, hints: { title: title ?? null }, whole: true });
}
