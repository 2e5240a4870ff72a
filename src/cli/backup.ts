import type { Command } from 'commander';
import type { ContextOf } from './context.js';

/** `backup FILE` and `restore FILE`: the whole data folder as one file, also while others work on it. */
export function registerBackup(program: Command, contextOf: ContextOf): void {
  program
    .command('backup')
    .description('把数据目录(索引、会话、草稿)备份成一个文件,运行中也可以')
    .argument('<FILE>', '备份文件')
    .action(async (file: string, _options: unknown, command: Command) => {
      const context = contextOf(command);
      const { database } = await context.house();
      const { backUp } = await import('../index/backup.js');
      backUp(database, file);
      context.print(context.json ? JSON.stringify({ file }) : `已备份到 ${file}。`);
    });
  program
    .command('restore')
    .description('用备份文件恢复数据目录;原有数据另存')
    .argument('<FILE>', '备份文件')
    .action(async (file: string, _options: unknown, command: Command) => {
      const context = contextOf(command);
      const { restore } = await import('../index/restore.js');
      const { ALL_MIGRATIONS } = await import('../migrations.js');
      const replaced = await restore(file, {
        dataDir: context.config.DATA_DIR,
        migrations: ALL_MIGRATIONS,
        signal: context.signal,
        onWaiting: () => context.warn('另一个进程正在更新索引,等待其完成…'),
      });
      if (context.json) return context.print(JSON.stringify({ file, replaced }));
      context.print(`已从 ${file} 恢复。${replaced === null ? '' : `原有数据另存为 ${replaced}。`}`);
    });
}
