import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { isBarren } from '../bot/barren.js';
import { courtesyIn } from '../bot/courtesy.js';
import { orderedSection } from '../bot/drafting/said.js';
import type { Answer, Assistant, Citation, Turn } from '../domain/answer.js';
import { CancelledError, FayanError } from '../domain/errors.js';
import type { Library } from '../domain/ports.js';
import { answerText } from './answer-text.js';
import type { ContextOf } from './context.js';
import { openAssistant } from './open-assistant.js';

const WELCOME = `法言：回答只用报告原文，句句注明出处。
直接提问，可以追问（例如“那邻区呢？”）。
/sources n 看第 n 条出处的前后文 · /all 列出全部报告 · /new 换个话题 · /help 看用法 · /quit 退出`;

const COURTESIES = {
  greeting: '您好。直接提问就可以，例如“各地怎么开展企业法治体检？”。/help 看用法。',
  who: WELCOME,
  thanks: '不客气，有需要随时提问。',
  complaint: '抱歉。请换个说法再问一次，或者用 /sources n 核对出处。',
  assent: '好的，有需要随时提问。',
  marks: '请把问题写成一句话，例如“各地怎么开展企业法治体检？”。',
} as const;

/** The terminal answers questions; sections are drafted elsewhere. */
const DRAFTING =
  '终端对话只回答提问。要起草一节，请先 /quit，把材料存成 .txt 或 .docx，再运行：fayan draft --section 标题 --notes 文件 --docx 输出.docx；要边说边改，请用聊天页面（fayan serve）里的 /draft。';

/** Turns kept for follow-ups. */
const REMEMBERED = 12;

/** `chat`: the assistant in the terminal. */
export function registerChat(program: Command, contextOf: ContextOf): void {
  program
    .command('chat')
    .description('在终端里对话')
    .action(async (_options: unknown, command: Command) => {
      const context = contextOf(command);
      const assistant = await openAssistant(context);
      const { library } = await (await context.house()).snapshot();
      const conversation = new Conversation(assistant, library, context.signal);
      const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n问> ' });
      context.signal.addEventListener('abort', () => terminal.close(), { once: true });
      context.print(WELCOME);
      terminal.prompt();
      for await (const line of terminal) {
        const reply = await conversation.reply(line.trim());
        if (reply === null) break;
        if (reply !== '') context.print(reply);
        terminal.prompt();
      }
      terminal.close();
    });
}

/** A conversation in the terminal: what was said, and the last answer for `/sources` and `/all`. */
class Conversation {
  readonly #history: Turn[] = [];
  #last: Answer | null = null;

  constructor(
    private readonly assistant: Assistant,
    private readonly library: Library,
    private readonly signal: AbortSignal,
  ) {}

  /** What to print for a line typed; null where the user leaves. */
  async reply(line: string): Promise<string | null> {
    const [command, argument = ''] = line.split(/\s+/, 2);
    switch (command) {
      case '':
        return '';
      case '/quit':
      case '/exit':
        return null;
      case '/help':
        return WELCOME;
      case '/new':
        this.#history.length = 0;
        this.#last = null;
        return '好的，换个话题。';
      case '/sources':
        return this.#source(argument);
      case '/all':
        return this.#last ? this.#ask(this.#last.question, true) : '请先提一个问题。';
      case '/帮助':
      case '帮助':
        return WELCOME;
      case '/draft':
      case '/report':
        return DRAFTING;
      default:
        if (orderedSection(line) !== null || /^\/?(?:起草|我要起草|写报告|写材料|汇总报告)/u.test(line))
          return DRAFTING;
        return command?.startsWith('/') ? `没有命令 ${command}。\n${WELCOME}` : this.#ask(line, false);
    }
  }

  async #ask(question: string, all: boolean): Promise<string> {
    const courtesy = courtesyIn(question);
    if (courtesy !== null) return COURTESIES[courtesy];
    try {
      const answer = await this.assistant.ask({ question, history: this.#history, all, signal: this.signal });
      this.#last = answer;
      if (!isBarren(answer, this.library)) {
        this.#history.push({ role: 'user', text: question }, { role: 'assistant', text: answer.text });
      }
      this.#history.splice(0, Math.max(0, this.#history.length - REMEMBERED));
      return answerText(answer);
    } catch (error) {
      if (error instanceof FayanError && !(error instanceof CancelledError)) return error.message;
      throw error;
    }
  }

  #source(argument: string): string {
    const citation = this.#last?.citations.find(({ n }) => String(n) === argument.replace(/[[\]]/g, ''));
    if (!this.#last) return '还没有回答，请先提一个问题。';
    if (!citation) return `请写明出处的编号，例如 /sources 1；上一个回答有 ${this.#last.citations.length} 条出处。`;
    return this.#passage(citation);
  }

  /** The cited paragraph with its section and neighbours, the quote between 【 and 】. */
  #passage({ reportId, paragraph, start, end, district, year, section }: Citation): string {
    const report = this.library.report(reportId);
    if (!report) return '这份报告已不在库中。';
    const near = report.paragraphs.filter(({ n }) => Math.abs(n - paragraph) <= 1);
    const lines = near.map((each) => {
      const text = report.text.slice(each.start, each.end);
      if (each.n !== paragraph) return text;
      return `${text.slice(0, start - each.start)}【${text.slice(start - each.start, end - each.start)}】${text.slice(end - each.start)}`;
    });
    return [`${district ?? '未知地区'}${year === null ? '' : ` ${year}年`} · ${section.join(' › ')}`, ...lines].join(
      '\n\n',
    );
  }
}
