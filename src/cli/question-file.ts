import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { FayanError } from '../domain/errors.js';

/** A line of a batch: its id and text, and the whole line for what else a command reads there. */
export interface QuestionLine {
  readonly id: string | number;
  readonly text: string;
  readonly line: Readonly<Record<string, unknown>>;
}

/**
 * Reads `{"id", FIELD}` a line. Throws `FayanError` that names the line at fault; with `onFault` such a line is reported
 * and left out.
 */
export async function* readQuestionFile(
  file: string,
  field: string,
  onFault?: (fault: FayanError) => void,
): AsyncIterable<QuestionLine> {
  let number = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
      number++;
      if (line.trim() === '') continue;
      const read = readLine(line.replace(/^\ufeff/, ''), field, `“${file}”第 ${number} 行`);
      if (!(read instanceof FayanError)) yield read;
      else if (onFault) onFault(read);
      else throw read;
    }
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause)
      throw new FayanError(`读不了文件“${file}”，请检查路径与权限。`, { cause });
    throw cause;
  }
}

function readLine(text: string, field: string, where: string): QuestionLine | FayanError {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch (cause) {
    return new FayanError(`${where}不是 JSON，请检查这一行。`, { cause });
  }
  if (typeof line === 'object' && line !== null && 'id' in line && field in line) {
    const record = line as Readonly<Record<string, unknown>>;
    const { id, [field]: value } = record;
    if ((typeof id === 'string' || typeof id === 'number') && typeof value === 'string')
      return { id, text: value, line: record };
  }
  return new FayanError(`${where}缺少 id 或 ${field}，请补全这一行。`);
}
