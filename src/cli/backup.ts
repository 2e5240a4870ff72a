import type { Command } from 'commander';
import { backUp } from '../index/backup.js';
import type { ContextOf } from './context.js';

/** `backup FILE`: the whole data folder as one file, also while others work on it. */
export function registerBackup(program: Command, contextOf: ContextOf): void {
  program
    .command('backup')
    .description('把数据目录（索引、会话、草稿）备份成一个文件，运行中也可以')
    .argument('<FILE>', '备份文件')
    .action(async (file: string, _options: unknown, command: Command) => {
      const context = contextOf(command);
      const { database } = await context.house();
      backUp(database, file);
      context.print(context.json ? JSON.stringify({ file }) : `已备份到 ${file}。`);
    });
}
