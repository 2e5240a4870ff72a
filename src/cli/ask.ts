import type { Command } from 'commander';
import { z } from 'zod';
import type { Answer, Assistant, Turn } from '../domain/answer.js';
import { UsageError } from '../domain/errors.js';
import { answerText } from './answer-text.js';
import type { CommandContext, ContextOf } from './context.js';
import { openAssistant } from './open-assistant.js';
import { readQuestionFile, reportFault } from './question-file.js';

interface AskCommandOptions {
  readonly file?: string;
  readonly all?: boolean;
}

const History = z.array(z.object({ role: z.enum(['user', 'assistant']), text: z.string() })).optional();

/** `ask QUESTION` or `ask --file F.jsonl`: cited answers. */
export function registerAsk(program: Command, contextOf: ContextOf): void {
  program
    .command('ask')
    .description('提问，得到逐句注明出处的回答')
    .argument('[QUESTION]', '问题')
    .option('--file <F.jsonl>', '批量提问：每行一个 {"id", "question", "history"?}')
    .option('--all', '列出全部报告，不限十份')
    .action(async (question: string | undefined, options: AskCommandOptions, command: Command) => {
      const context = contextOf(command);
      if ((question === undefined) === (options.file === undefined)) {
        throw new UsageError('请给出问题，或用 --file 指定文件。');
      }
      const assistant = await openAssistant(context);
      if (options.file !== undefined) return askFile(context, assistant, options.file, options.all ?? false);
      const answer = await ask(context, assistant, question ?? '', [], options.all ?? false);
      context.print(context.json ? JSON.stringify(answer) : answerText(answer));
    });
}

const ask = (context: CommandContext, assistant: Assistant, question: string, history: readonly Turn[], all: boolean) =>
  assistant.ask({ question, history, all, signal: context.signal });

async function askFile(context: CommandContext, assistant: Assistant, file: string, all: boolean): Promise<void> {
  for await (const { id, text, line } of readQuestionFile(context, file, 'question')) {
    const history = History.safeParse(line.history ?? undefined);
    if (!history.success) {
      reportFault(context, `问题 ${id} 的 history 格式不对，应为 [{"role", "text"}]。`);
      continue;
    }
    const answer: Answer = await ask(context, assistant, text, history.data ?? [], all);
    context.print(JSON.stringify({ ...answer, id }));
  }
}
