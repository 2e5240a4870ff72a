import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { detectEncoding } from '../corpus/decode.js';
import { readStart } from '../corpus/open-file.js';
import { FayanError, UnreadableReportError } from '../domain/errors.js';
import type { CommandContext } from './context.js';

/** A line of a batch: its id and text, and the whole line for what else a command reads there. */
export interface QuestionLine {
  readonly id: string | number;
  readonly text: string;
  readonly line: Readonly<Record<string, unknown>>;
}

/**
 * Reads `{"id", FIELD}` a line. A line at fault is reported and left out, the others go on. Throws `FayanError` where the
 * whole file cannot be read.
 */
export async function* readQuestionFile(
  context: CommandContext,
  file: string,
  field: string,
): AsyncIterable<QuestionLine> {
  let number = 0;
  try {
    if (detectEncoding(await readStart(file, 64 * 1024)) === null) {
      throw new FayanError(`“${file}”不是文本文件，请换成 UTF-8 编码的 jsonl 文件。`);
    }
    for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
      number++;
      if (line.trim() === '') continue;
      const read = readLine(line.replace(/^\ufeff/, ''), field, `“${file}”第 ${number} 行`);
      if (typeof read === 'string') reportFault(context, read);
      else yield read;
    }
  } catch (cause) {
    if (cause instanceof UnreadableReportError || (cause instanceof Error && 'syscall' in cause))
      throw new FayanError(`读不了文件“${file}”，请检查路径与权限。`, { cause });
    throw cause;
  }
}

/** Says what is wrong with one line of a batch; the exit status will be 1. */
export function reportFault(context: CommandContext, sentence: string): void {
  context.warn(sentence);
  context.fail();
}

/** The line, or what is wrong with it as one sentence. */
function readLine(text: string, field: string, where: string): QuestionLine | string {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    return `${where}不是 JSON，请检查这一行。`;
  }
  if (typeof line === 'object' && line !== null && 'id' in line && field in line) {
    const record = line as Readonly<Record<string, unknown>>;
    const { id, [field]: value } = record;
    if ((typeof id === 'string' || typeof id === 'number') && typeof value === 'string')
      return { id, text: value, line: record };
  }
  return `${where}缺少 id 或 ${field}，请补全这一行。`;
}
