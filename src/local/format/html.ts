import type { MessageEntity } from 'grammy/types';
import { badRequest } from '../bot-api/api-error.js';
import type { FormattedText } from './formatted-text.js';
import { webLink } from './given-entities.js';

const TYPES: Readonly<Record<string, MessageEntity['type']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
};

const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const TOKEN = /<(\/?)([a-z][\w-]*)((?:\s+[\w-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*>|<|[^<]+/gi;

interface OpenTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly offset: number;
}

/** Reads Telegram's HTML subset. Throws `ApiError` `can't parse entities: …` on anything else, as Telegram does. */
export function parseHtml(html: string): FormattedText {
  let text = '';
  const entities: MessageEntity[] = [];
  const open: OpenTag[] = [];
  for (const match of html.matchAll(TOKEN)) {
    const [token, slash, tag, attributes] = match;
    const at = (): number => Buffer.byteLength(html.slice(0, match.index));
    if (token === '<') throw unparsable(`Unclosed start tag at byte offset ${at()}`);
    if (tag === undefined) {
      text += decodeCharacters(token);
      continue;
    }
    const name = tag.toLowerCase();
    if (slash === '/') {
      const last = open.pop();
      if (last === undefined) throw unparsable(`Unexpected end tag at byte offset ${at()}`);
      if (last.name !== name) {
        throw unparsable(`Unmatched end tag at byte offset ${at()}, expected "</${last.name}>", found "</${name}>"`);
      }
      entities.push(...entityOf(last, text));
      continue;
    }
    const read = readAttributes(attributes ?? '');
    if (TYPES[name] === undefined) throw unparsable(`Unsupported start tag "${name}" at byte offset ${at()}`);
    if (name === 'span' && read.get('class') !== 'tg-spoiler') {
      throw unparsable(`Tag "span" must have class "tg-spoiler" at byte offset ${at()}`);
    }
    open.push({ name, attributes: read, offset: text.length });
  }
  const unclosed = open.pop();
  if (unclosed !== undefined) throw unparsable(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  return { text, entities: joinCodeBlocks(entities) };
}

function unparsable(problem: string): Error {
  return badRequest(`can't parse entities: ${problem}`);
}

function decodeCharacters(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (all, decimal, hexadecimal, name) => {
    if (name !== undefined) return CHARACTERS[String(name)] ?? all;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : all;
  });
}

function readAttributes(source: string): ReadonlyMap<string, string> {
  const pairs = source.matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g);
  return new Map(
    [...pairs].map(([, name, double, single, bare]) => [
      (name ?? '').toLowerCase(),
      decodeCharacters(double ?? single ?? bare ?? ''),
    ]),
  );
}

function entityOf({ name, attributes, offset }: OpenTag, text: string): readonly MessageEntity[] {
  const span = { offset, length: text.length - offset };
  if (span.length === 0) return [];
  if (name === 'a') {
    const url = webLink(attributes.get('href') ?? text.slice(offset));
    return url === null ? [] : [{ type: 'text_link', ...span, url }];
  }
  if (name === 'blockquote' && attributes.has('expandable')) return [{ type: 'expandable_blockquote', ...span }];
  const language = /^language-(.+)$/.exec(attributes.get('class') ?? '')?.[1];
  if (name === 'code' && language !== undefined) return [{ type: 'pre', ...span, language }];
  return [{ type: TYPES[name] as 'bold', ...span }];
}

/** `<pre><code class="language-x">` is one block with a language. */
function joinCodeBlocks(entities: readonly MessageEntity[]): readonly MessageEntity[] {
  const same = (a: MessageEntity, b: MessageEntity): boolean => a.offset === b.offset && a.length === b.length;
  return entities.flatMap((entity): MessageEntity[] => {
    const language = entity.type === 'pre' ? entity.language : undefined;
    const outer = entities.some((other) => other !== entity && other.type === 'pre' && same(other, entity));
    if (language === undefined) return entity.type === 'pre' && outer ? [] : [entity];
    if (outer) return [entity];
    return [{ type: 'code', offset: entity.offset, length: entity.length }];
  });
}
