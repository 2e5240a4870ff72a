import type { FormattedString } from '@grammyjs/parse-mode';
import type { Context, InlineKeyboard } from 'grammy';
import { splitMessage } from './split-message.js';

/** A group sees which question an answer belongs to. */
const replyTo = (context: Context) =>
  context.chat && context.chat.type !== 'private' && context.msgId !== undefined
    ? { reply_parameters: { message_id: context.msgId, allow_sending_without_reply: true } }
    : {};

/** Sends a text in as many messages as it needs; the keyboard stands under the last. */
export async function sendText(context: Context, text: FormattedString, keyboard?: InlineKeyboard): Promise<void> {
  const parts = splitMessage(text);
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
