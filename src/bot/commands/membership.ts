import { Composer, type Context, InlineKeyboard } from 'grammy';
import { acknowledge } from '../acknowledge.js';
import { ACTIONS } from '../actions.js';
import { callbackNumbers } from '../callback-action.js';
import { editKeyboard } from '../edit-text.js';
import { loggable } from '../loggable.js';
import { originOf } from '../person.js';
import type { Services } from '../services.js';
import type { Member } from '../store/member-store.js';

/** Users' ids are positive, groups' negative. */
const ID = /^-?\d{1,16}$/;

const called = ({ user, name }: Member): string => {
  const kind = user < 0 ? '群' : '';
  return name ? `${kind}${name}（${user}）` : `${kind}${user}`;
};

/** Administrators let users and groups in, and out again. */
export function membership({ store, settings, logger }: Services): Composer<Context> {
  const composer = new Composer<Context>();
  const administrators = composer.filter((context) => settings.administrators.has(context.from?.id ?? 0));

  const decide = async (context: Context, id: number, approved: boolean) => {
    const { user: by, chat } = originOf(context);
    const now = Date.now();
    store.members.decide(id, approved ? 'approved' : 'refused', by, now);
    const action = approved ? 'approve' : 'refuse';
    store.audit.record({ at: now, user: by, chat, action, text: String(id), reports: [] });
    if (!approved) return;
    const line =
      id < 0
        ? '管理员已同意本群使用法言，@我 并写上问题就可以，/help 看说明。'
        : '管理员已同意您使用法言，直接发问题就可以，/help 看说明。';
    await context.api
      .sendMessage(id, line)
      .catch((error: unknown) => logger.warn({ user: id, ...loggable(error) }, 'approved user not reached'));
  };

  administrators.command('approve', async (context) => {
    const given = context.match.trim();
    if (ID.test(given)) {
      await decide(context, Number(given), true);
      await context.reply(`已同意编号 ${given} 使用。`);
      return;
    }
    const waiting = store.members.latest('asked');
    const approved = store.members.latest('approved');
    const rows = waiting.map((member) => [
      InlineKeyboard.text(`同意 ${called(member)}`, ACTIONS.member.data(member.user, 1)),
    ]);
    const lines = [
      waiting.length > 0 ? '这些用户在等待同意：' : '没有人在等待；也可以发送“/approve 编号”。',
      ...(approved.length > 0 ? [`已同意：${approved.map(called).join('、')}。收回请发送“/revoke 编号”。`] : []),
    ];
    await context.reply(lines.toReversed().join('\n'), { reply_markup: InlineKeyboard.from(rows) });
  });

  administrators.command('revoke', async (context) => {
    const given = context.match.trim();
    const id = ID.test(given) ? Number(given) : null;
    if (id === null) {
      await context.reply('请把编号写在命令后面，例如：/revoke 12345。/approve 列出已同意的编号。');
    } else if (settings.administrators.has(id) || settings.allowed.has(id)) {
      await context.reply(`编号 ${id} 写在 ADMIN_USERS 或 ALLOWED_USERS 里，请从设置里去掉后重新启动。`);
    } else {
      await decide(context, id, false);
      await context.reply(`已收回编号 ${id} 的使用。`);
    }
  });

  administrators.callbackQuery(ACTIONS.member.pattern, async (context) => {
    const [id = 0, approved = 0] = callbackNumbers(context.match);
    await decide(context, id, approved === 1);
    acknowledge(context, approved === 1 ? '已同意。' : '已记下。');
    await editKeyboard(context, new InlineKeyboard([]));
    await context.reply(approved === 1 ? `已同意编号 ${id} 使用。` : `没有同意编号 ${id} 使用。`);
  });

  return composer;
}
