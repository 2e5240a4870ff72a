import { Composer, type Context, InlineKeyboard, InputFile } from 'grammy';
import { acknowledge } from '../acknowledge.js';
import { ACTIONS } from '../actions.js';
import { callbackNumbers } from '../callback-action.js';
import { answerTable } from '../export/answer-table.js';
import { conversationDocx } from '../export/conversation-docx.js';
import { conversationMarkdown } from '../export/conversation-markdown.js';
import { workbook } from '../export/workbook.js';
import { originOf } from '../person.js';
import type { Services } from '../services.js';
import type { KeptAnswer } from '../store/answer-store.js';

interface Format {
  readonly label: string;
  readonly file: string;
  readonly write: (answers: readonly KeptAnswer[]) => Promise<Buffer>;
}

const lastTable = (answers: readonly KeptAnswer[]): Promise<Buffer> | null => {
  const last = answers.findLast(({ answer }) => answer.claims.length > 0);
  return last ? workbook(answerTable(last.answer)) : null;
};

const FORMATS: readonly Format[] = [
  { label: 'Word', file: '法言对话.docx', write: conversationDocx },
  { label: 'Markdown', file: '法言对话.md', write: async (answers) => Buffer.from(conversationMarkdown(answers)) },
];
const TABLE = FORMATS.length;
const NOTHING = '当前对话里还没有可以导出的回答，请先提问。';

/** `/export`: the conversation as Word or Markdown, the last answer's table as Excel. */
export function exporting(services: Services): Composer<Context> {
  const composer = new Composer<Context>();
  const answersOf = (context: Context) => {
    const { chat, user } = originOf(context);
    return services.store.answers.conversation(chat, user);
  };

  composer.command('export', async (context) => {
    const answers = answersOf(context);
    if (answers.length === 0) {
      await context.reply(NOTHING);
      return;
    }
    const keyboard = new InlineKeyboard();
    FORMATS.forEach(({ label }, index) => {
      keyboard.text(label, ACTIONS.export.data(index));
    });
    if (answers.some(({ answer }) => answer.claims.length > 0)) {
      keyboard.row().text('最近一次回答的表格(Excel)', ACTIONS.export.data(TABLE));
    }
    await context.reply(`当前对话有${answers.length}个回答，导出为：`, { reply_markup: keyboard });
  });

  composer.callbackQuery(ACTIONS.export.pattern, async (context) => {
    const [index = 0] = callbackNumbers(context.match);
    const answers = answersOf(context);
    const format = FORMATS[index];
    const content =
      answers.length === 0 ? null : index === TABLE ? await lastTable(answers) : await format?.write(answers);
    acknowledge(context, content ? undefined : NOTHING);
    if (!content) return;
    const { user, chat } = originOf(context);
    const reports = [
      ...new Set(answers.flatMap(({ answer }) => answer.citations.map((citation) => citation.reportId))),
    ];
    services.store.audit.record({ at: Date.now(), user, chat, action: 'export', text: null, reports });
    await context.replyWithDocument(new InputFile(content, format?.file ?? '法言回答.xlsx'));
  });

  return composer;
}
