import { Composer, type Context, InputFile } from 'grammy';
import { reportLabel } from '../../domain/report.js';
import { cutText } from '../cut-text.js';
import { type Table, workbook } from '../export/workbook.js';
import type { Services } from '../services.js';
import type { AuditAction, AuditEntry, Feedback } from '../store/audit-store.js';
import { timeText } from '../time-text.js';

const SHOWN = 15;
const EXPORTED = 100_000;
const TEXT_LIMIT = 60;

/** Behind a command: the whole list as a file; or the id of the user whose entries are shown. */
const EXPORT = /^(?:export|导出|excel|xlsx?|表格?)$/iu;
const USER = /^-?\d{1,16}$/;

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

/** Names by id, of users and of reports. */
type Names<Id> = ReadonlyMap<Id, string>;

const auditTable = (entries: readonly AuditEntry[], names: Names<number>, reportNames: Names<string>): Table => ({
  name: '使用记录',
  columns: ['时间', '用户', '姓名', '会话', '操作', '内容', '涉及报告'].map((title) => ({ title, width: 24 })),
  rows: entries.map(({ at, user, chat, action, text, reports }) => [
    timeText(at),
    user,
    names.get(user) ?? null,
    chat,
    ACTION_NAMES[action],
    text,
    reports.map((id) => reportNames.get(id) ?? id).join('、'),
  ]),
});

const feedbackTable = (entries: readonly Feedback[], names: Names<number>): Table => ({
  name: '反馈',
  columns: ['时间', '用户', '姓名', '问题', '回答'].map((title) => ({ title, width: 40 })),
  rows: entries.map(({ at, user, question, text }) => [timeText(at), user, names.get(user) ?? null, question, text]),
});

const who = (user: number, names: Names<number>): string => [names.get(user), user].filter(Boolean).join(' ');

const auditLine = ({ at, user, action, text, reports }: AuditEntry, names: Names<number>): string => {
  const said = text ? `：${cutText(text, TEXT_LIMIT)}` : '';
  const read = reports.length > 0 ? `（报告${reports.length}份）` : '';
  return `${timeText(at)} ${who(user, names)} ${ACTION_NAMES[action]}${said}${read}`;
};

const feedbackLine = ({ at, user, question }: Feedback, names: Names<number>): string =>
  `${timeText(at)} ${who(user, names)} 认为答得不对：${cutText(question, TEXT_LIMIT)}`;

/** What administrators read and export; for anybody else these commands do not exist. */
export function administration({ store, settings, library }: Services): Composer<Context> {
  const composer = new Composer<Context>();
  const administrators = composer.filter((context) => settings.administrators.has(context.from?.id ?? 0));
  const names = () => store.members.names();
  const reportNames = () => new Map(library.summaries().map((report) => [report.id, reportLabel(report)]));

  const list = (
    command: string,
    empty: string,
    lines: (user: number | null) => readonly string[],
    table: () => Table,
  ) =>
    administrators.command(command, async (context) => {
      const given = context.match.trim();
      if (EXPORT.test(given)) {
        const whole = table();
        await context.replyWithDocument(new InputFile(await workbook(whole), `法言${whole.name}.xlsx`));
        return;
      }
      const shown = lines(USER.test(given) ? Number(given) : null);
      await context.reply(shown.length > 0 ? [...shown, `导出全部：/${command} export`].join('\n') : empty);
    });
  list(
    'audit',
    '还没有使用记录。',
    (user) => store.audit.entries(SHOWN, user).map((entry) => auditLine(entry, names())),
    () => auditTable(store.audit.entries(EXPORTED), names(), reportNames()),
  );
  list(
    'feedback',
    '还没有反馈。',
    () => store.audit.feedback(SHOWN).map((entry) => feedbackLine(entry, names())),
    () => feedbackTable(store.audit.feedback(EXPORTED), names()),
  );

  return composer;
}
