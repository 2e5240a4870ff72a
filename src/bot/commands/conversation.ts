import { Composer, type Context, InlineKeyboard } from 'grammy';
import { acknowledge } from '../acknowledge.js';
import { ACTIONS } from '../actions.js';
import { callbackNumbers } from '../callback-action.js';
import { originOf } from '../person.js';
import type { Services } from '../services.js';

/** `/new`, `/cancel` and `/forget`. */
export function conversation(services: Services): Composer<Context> {
  const composer = new Composer<Context>();

  composer.command('new', async (context) => {
    const { chat, user } = originOf(context);
    services.store.answers.startOver(chat, user);
    services.store.drafting.clear(chat, user);
    await context.reply('好的，已开始新的对话，后面的问题不再接着前面的。');
  });

  composer.command('cancel', async (context) => {
    const origin = originOf(context);
    const { chat, user } = origin;
    const isDrafting = ['section', 'notes'].includes(services.store.drafting.get(chat, user)?.stage ?? '');
    if (isDrafting) services.store.drafting.clear(chat, user);
    const wasRunning = services.questions.cancel(origin);
    await context.reply(wasRunning || isDrafting ? '已停止。' : '现在没有正在回答的问题。');
  });

  composer.command('forget', async (context) => {
    const { user } = originOf(context);
    await context.reply('这会删除您的全部对话、草稿、设置和使用记录，不能恢复。确定吗？', {
      reply_markup: new InlineKeyboard().text('确定删除', ACTIONS.forget.data(user)),
    });
  });

  composer.callbackQuery(ACTIONS.forget.pattern, async (context) => {
    const { user, chat } = originOf(context);
    if (callbackNumbers(context.match)[0] !== user) {
      acknowledge(context, '只有发出 /forget 的人可以确认。');
      return;
    }
    acknowledge(context);
    services.store.forget(user);
    services.desk.forget(String(user));
    services.forgotten(user, chat);
    services.store.audit.record({ at: Date.now(), user, chat, action: 'forget', text: null, reports: [] });
    await context.reply('已删除您的全部记录。');
  });

  return composer;
}
