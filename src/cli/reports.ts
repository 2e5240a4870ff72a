import type { Command } from 'commander';
import type { ContextOf } from './context.js';
import { table } from './terminal-text.js';

/** `reports`: all reports held, by district and year. */
export function registerReports(program: Command, contextOf: ContextOf): void {
  program
    .command('reports')
    .description('列出已收录的报告')
    .action(async (_options: unknown, command: Command) => {
      const context = contextOf(command);
      const { library } = await (await context.house()).snapshot();
      const reports = library.summaries();
      if (context.json) return context.print(JSON.stringify(reports));
      if (reports.length === 0) return context.print('还没有收录报告，请先运行 fayan index 目录。');
      const rows = reports.map(({ id, district, year, published, title }) => [
        id,
        district ?? '—',
        year === null ? '—' : String(year),
        published ?? '—',
        (title ?? '（无标题）').replaceAll(/\s+/g, ' '),
      ]);
      context.print(table([['编号', '地区', '年度', '发布日期', '标题'], ...rows]));
      context.print(`共 ${reports.length} 份报告。`);
    });
}
