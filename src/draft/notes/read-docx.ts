import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { load } from 'cheerio';
import mammoth from 'mammoth';
import { UnusableNotesError } from '../../domain/errors.js';

/** Bytes that a .docx may unpack to. */
const LARGEST_UNPACKED = 100 * 1024 * 1024;

/** Text of a .docx file, table cells separated by tabs. Rejects with `UnusableNotesError`. */
export async function readDocx(buffer: Buffer, fileName: string): Promise<string> {
  if (unpackedSize(buffer) > LARGEST_UNPACKED || (await unpacksBeyond(buffer, LARGEST_UNPACKED))) {
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

/** DEFLATE packs 1032 times at most. */
const DENSEST = 1032;
const inflate = promisify(inflateRaw);

/** Whether the ZIP's entries unpack to more bytes than `limit`, whatever its directory states. */
async function unpacksBeyond(buffer: Buffer, limit: number): Promise<boolean> {
  if (buffer.length * DENSEST <= limit) return false;
  const entry = Buffer.from('PK\x01\x02', 'latin1');
  let left = limit;
  for (let at = buffer.indexOf(entry); at >= 0 && at + 46 <= buffer.length; at = buffer.indexOf(entry, at + 4)) {
    const header = buffer.readUInt32LE(at + 42);
    if (header + 30 > buffer.length) continue;
    const start = header + 30 + buffer.readUInt16LE(header + 26) + buffer.readUInt16LE(header + 28);
    const packed = buffer.subarray(start, start + buffer.readUInt32LE(at + 20));
    try {
      left -= (await inflate(packed, { maxOutputLength: Math.max(1, left) })).length;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return true;
    }
  }
  return left <= 0;
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
