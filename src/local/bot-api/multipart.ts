import { badRequest } from './api-error.js';

export interface UploadedFile {
  readonly name: string;
  readonly mime: string;
  readonly data: Buffer;
}

export interface MultipartForm {
  readonly fields: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

const MAX_PARTS = 100;
const BLANK_LINE = '\r\n\r\n';

/**
 * Reads a multipart body. Tolerant where clients are careless: header names of any case, `filename=` without quotes
 * and with spaces, parentheses, semicolons or Chinese in it. Throws `ApiError` on a body that is not multipart.
 */
export function parseMultipart(body: Buffer, contentType: string): MultipartForm {
  const boundary = /boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType);
  if (boundary === null) throw badRequest("can't find the multipart boundary");
  const delimiter = Buffer.from(`--${boundary[1] ?? boundary[2]}`);
  const fields = new Map<string, string>();
  const files = new Map<string, UploadedFile>();
  for (const part of split(body, delimiter)) {
    const headerEnd = part.indexOf(BLANK_LINE);
    if (headerEnd < 0) throw badRequest('a multipart part has no end of headers');
    const headers = part.subarray(0, headerEnd).toString('utf8');
    const data = part.subarray(headerEnd + BLANK_LINE.length);
    const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(headers)?.[1] ?? '';
    const name = /(?:^|;|\s)name=(?:"([^"]*)"|([^;\s]+))/i.exec(disposition);
    if (name === null) throw badRequest('a multipart part has no name');
    const key = name[1] ?? name[2] ?? '';
    const fileName = fileNameOf(disposition);
    if (fileName === null) fields.set(key, data.toString('utf8'));
    else files.set(key, { name: fileName, mime: mimeOf(headers), data });
  }
  return { fields, files };
}

/** The last parameter runs to the end of the line when it has no quotes. */
function fileNameOf(disposition: string): string | null {
  const extended = /filename\*=utf-8''([^;\s]+)/i.exec(disposition)?.[1];
  if (extended !== undefined) return decode(extended);
  const plain = /filename=(?:"((?:[^"\\]|\\.)*)"\s*(?:;|$)|(.*)$)/i.exec(disposition);
  if (plain === null) return null;
  return plain[1]?.replace(/\\(.)/g, '$1') ?? plain[2]?.trim() ?? '';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function mimeOf(headers: string): string {
  return /^content-type:\s*([\w.+-]+\/[\w.+-]+)/im.exec(headers)?.[1] ?? 'application/octet-stream';
}

/** The parts between delimiters, each without the line break before the next delimiter. */
function split(body: Buffer, delimiter: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  let start = body.indexOf(delimiter);
  if (start < 0) throw badRequest('the multipart body is empty');
  for (;;) {
    start += delimiter.length;
    if (body.subarray(start, start + 2).toString('latin1') === '--') return parts;
    const end = body.indexOf(Buffer.concat([Buffer.from('\r\n'), delimiter]), start);
    if (end < 0) throw badRequest('the multipart body is cut off');
    if (parts.length === MAX_PARTS) throw badRequest('too many multipart parts');
    parts.push(body.subarray(start + 2, end));
    start = end + 2;
  }
}
