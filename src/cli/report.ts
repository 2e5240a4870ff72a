import type { Command } from 'commander';
import { FayanError } from '../domain/errors.js';
import type { ContextOf } from './context.js';
import { reportText } from './report-text.js';

/** `report ID`: one report with its paragraphs. */
export function registerReport(program: Command, contextOf: ContextOf): void {
  program
    .command('report')
    .description('显示一份报告的全文与段落')
    .argument('<ID>', '报告编号，见 reports 命令')
    .action(async (id: string, _options: unknown, command: Command) => {
      const context = contextOf(command);
      const { library } = await (await context.house()).snapshot();
      const report = library.report(id);
      if (!report) throw new FayanError(`没有编号为“${id}”的报告，请用 reports 命令查看已收录的报告。`);
      context.print(context.json ? JSON.stringify(report) : reportText(report));
    });
}
