import type { FormattedString } from '@grammyjs/parse-mode';

/** Telegram's limit of a message, in UTF-16 units. */
const MESSAGE_LIMIT = 4096;

/** Where to cut, best first, and the least share of the limit that a part must fill to cut there. */
const CUTS = [
  { mark: '\n\n', share: 0.3 },
  { mark: '\n', share: 0.3 },
  { mark: '。', share: 0.5 },
  { mark: '\uff1b', share: 0.5 },
  { mark: ';', share: 0.5 },
] as const;

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

const cutBefore = (text: string, start: number, limit: number): number => {
  for (const { mark, share } of CUTS) {
    const at = text.lastIndexOf(mark, start + limit - mark.length);
    if (at >= start + limit * share) return at + mark.length;
  }
  const end = start + limit;
  return isLowSurrogate(text.charCodeAt(end)) ? end - 1 : end;
};

/** Cuts a text into parts that fit, at block ends where possible; entities are cut along. Blank parts are left out. */
export function splitMessage(text: FormattedString, limit = MESSAGE_LIMIT): readonly FormattedString[] {
  const raw = text.rawText;
  const parts: FormattedString[] = [];
  let start = 0;
  while (start < raw.length) {
    const end = raw.length - start <= limit ? raw.length : cutBefore(raw, start, limit);
    const tail = raw.slice(start, end).length - raw.slice(start, end).trimEnd().length;
    const head = raw.slice(start, end).length - raw.slice(start, end).trimStart().length;
    if (start + head < end - tail) parts.push(text.slice(start + head, end - tail));
    start = end;
  }
  return parts;
}
