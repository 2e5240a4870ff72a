import iconv from 'iconv-lite';
import { UnreadableReportError } from '../domain/errors.js';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Bytes looked at to tell the encoding. */
const SAMPLE = 64 * 1024;

/**
 * Text of a file in UTF-8, UTF-16 (either order, with or without mark) or GB18030. Broken bytes become U+FFFD where they
 * stand, the rest is kept. Throws `UnreadableReportError` for binary data.
 */
export function decodeText(bytes: Buffer, fileName: string): string {
  const encoding = detectEncoding(bytes);
  if (encoding === null) throw binaryFile(fileName);
  return iconv.decode(bytes, encoding);
}

export function binaryFile(fileName: string): UnreadableReportError {
  return new UnreadableReportError(`“${fileName}”不是文本文件，请换成 txt、md、html、docx、pdf 或 jsonl 格式的报告。`);
}

/** The encoding that makes most sense of the beginning of a file; null for binary data. */
export function detectEncoding(bytes: Buffer): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const wide = unmarkedUtf16(sample);
  if (wide) return wide;
  if (controls(sample) > sample.length * 0.005) return null;
  /** The sample may end inside a character. */
  const whole = (text: string): string => (bytes.length > SAMPLE ? text.slice(0, -4) : text);
  const utf8 = strangeness(whole(sample.toString('utf8')));
  if (utf8 === 0) return 'utf-8';
  const gb = strangeness(whole(iconv.decode(sample, 'gb18030')));
  if (Math.min(utf8, gb) > 0.3) return null;
  return utf8 <= gb ? 'utf-8' : 'gb18030';
}

/** Share of characters that no Chinese text has: replacements, private use, rare scripts. */
function strangeness(text: string): number {
  if (text.length === 0) return 0;
  let strange = 0;
  for (let index = 0; index < text.length; index++) {
    if (!usual(text.charCodeAt(index))) strange++;
  }
  return strange / text.length;
}

/** ASCII, punctuation, symbols, CJK up to U+9FFF, full-width forms, surrogates. */
function usual(unit: number): boolean {
  if (unit < 0x250) return true;
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  return (unit >= 0x2000 && unit <= 0x33ff) || (unit >= 0xff00 && unit <= 0xffef) || (unit >= 0xd800 && unit <= 0xdfff);
}

/** UTF-16 without a mark has zero bytes from its ASCII, or common characters in one byte order only. */
function unmarkedUtf16(sample: Buffer): 'utf-16le' | 'utf-16be' | null {
  const units = Math.floor(sample.length / 2);
  if (units < 2) return null;
  const little = commonShare(sample, units, 1);
  const big = commonShare(sample, units, 0);
  const best = Math.max(little, big);
  const bytewise = controls(sample) / sample.length;
  if (best < 0.9 || Math.abs(little - big) < 0.2 || bytewise < 0.005) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

function commonShare(sample: Buffer, units: number, high: 0 | 1): number {
  let common = 0;
  for (let index = 0; index < units * 2; index += 2) {
    const unit = ((sample[index + high] ?? 0) << 8) | (sample[index + 1 - high] ?? 0);
    if ((unit >= 0x20 && unit < 0x7f) || unit === 10 || unit === 13 || (unit >= 0x3000 && unit <= 0x301f)) common++;
    else if ((unit >= 0x4e00 && unit <= 0x9fa5 && (unit & 0xff) !== 0) || (unit >= 0xff00 && unit <= 0xff5e)) common++;
    else if (unit === 9 || (unit >= 0x2010 && unit <= 0x2030)) common++;
  }
  return common / units;
}

/** How many bytes are control characters that text does not use. */
function controls(sample: Buffer): number {
  let count = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1b)) count++;
  return count;
}
