import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { webLink } from '../format/given-entities.js';
import { badRequest } from './api-error.js';
import type { Parameters } from './parameters.js';

const DATA_LIMIT_BYTES = 64;
const COPY_LIMIT = 256;
const BUTTON_LIMIT = 100;
const STYLES = new Set(['danger', 'success', 'primary']);

/** The inline keyboard of a call; undefined where there is none or another kind of markup. Throws `ApiError`. */
export function readKeyboard(parameters: Parameters): InlineKeyboardMarkup | undefined {
  const markup = parameters.json('reply_markup');
  if (markup === undefined) return undefined;
  if (typeof markup !== 'object' || markup === null || Array.isArray(markup)) {
    throw badRequest('object expected as reply markup');
  }
  const rows = (markup as { inline_keyboard?: unknown }).inline_keyboard;
  if (rows === undefined) return undefined;
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) {
    throw badRequest('field "inline_keyboard" must be of type Array of Array');
  }
  const keyboard = rows.map((row: readonly unknown[]) => row.map(readButton)).filter((row) => row.length > 0);
  if (keyboard.flat().length > BUTTON_LIMIT) throw badRequest('reply markup is too long');
  return keyboard.length === 0 ? undefined : { inline_keyboard: keyboard };
}

function readButton(raw: unknown): InlineKeyboardButton {
  if (typeof raw !== 'object' || raw === null) throw badRequest('inline keyboard button must be an Object');
  const button = raw as Readonly<Record<string, unknown>>;
  const { text, style } = button;
  if (typeof text !== 'string' || text.trim() === '') throw badRequest('inline keyboard button text must be non-empty');
  if (style !== undefined && !STYLES.has(String(style))) throw badRequest('BUTTON_STYLE_INVALID');
  const look = style === undefined ? { text } : { text, style: style as 'primary' };
  return { ...look, ...action(button) } as InlineKeyboardButton;
}

function action(button: Readonly<Record<string, unknown>>): object {
  const { callback_data: data, url, copy_text: copy, switch_inline_query_current_chat: insert } = button;
  if (data !== undefined) {
    const bytes = typeof data === 'string' ? Buffer.byteLength(data) : 0;
    if (bytes < 1 || bytes > DATA_LIMIT_BYTES) throw badRequest('BUTTON_DATA_INVALID');
    return { callback_data: data };
  }
  if (url !== undefined) {
    const link = typeof url === 'string' ? webLink(url) : null;
    if (link === null) throw badRequest(`inline keyboard button URL '${String(url)}' is invalid: Wrong HTTP URL`);
    return { url: link };
  }
  if (copy !== undefined) {
    const content = (copy as { text?: unknown } | null)?.text;
    if (typeof content !== 'string' || content === '' || content.length > COPY_LIMIT) {
      throw badRequest('BUTTON_COPY_TEXT_INVALID');
    }
    return { copy_text: { text: content } };
  }
  if (typeof insert === 'string') return { switch_inline_query_current_chat: insert };
  throw badRequest('text buttons are unallowed in the inline keyboard');
}
