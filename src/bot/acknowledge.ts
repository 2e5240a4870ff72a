import type { Context } from 'grammy';

/** Ends the pressed button's spinner, with a line where given. A press of long ago cannot be answered, which is no harm. */
export async function acknowledge(context: Context, text?: string): Promise<void> {
  await context.answerCallbackQuery(text ? { text } : {}).catch(() => undefined);
}
