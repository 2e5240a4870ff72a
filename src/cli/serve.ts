import type { Command } from 'commander';
import { CancelledError, StorageError } from '../domain/errors.js';
import type { House } from '../house.js';
import type { ContextOf } from './context.js';

/** `serve`: the chat page, or with `BOT_TOKEN` the same bot on Telegram; until Ctrl-C or SIGTERM. */
export function registerServe(program: Command, contextOf: ContextOf): void {
  program
    .command('serve')
    .description('启动助手：本地聊天页面；设置了 BOT_TOKEN 时在 Telegram 上运行')
    .action(async (_options: unknown, command: Command) => {
      const context = contextOf(command);
      const house = await context.house();
      if (house.readOnly) throw new StorageError(`数据目录不可写，无法启动（${context.config.DATA_DIR}）。`);
      const { signal } = context;
      const service = await start(context.config.BOT_TOKEN === null, house, signal);
      if (!service) return;
      context.print(service.announcement);
      try {
        await Promise.race([untilAborted(signal), service.bot.ended]);
      } finally {
        await service.bot.stop();
        await service.close();
      }
    });
}

/** Null where it was told to stop while it started: that is no failure. */
async function start(isLocal: boolean, house: House, signal: AbortSignal) {
  try {
    return isLocal
      ? await (await import('./serve-locally.js')).serveLocally(house, signal)
      : await (await import('./serve-on-telegram.js')).serveOnTelegram(house, signal);
  } catch (error) {
    if (error instanceof CancelledError && signal.aborted) return null;
    throw error;
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
