import mammoth from 'mammoth';
import { UnreadableReportError } from '../domain/errors.js';
import { writeNumbers } from './docx-numbering.js';
import type { PageText } from './page-text.js';
import { readHtml } from './read-html.js';
import { type ZipFault, zipFault } from './zip-guard.js';
import { readPart, withPart } from './zip-package.js';

/** Bytes of unpacked XML; a report of 100 pages has about 2 MB. */
const LARGEST_XML = 16 * 1024 * 1024;

const FAULTS: Readonly<Record<ZipFault, string>> = {
  broken: '已损坏，请用 Word 或 WPS 打开后另存为 docx 再读。',
  encrypted: '设有密码，请去掉密码后再读。',
  'too large': '解压后过大，请拆成较小的文件后再读。',
};

/** What mammoth writes where a note is referred to, and behind the note's text. */
const NOTE_MARKS =
  /<sup><a href="#(?:foot|end)note-\d+"[^>]*>\[\d+\]<\/a><\/sup>| ?<a href="#(?:foot|end)note-ref-\d+">\u2191<\/a>/g;

/** Text of a Word document. Rejects with `UnreadableReportError` where it is broken, encrypted or a ZIP bomb. */
export async function readDocx(bytes: Buffer, name: string): Promise<PageText> {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    throw new UnreadableReportError(`“${name}”设有密码或是旧版 doc 格式，请去掉密码并另存为 docx 后再读。`);
  }
  const fault = zipFault(bytes, LARGEST_XML);
  if (fault) throw new UnreadableReportError(`“${name}”${FAULTS[fault]}`);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: numbered(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return readHtml(value.replace(NOTE_MARKS, ''));
  } catch (cause) {
    throw new UnreadableReportError(`“${name}”${FAULTS.broken}`, { cause });
  }
}

const MAIN = 'word/document.xml';

function numbered(bytes: Buffer): Buffer {
  const main = readPart(bytes, MAIN);
  const numbering = readPart(bytes, 'word/numbering.xml');
  if (main === null || numbering === null) return bytes;
  return withPart(bytes, MAIN, writeNumbers(main, numbering, readPart(bytes, 'word/styles.xml') ?? '<w:styles/>'));
}
