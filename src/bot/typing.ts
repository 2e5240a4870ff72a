import type { Context } from 'grammy';

/** A fast answer comes without it; Telegram shows it for five seconds. */
const FIRST_MS = 300;
const EVERY_MS = 4_000;

/** Shows "typing" while work goes on, if it takes noticeable time. */
export async function whileTyping<T>(context: Context, work: () => Promise<T>): Promise<T> {
  const show = () => void context.replyWithChatAction('typing').catch(() => undefined);
  let interval: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    show();
    interval = setInterval(show, EVERY_MS);
  }, FIRST_MS);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(interval);
  }
}
