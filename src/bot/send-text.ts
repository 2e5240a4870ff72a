import type { FormattedString } from '@grammyjs/parse-mode';
import type { Context, InlineKeyboard } from 'grammy';
import { splitMessage } from './split-message.js';

/** A group sees which question an answer belongs to. */
export const replyTo = (context: Context) =>
  context.chat && context.chat.type !== 'private' && context.msgId !== undefined
    ? { reply_parameters: { message_id: context.msgId, allow_sending_without_reply: true } }
    : {};

/** Sends a text in as many messages as it needs; the keyboard stands under the last. */
export async function sendText(context: Context, text: FormattedString, keyboard?: InlineKeyboard): Promise<void> {
  await sendParts(context, splitMessage(text), keyboard);
}

/** Sends texts that fit a message each; the keyboard stands under the last. */
export async function sendParts(
  context: Context,
  parts: readonly FormattedString[],
  keyboard?: InlineKeyboard,
): Promise<void> {
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    await context.reply(part.text, {
      entities: part.entities,
      link_preview_options: { is_disabled: true },
      ...(index === 0 ? replyTo(context) : {}),
      ...(last && keyboard && keyboard.inline_keyboard.length > 0 ? { reply_markup: keyboard } : {}),
    });
  }
}
