import { type Context, InlineKeyboard, type MiddlewareFn } from 'grammy';
import { acknowledge } from './acknowledge.js';
import { ACTIONS } from './actions.js';
import { cutText } from './cut-text.js';
import { loggable } from './loggable.js';
import { originOf } from './person.js';
import type { Services } from './services.js';
import type { Origin } from './store/answer-store.js';

/** A stranger is told their id again after so long, in milliseconds. */
const TELL_AGAIN_MS = 24 * 3600 * 1000;
const NAME_LIMIT = 60;

const isServed = ({ user, chat }: Origin, { settings, store }: Services): boolean =>
  settings.open ||
  settings.allowed.has(user) ||
  settings.allowed.has(chat) ||
  settings.allowed.has(store.groups.before(chat) ?? chat) ||
  settings.administrators.has(user) ||
  store.members.get(user)?.state === 'approved';

const nameOf = ({ from }: Context): string =>
  cutText(
    [from?.first_name, from?.last_name, from?.username && `@${from.username}`].filter(Boolean).join(' '),
    NAME_LIMIT,
  );

const askAdministrators = async (context: Context, user: number, { settings, logger }: Services): Promise<void> => {
  const keyboard = new InlineKeyboard()
    .text('同意', ACTIONS.member.data(user, 1))
    .text('不同意', ACTIONS.member.data(user, 0));
  for (const administrator of settings.administrators) {
    await context.api
      .sendMessage(administrator, `${nameOf(context)}（编号 ${user}）想使用法言。`, { reply_markup: keyboard })
      .catch((error: unknown) => logger.warn({ administrator, ...loggable(error) }, 'administrator not reached'));
  }
};

const turnAway = async (context: Context, services: Services): Promise<void> => {
  const { user, chat } = originOf(context);
  if (context.inlineQuery) {
    const button = { text: '尚未开通，点这里申请', start_parameter: 'access' };
    await context.answerInlineQuery([], { button, is_personal: true, cache_time: 0 });
    return;
  }
  if (context.callbackQuery) acknowledge(context, '您还没有开通使用。');
  const member = services.store.members.get(user);
  const now = Date.now();
  if (member && now - member.at < TELL_AGAIN_MS) return;
  const group = chat === user ? '' : `（本群的编号是 ${chat}）`;
  const line = `您好，法言只对指定的用户开放。您的编号是 ${user}${group}，请告诉管理员，同意后就可以使用。`;
  services.logger.info({ user, chat }, 'stranger turned away');
  await context.reply(line);
  if (!member) await askAdministrators(context, user, services);
  services.store.members.ask(user, nameOf(context), now);
};

/** Lets in users and groups that are allowed; anybody else gets one polite line a day with their id. */
export function access(services: Services): MiddlewareFn<Context> {
  return (context, next) => (isServed(originOf(context), services) ? next() : turnAway(context, services));
}
