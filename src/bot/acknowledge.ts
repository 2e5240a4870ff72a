import type { Context } from 'grammy';

/**
 * Ends the pressed button's spinner, with a line where given. What the button does need not wait for it: a press of long
 * ago cannot be answered, and a server in trouble may take long over it; neither does harm.
 */
export function acknowledge(context: Context, text?: string): void {
  context.answerCallbackQuery(text ? { text } : {}).catch(() => undefined);
}
