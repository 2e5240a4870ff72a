import type { Command } from 'commander';
import { UsageError } from '../domain/errors.js';
import { indexReports } from '../index/index-reports.js';
import type { IndexResult } from '../index/index-result.js';
import type { ContextOf } from './context.js';
import { showProgress } from './progress.js';

/** `index [PATH…]`: refreshes roots. Exit status 1 where one of the paths named gave nothing at all. */
export function registerIndex(program: Command, contextOf: ContextOf): void {
  program
    .command('index')
    .description('收录报告：新增、改动和消失的文件都会更新')
    .argument('[PATH...]', '报告文件或目录（默认 corpus/reports）')
    .action(async (paths: readonly string[], _options: unknown, command: Command) => {
      const context = contextOf(command);
      if (paths.includes('')) throw new UsageError('路径是空的，请写明文件或目录。');
      const progress = showProgress();
      const { result, barren, unembedded } = await indexReports(context.config, paths, {
        signal: context.signal,
        onProgress: progress.update,
      }).finally(progress.end);
      for (const { file, error } of result.failed) context.warn(`${file}：${error}`);
      if (unembedded) context.warn(unembedded);
      context.print(context.json ? JSON.stringify(result) : resultText(result));
      if (barren.length > 0) context.fail();
    });
}

function resultText({ reports, passages, added, updated, unchanged, removed, failed, seconds }: IndexResult): string {
  const failures = failed.length === 0 ? '' : `，${failed.length} 处未能读取`;
  return `新增 ${added} 份，更新 ${updated} 份，未变 ${unchanged} 份，移除 ${removed} 份${failures}；现有报告 ${reports} 份、段落 ${passages} 条，用时 ${seconds} 秒。`;
}
