import type { FormattedString } from '@grammyjs/parse-mode';
import { type Context, GrammyError, type InlineKeyboard } from 'grammy';

/** The server refuses what is asked, for a reason that it names. */
export const isRefusal = (error: unknown, reason?: string): boolean =>
  error instanceof GrammyError && error.error_code === 400 && (!reason || error.description.includes(reason));

/** Pressing a button twice changes nothing the second time; Telegram calls that an error. */
export const isUnchanged = (error: unknown): boolean => isRefusal(error, 'message is not modified');

/** Edits the message that a pressed button stands under; where it cannot be edited any more, sends a new one. */
export async function editText(context: Context, text: FormattedString, keyboard: InlineKeyboard): Promise<void> {
  const options = { link_preview_options: { is_disabled: true }, reply_markup: keyboard, entities: text.entities };
  try {
    await context.editMessageText(text.text, options);
  } catch (error) {
    if (isUnchanged(error)) return;
    if (!isRefusal(error)) throw error;
    await context.reply(text.text, options);
  }
}

/** Changes only the buttons; a message too old for that keeps its own. */
export async function editKeyboard(context: Context, keyboard: InlineKeyboard): Promise<void> {
  await context.editMessageReplyMarkup({ reply_markup: keyboard }).catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
  });
}
