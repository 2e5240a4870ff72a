import type { MessageEntity } from 'grammy/types';
import { badRequest } from '../bot-api/api-error.js';

const PLAIN = new Set([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'code',
  'blockquote',
  'expandable_blockquote',
]);

/** Found in the text itself, so ignored where given. */
const DETECTED = new Set(['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number']);

const isLowSurrogate = (text: string, index: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(index));

/** Checks the `entities` of a call against its text. Throws `ApiError` where Telegram refuses them. */
export function checkEntities(given: unknown, text: string): readonly MessageEntity[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw badRequest("can't parse entities: expected an Array");
  return given.flatMap((raw) => {
    const entity = readEntity(raw);
    const end = entity.offset + entity.length;
    if (end > text.length) {
      throw badRequest(
        `entity beginning at UTF-16 offset ${entity.offset} ends after the end of the text at UTF-16 offset ${end}`,
      );
    }
    if (isLowSurrogate(text, entity.offset)) {
      throw badRequest(`entity begins in a middle of a UTF-16 symbol at byte offset ${entity.offset}`);
    }
    if (isLowSurrogate(text, end)) {
      throw badRequest(`entity ends in a middle of a UTF-16 symbol at byte offset ${end}`);
    }
    return keep(entity);
  });
}

interface RawEntity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url: unknown;
  readonly language: unknown;
}

function readEntity(raw: unknown): RawEntity {
  if (typeof raw !== 'object' || raw === null) throw badRequest("can't parse MessageEntity: expected an Object");
  const { type, offset, length, url, language } = raw as Readonly<Record<string, unknown>>;
  if (typeof type !== 'string') throw badRequest('can\'t parse MessageEntity: field "type" must be of type String');
  if (typeof offset !== 'number' || !Number.isInteger(offset) || offset < 0) {
    throw badRequest('receive an entity with incorrect offset');
  }
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0) {
    throw badRequest('receive an entity with incorrect length');
  }
  return { type, offset, length, url, language };
}

function keep({ type, offset, length, url, language }: RawEntity): readonly MessageEntity[] {
  if (length === 0 || DETECTED.has(type) || type === 'text_mention' || type === 'custom_emoji') return [];
  if (PLAIN.has(type)) return [{ type: type as 'bold', offset, length }];
  if (type === 'pre') return [{ type, offset, length, ...(typeof language === 'string' ? { language } : {}) }];
  if (type === 'text_link') {
    const link = typeof url === 'string' ? webLink(url) : null;
    return link === null ? [] : [{ type, offset, length, url: link }];
  }
  throw badRequest("can't parse MessageEntity: unsupported type specified");
}

/** The address if it is one of the web; as on Telegram other schemes make no link. */
export function webLink(address: string): string | null {
  const candidate = /^[a-z][a-z\d+.-]*:/i.test(address) ? address : `http://${address}`;
  const parsed = URL.canParse(candidate) ? new URL(candidate) : null;
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.href : null;
}
