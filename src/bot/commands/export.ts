import { Composer, type Context, InlineKeyboard, InputFile } from 'grammy';
import type { DraftVersion } from '../../draft/desk/draft-desk.js';
import { acknowledge } from '../acknowledge.js';
import { ACTIONS } from '../actions.js';
import { callbackNumbers } from '../callback-action.js';
import { cutText } from '../cut-text.js';
import { draftFileData } from '../drafting/draft-keyboard.js';
import { sendDraftFile } from '../drafting/send-draft-file.js';
import { ownerOf } from '../drafting/write-draft.js';
import { answerTable } from '../export/answer-table.js';
import { conversationDocx } from '../export/conversation-docx.js';
import { conversationMarkdown } from '../export/conversation-markdown.js';
import { workbook } from '../export/workbook.js';
import { originOf } from '../person.js';
import type { Services } from '../services.js';
import type { KeptAnswer } from '../store/answer-store.js';

interface Format {
  readonly label: string;
  /** What people call it behind the command. */
  readonly names: RegExp;
  readonly file: string;
  /** Null where the conversation holds nothing to write. */
  readonly write: (answers: readonly KeptAnswer[]) => Promise<Buffer> | null;
}

const withClaims = ({ answer }: KeptAnswer): boolean => answer.claims.length > 0;

const lastTable = (answers: readonly KeptAnswer[]): Promise<Buffer> | null => {
  const last = answers.findLast(withClaims);
  return last ? workbook(answerTable(last.answer)) : null;
};

/** In the order of their buttons. */
const FORMATS: readonly Format[] = [
  { label: 'Word', names: /^(?:word|docx?|文档)$/iu, file: '法言对话.docx', write: conversationDocx },
  {
    label: 'Markdown',
    names: /^(?:markdown|md)$/iu,
    file: '法言对话.md',
    write: async (answers) => Buffer.from(conversationMarkdown(answers)),
  },
  {
    label: '最近一次回答的表格(Excel)',
    names: /^(?:excel|xlsx?|表格?)$/iu,
    file: '法言回答.xlsx',
    write: lastTable,
  },
];
const NAME_LIMIT = 20;
const NOTHING = '当前对话里还没有可以导出的回答，请先提问。';

/** `/export`, `/export word`: the conversation as Word or Markdown, the last answer's table as Excel; or the draft at hand. */
export function exporting(services: Services): Composer<Context> {
  const composer = new Composer<Context>();
  const answersOf = (context: Context) => {
    const { chat, user } = originOf(context);
    return services.store.answers.conversation(chat, user);
  };

  /** Sends the conversation as a file; false where there is nothing to write. */
  const send = async (context: Context, format: Format | undefined): Promise<boolean> => {
    const answers = answersOf(context);
    const content = answers.length === 0 ? null : ((await format?.write(answers)) ?? null);
    if (context.callbackQuery) acknowledge(context, content ? undefined : NOTHING);
    if (!content || !format) return false;
    const { user, chat } = originOf(context);
    const reports = [
      ...new Set(answers.flatMap(({ answer }) => answer.citations.map((citation) => citation.reportId))),
    ];
    services.store.audit.record({ at: Date.now(), user, chat, action: 'export', text: null, reports });
    await context.replyWithDocument(new InputFile(content, format.file));
    return true;
  };

  /** The draft at hand, where nothing was asked since. */
  const draftAtHand = (context: Context): DraftVersion | null => {
    const origin = originOf(context);
    const state = services.store.drafting.get(origin.chat, origin.user);
    const isLatest = state?.stage === 'changes' && state.at >= (answersOf(context).at(-1)?.at ?? 0);
    return isLatest ? services.desk.current(ownerOf(origin)) : null;
  };

  composer.command('export', async (context) => {
    const answers = answersOf(context);
    const given = context.match.trim();
    const wanted = FORMATS.find(({ names }) => names.test(given));
    const saved = draftAtHand(context);
    if (saved && (wanted ? wanted.write === conversationDocx : answers.length === 0)) {
      await sendDraftFile(context, saved.draft);
      return;
    }
    if (answers.length === 0 || (wanted && !(await send(context, wanted)))) {
      await context.reply(NOTHING);
      return;
    }
    if (wanted) return;
    const keyboard = new InlineKeyboard();
    if (saved) keyboard.text('刚起草的一节(Word)', draftFileData(saved)).row();
    FORMATS.forEach(({ label, write }, index) => {
      if (write === lastTable && !answers.some(withClaims)) return;
      if (write === lastTable) keyboard.row();
      keyboard.text(label, ACTIONS.export.data(index));
    });
    const line = given ? `不能导出为“${cutText(given, NAME_LIMIT)}”。` : '';
    await context.reply(`${line}当前对话有${answers.length}个回答，导出为：`, { reply_markup: keyboard });
  });

  composer.callbackQuery(ACTIONS.export.pattern, async (context) => {
    await send(context, FORMATS[callbackNumbers(context.match)[0] ?? 0]);
  });

  return composer;
}
