import { InlineKeyboard } from 'grammy';

/** The keyboard without rows that hold no button, which a strict server refuses. */
export function tidyKeyboard(keyboard: InlineKeyboard): InlineKeyboard {
  return new InlineKeyboard(keyboard.inline_keyboard.filter((row) => row.length > 0));
}
