import { extname } from 'node:path';
import { decodeText } from '../../corpus/decode.js';
import { UnusableNotesError } from '../../domain/errors.js';

/** Bytes; notes are a few pages. */
const LARGEST_FILE = 10 * 1024 * 1024;

/** Text of an uploaded .txt or .docx file, table cells separated by tabs. Rejects with `UnusableNotesError`. */
export async function readNotes(bytes: Uint8Array, fileName: string): Promise<string> {
  const buffer = Buffer.from(bytes);
  if (buffer.length === 0) throw new UnusableNotesError(`“${fileName}”是空文件，请换一份有内容的笔记。`);
  if (buffer.length > LARGEST_FILE) throw new UnusableNotesError(`“${fileName}”超过 10 MB，请只发送笔记本身。`);
  const kind = extname(fileName).toLowerCase();
  // What reads Word files takes longer to load than a draft to write.
  if (kind === '.docx') return (await import('./read-docx.js')).readDocx(buffer, fileName);
  if (kind !== '.txt' && kind !== '.md' && kind !== '') {
    throw new UnusableNotesError(`“${fileName}”不是 .txt 或 .docx 文件，请另存后再发送。`);
  }
  try {
    return decodeText(buffer, fileName);
  } catch (cause) {
    throw new UnusableNotesError(`“${fileName}”不是文本文件，请另存为 .txt 或 .docx 后再发送。`, { cause });
  }
}
