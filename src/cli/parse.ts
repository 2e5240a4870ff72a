import type { Command } from 'commander';
import { readReport } from '../corpus/read-report.js';
import type { ContextOf } from './context.js';
import { reportText } from './report-text.js';

/** `parse FILE`: what is read of a file, without touching the index. */
export function registerParse(program: Command, contextOf: ContextOf): void {
  program
    .command('parse')
    .description('读取一个文件，显示识别出的报告（不写入索引）')
    .argument('<FILE>', '报告文件')
    .action(async (file: string, _options: unknown, command: Command) => {
      const context = contextOf(command);
      const report = await readReport(file);
      context.print(context.json ? JSON.stringify(report) : reportText(report));
    });
}
