import type { Context } from 'grammy';
import { originOf } from './person.js';
import type { Services } from './services.js';

/** Counts a question or draft; where the user sends too many, tells them how long to wait and says true. */
export async function slowDown(context: Context, { limiter }: Services): Promise<boolean> {
  const wait = limiter.take(originOf(context).user);
  if (wait > 0) await context.reply(`您问得有些快，请约 ${Math.ceil(wait / 1000)} 秒后再发。`);
  return wait > 0;
}
