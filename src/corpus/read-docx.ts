import mammoth from 'mammoth';
import { UnreadableReportError } from '../domain/errors.js';
import type { PageText } from './page-text.js';
import { readHtml } from './read-html.js';
import { type ZipFault, zipFault } from './zip-guard.js';

/** Bytes of unpacked XML; a report of 100 pages has about 2 MB. */
const LARGEST_XML = 16 * 1024 * 1024;

const FAULTS: Readonly<Record<ZipFault, string>> = {
  broken: '已损坏，请用 Word 或 WPS 打开后另存为 docx 再读。',
  encrypted: '设有密码，请去掉密码后再读。',
  'too large': '解压后过大，请拆成较小的文件后再读。',
};

/** Text of a Word document. Rejects with `UnreadableReportError` where it is broken, encrypted or a ZIP bomb. */
export async function readDocx(bytes: Buffer, name: string): Promise<PageText> {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    throw new UnreadableReportError(`“${name}”设有密码或是旧版 doc 格式，请去掉密码并另存为 docx 后再读。`);
  }
  const fault = zipFault(bytes, LARGEST_XML);
  if (fault) throw new UnreadableReportError(`“${name}”${FAULTS[fault]}`);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: bytes },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return readHtml(value);
  } catch (cause) {
    throw new UnreadableReportError(`“${name}”${FAULTS.broken}`, { cause });
  }
}
