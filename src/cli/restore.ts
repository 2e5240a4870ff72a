import type { Command } from 'commander';
import { restore } from '../index/restore.js';
import { ALL_MIGRATIONS } from '../migrations.js';
import type { ContextOf } from './context.js';

/** `restore FILE`: puts a backup in place of what the data folder keeps. */
export function registerRestore(program: Command, contextOf: ContextOf): void {
  program
    .command('restore')
    .description('用备份文件恢复数据目录；原有数据另存')
    .argument('<FILE>', '备份文件')
    .action(async (file: string, _options: unknown, command: Command) => {
      const context = contextOf(command);
      const replaced = await restore(file, {
        dataDir: context.config.DATA_DIR,
        migrations: ALL_MIGRATIONS,
        signal: context.signal,
        onWaiting: () => context.warn('另一个进程正在更新索引，等待其完成…'),
      });
      if (context.json) return context.print(JSON.stringify({ file, replaced }));
      context.print(`已从 ${file} 恢复。${replaced === null ? '' : `原有数据另存为 ${replaced}。`}`);
    });
}
