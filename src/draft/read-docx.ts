import { load } from 'cheerio';
import mammoth from 'mammoth';
import { UnusableNotesError } from '../domain/errors.js';

/** Bytes that a .docx may unpack to. */
const LARGEST_UNPACKED = 100 * 1024 * 1024;

/** Text of a .docx file, table cells separated by tabs. Rejects with `UnusableNotesError`. */
export async function readDocx(buffer: Buffer, fileName: string): Promise<string> {
  if (unpackedSize(buffer) > LARGEST_UNPACKED) {
    throw new UnusableNotesError(`“${fileName}”解压后过大，请只保留文字部分后再发送。`);
  }
  try {
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: mammoth.images.imgElement(noImage) });
    return textOf(value);
  } catch (cause) {
    throw new UnusableNotesError(`“${fileName}”已损坏或不是 Word 文件，请重新保存为 .docx，或直接粘贴文字。`, {
      cause,
    });
  }
}

const noImage = async (): Promise<{ src: string }> => ({ src: '' });

/** One line a paragraph, list item or table row. */
function textOf(html: string): string {
  const $ = load(html);
  $('tr').each((_, row) => {
    const cells = $(row)
      .children('td,th')
      .toArray()
      .map((cell) => $(cell).text().replace(/\s+/g, ' ').trim());
    $(row).replaceWith($('<p>').text(cells.join('\t')));
  });
  $('p,li,h1,h2,h3,h4,h5,h6').append('\n');
  $('br').replaceWith('\n');
  return $('body').text();
}

/** Sum of the unpacked sizes that the ZIP's central directory states; 0 where it has none. */
function unpackedSize(buffer: Buffer): number {
  const entry = Buffer.from('PK\x01\x02', 'latin1');
  let sum = 0;
  for (let at = buffer.indexOf(entry); at >= 0 && at + 28 < buffer.length; at = buffer.indexOf(entry, at + 4)) {
    sum += buffer.readUInt32LE(at + 24);
  }
  return sum;
}
