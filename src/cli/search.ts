import { type Command, InvalidArgumentError } from 'commander';
import { UsageError } from '../domain/errors.js';
import type { SearchHit } from '../domain/passage.js';
import type { CommandContext, ContextOf } from './context.js';
import { readQuestionFile, reportFault } from './question-file.js';

const DEFAULT_K = 10;
const MAX_K = 1000;

interface SearchCommandOptions {
  readonly k: number;
  readonly file?: string;
}

/** `search QUERY` or `search --file F.jsonl`: ranked passages. */
export function registerSearch(program: Command, contextOf: ContextOf): void {
  program
    .command('search')
    .description('检索段落')
    .argument('[QUERY]', '检索词或问题')
    .option('--k <N>', '最多几条结果', parseK, DEFAULT_K)
    .option('--file <F.jsonl>', '批量检索：每行一个 {"id", "query"}')
    .action(async (query: string | undefined, { k, file }: SearchCommandOptions, command: Command) => {
      const context = contextOf(command);
      if ((query === undefined) === (file === undefined)) throw new UsageError('请给出检索词，或用 --file 指定文件。');
      if (file !== undefined) return searchFile(context, file, k);
      const results = await searchOne(context, query ?? '', k);
      context.print(context.json ? JSON.stringify(results) : resultsText(results));
    });
}

function parseK(text: string): number {
  const k = Number(text);
  if (!/^\d+$/.test(text) || k < 1 || k > MAX_K) throw new InvalidArgumentError(`--k 应为 1 到 ${MAX_K} 之间的整数`);
  return k;
}

async function searchFile(context: CommandContext, file: string, k: number): Promise<void> {
  for await (const { id, text } of readQuestionFile(context, file, 'query')) {
    if (text.trim() === '') {
      reportFault(context, `检索 ${id} 的检索词是空的，请写明要找什么。`);
      continue;
    }
    context.print(JSON.stringify({ id, results: await searchOne(context, text, k) }));
  }
}

type Result = Omit<SearchHit, 'paragraph'>;

async function searchOne(context: CommandContext, query: string, k: number): Promise<readonly Result[]> {
  if (query.trim() === '') throw new UsageError('检索词是空的，请写明要找什么。');
  const { searcher } = await (await context.house()).snapshot();
  const hits = await searcher.search(query, { k, signal: context.signal });
  return hits.map(({ reportId, district, year, section, text, start, end, score }) => ({
    reportId,
    district,
    year,
    section,
    text,
    start,
    end,
    score,
  }));
}

function resultsText(results: readonly Result[]): string {
  if (results.length === 0) return '没有找到相关段落。';
  return results
    .map(({ district, year, section, text, score }, index) => {
      const place = [district ?? '未知地区', year === null ? '' : `${year}年`, ...section].filter(Boolean).join(' · ');
      return `${index + 1}. ${place}（${score.toFixed(2)}）\n${text.trim()}`;
    })
    .join('\n\n');
}
