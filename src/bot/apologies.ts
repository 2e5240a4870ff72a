import { type Context, GrammyError, HttpError, type MiddlewareFn } from 'grammy';
import { CancelledError, FayanError } from '../domain/errors.js';
import { loggable } from './loggable.js';
import { StoppedError } from './run/stopped-error.js';
import type { Services } from './services.js';

const isSendingTrouble = (error: unknown): boolean =>
  error instanceof StoppedError || error instanceof GrammyError || error instanceof HttpError;

const SORRY = '出了点问题，这条没能处理，请稍后再试；若一直这样，请告诉管理员。';

/** The server will never take that message, but perhaps another. */
const isRefusedMessage = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code === 400 && /^(?:send|edit)/.test(error.method);

/** Tells the user what failed, in one sentence. What cannot be sent at all is left to the way updates come in. */
export function apologies({ logger }: Services): MiddlewareFn<Context> {
  return async (context, next) => {
    try {
      await next();
    } catch (error) {
      if (isRefusedMessage(error) && context.chatId) await context.reply(SORRY).catch(() => undefined);
      if (isSendingTrouble(error)) throw error;
      if (error instanceof CancelledError) return;
      const update = context.update.update_id;
      if (error instanceof FayanError) logger.info({ update, ...loggable(error) }, 'said what is wrong');
      else logger.error({ update, ...loggable(error) }, 'handler failed');
      if (!context.chatId) return;
      await context.reply(error instanceof FayanError ? error.message : SORRY);
    }
  };
}
