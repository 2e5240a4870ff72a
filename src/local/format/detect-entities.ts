import type { MessageEntity } from 'grammy/types';

const DETECTORS: readonly (readonly ['url' | 'email' | 'bot_command' | 'mention' | 'hashtag', RegExp])[] = [
  ['url', /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#=%&]/g],
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['bot_command', /(?<![\p{L}\p{N}_/<>@])\/\w{1,32}(?:@\w{3,32})?(?![\p{L}\p{N}_/<>])/gu],
  ['mention', /(?<![\p{L}\p{N}_@/])@[a-z]\w{2,31}(?![\p{L}\p{N}_@])/giu],
  ['hashtag', /(?<![\p{L}\p{N}_&#/])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
];

/** Spans in which nothing is looked for. */
const OPAQUE = new Set(['code', 'pre', 'text_link', 'text_mention']);

/** Addresses, commands, mentions and hashtags that the text itself shows, beside the given spans. */
export function detectEntities(text: string, given: readonly MessageEntity[] = []): readonly MessageEntity[] {
  const taken = given.filter((entity) => OPAQUE.has(entity.type)).map(({ offset, length }) => ({ offset, length }));
  const found: MessageEntity[] = [];
  for (const [type, pattern] of DETECTORS) {
    for (const match of text.matchAll(pattern)) {
      const span = { offset: match.index, length: match[0].length };
      if (taken.some((other) => overlaps(span, other))) continue;
      taken.push(span);
      found.push({ type, ...span });
    }
  }
  return [...given, ...found].sort((a, b) => a.offset - b.offset || b.length - a.length);
}

interface Span {
  readonly offset: number;
  readonly length: number;
}

function overlaps(a: Span, b: Span): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
