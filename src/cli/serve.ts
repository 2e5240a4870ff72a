import type { Command } from 'commander';
import { StorageError } from '../domain/errors.js';
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
      const stopped = stopSignal(context.signal);
      const service =
        context.config.BOT_TOKEN === null
          ? await (await import('./serve-locally.js')).serveLocally(house, stopped)
          : await (await import('./serve-on-telegram.js')).serveOnTelegram(house, stopped);
      context.print(service.announcement);
      try {
        await Promise.race([untilAborted(stopped), service.bot.ended]);
      } finally {
        await service.bot.stop();
        await service.close();
      }
    });
}

/** Fires on Ctrl-C and SIGTERM. */
function stopSignal(interrupt: AbortSignal): AbortSignal {
  const terminated = new AbortController();
  process.once('SIGTERM', () => terminated.abort());
  return AbortSignal.any([interrupt, terminated.signal]);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
