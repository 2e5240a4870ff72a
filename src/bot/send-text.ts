import type { FormattedString } from '@grammyjs/parse-mode';
import type { Context, InlineKeyboard } from 'grammy';
import { isRefusal } from './edit-text.js';
import { splitMessage } from './split-message.js';

/** A server may count otherwise than we do; a part this short is too long for none, in UTF-16 units. */
const SHORT = 512;

/** A group sees which question an answer belongs to. */
export const replyTo = (context: Context) =>
  context.chat && context.chat.type !== 'private' && context.msgId !== undefined
    ? { reply_parameters: { message_id: context.msgId, allow_sending_without_reply: true } }
    : {};

/** Sends a text in as many messages as it needs; the keyboard stands under the last. */
export async function sendText(context: Context, text: FormattedString, keyboard?: InlineKeyboard): Promise<void> {
  await sendParts(context, splitMessage(text), keyboard);
}

/** Sends texts that fit a message each, smaller ones where the server finds one too long; the keyboard stands under the last. */
export async function sendParts(
  context: Context,
  parts: readonly FormattedString[],
  keyboard?: InlineKeyboard,
  isFirst = true,
): Promise<void> {
  const [first, ...rest] = parts;
  if (!first) return;
  const isLast = rest.length === 0;
  try {
    await context.reply(first.text, {
      entities: first.entities,
      link_preview_options: { is_disabled: true },
      ...(isFirst ? replyTo(context) : {}),
      ...(isLast && keyboard && keyboard.inline_keyboard.length > 0 ? { reply_markup: keyboard } : {}),
    });
  } catch (error) {
    if (!isRefusal(error, 'too long') || first.rawText.length <= SHORT) throw error;
    const halves = splitMessage(first, Math.ceil(first.rawText.length / 2));
    return sendParts(context, [...halves, ...rest], keyboard, isFirst);
  }
  await sendParts(context, rest, keyboard, false);
}
