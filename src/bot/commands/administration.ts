import { Composer, type Context, InlineKeyboard, InputFile } from 'grammy';
import { acknowledge } from '../acknowledge.js';
import { ACTIONS } from '../actions.js';
import { callbackNumbers } from '../callback-action.js';
import { cutText } from '../cut-text.js';
import { editKeyboard } from '../edit-text.js';
import { type Table, workbook } from '../export/workbook.js';
import { loggable } from '../loggable.js';
import { originOf } from '../person.js';
import type { Services } from '../services.js';
import type { AuditAction, AuditEntry, Feedback } from '../store/audit-store.js';
import { timeText } from '../time-text.js';

const SHOWN = 15;
const EXPORTED = 100_000;
const TEXT_LIMIT = 60;

const ACTION_NAMES: Readonly<Record<AuditAction, string>> = {
  question: '提问',
  source: '看来源',
  inline: '插入原文',
  export: '导出',
  draft: '起草',
  approve: '同意使用',
  refuse: '不同意使用',
  forget: '删除记录',
};

const auditTable = (entries: readonly AuditEntry[]): Table => ({
  name: '使用记录',
  columns: ['时间', '用户', '会话', '操作', '内容', '涉及报告'].map((title) => ({ title, width: 24 })),
  rows: entries.map(({ at, user, chat, action, text, reports }) => [
    timeText(at),
    user,
    chat,
    ACTION_NAMES[action],
    text,
    reports.join('、'),
  ]),
});

const feedbackTable = (entries: readonly Feedback[]): Table => ({
  name: '反馈',
  columns: ['时间', '用户', '问题', '回答'].map((title) => ({ title, width: 40 })),
  rows: entries.map(({ at, user, question, text }) => [timeText(at), user, question, text]),
});

const auditLine = ({ at, user, action, text, reports }: AuditEntry): string =>
  `${timeText(at)} ${user} ${ACTION_NAMES[action]}${text ? `：${cutText(text, TEXT_LIMIT)}` : ''}（报告${reports.length}份）`;

const feedbackLine = ({ at, user, question }: Feedback): string =>
  `${timeText(at)} ${user} 认为答得不对：${cutText(question, TEXT_LIMIT)}`;

/** Administrators' commands; for anybody else they do not exist. */
export function administration(services: Services): Composer<Context> {
  const { store, settings, logger } = services;
  const composer = new Composer<Context>();
  const administrators = composer.filter((context) => settings.administrators.has(context.from?.id ?? 0));

  const decide = async (context: Context, user: number, approved: boolean) => {
    const { user: by, chat } = originOf(context);
    const now = Date.now();
    store.members.decide(user, approved ? 'approved' : 'refused', by, now);
    const action = approved ? 'approve' : 'refuse';
    store.audit.record({ at: now, user: by, chat, action, text: String(user), reports: [] });
    if (!approved) return;
    await context.api
      .sendMessage(user, '管理员已同意您使用法言，直接发问题就可以，/help 看说明。')
      .catch((error: unknown) => logger.warn({ user, ...loggable(error) }, 'approved user not reached'));
  };

  administrators.command('approve', async (context) => {
    const id = context.match.trim();
    if (/^\d{1,16}$/.test(id)) {
      await decide(context, Number(id), true);
      await context.reply(`已同意编号 ${id} 使用。`);
      return;
    }
    const waiting = store.members.waiting();
    const rows = waiting.map(({ user, name }) => [
      InlineKeyboard.text(`同意 ${name}（${user}）`, ACTIONS.member.data(user, 1)),
    ]);
    const line = waiting.length > 0 ? '这些用户在等待同意：' : '没有人在等待；也可以发送“/approve 编号”。';
    await context.reply(line, { reply_markup: InlineKeyboard.from(rows) });
  });

  administrators.callbackQuery(ACTIONS.member.pattern, async (context) => {
    const [user = 0, approved = 0] = callbackNumbers(context.match);
    await decide(context, user, approved === 1);
    acknowledge(context, approved === 1 ? '已同意。' : '已记下。');
    await editKeyboard(context, new InlineKeyboard([]));
    await context.reply(approved === 1 ? `已同意编号 ${user} 使用。` : `没有同意编号 ${user} 使用。`);
  });

  const list = (command: string, empty: string, lines: () => readonly string[], table: () => Table) =>
    administrators.command(command, async (context) => {
      if (context.match.trim() === 'export') {
        await context.replyWithDocument(new InputFile(await workbook(table()), `法言${table().name}.xlsx`));
        return;
      }
      const shown = lines();
      await context.reply(shown.length > 0 ? [...shown, `导出全部：/${command} export`].join('\n') : empty);
    });
  list(
    'audit',
    '还没有使用记录。',
    () => store.audit.entries(SHOWN).map(auditLine),
    () => auditTable(store.audit.entries(EXPORTED)),
  );
  list(
    'feedback',
    '还没有反馈。',
    () => store.audit.feedback(SHOWN).map(feedbackLine),
    () => feedbackTable(store.audit.feedback(EXPORTED)),
  );

  return composer;
}
