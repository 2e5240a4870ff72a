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
  settings.administrators.has(user) ||
  [user, chat, store.groups.before(chat)].some(
    (id) => id !== null && (settings.allowed.has(id) || store.members.get(id)?.state === 'approved'),
  );

const nameOf = ({ from, callbackQuery, senderChat }: Context): string => {
  if (senderChat?.title && !callbackQuery) return cutText(senderChat.title, NAME_LIMIT);
  const names = [from?.first_name, from?.last_name, from?.username && `@${from.username}`];
  return cutText(names.filter(Boolean).join(' '), NAME_LIMIT);
};

/** The group that an update came from, or null in a private chat. */
const groupOf = ({ chat }: Context): { readonly id: number; readonly name: string } | null =>
  chat && chat.type !== 'private' ? { id: chat.id, name: cutText(chat.title ?? '', NAME_LIMIT) } : null;

const askAdministrators = async (context: Context, user: number, { settings, logger }: Services): Promise<void> => {
  const group = groupOf(context);
  const who = `${nameOf(context)}（编号 ${user}）`;
  const line = group ? `${who}想在群“${group.name}”（编号 ${group.id}）里使用法言。` : `${who}想使用法言。`;
  const keyboard = new InlineKeyboard();
  if (user !== group?.id) keyboard.text(group ? '同意本人' : '同意', ACTIONS.member.data(user, 1));
  if (group) keyboard.text('同意全群', ACTIONS.member.data(group.id, 1));
  keyboard.text('不同意', ACTIONS.member.data(user, 0));
  for (const administrator of settings.administrators) {
    await context.api
      .sendMessage(administrator, line, { reply_markup: keyboard })
      .catch((error: unknown) => logger.warn({ administrator, ...loggable(error) }, 'administrator not reached'));
  }
};

const turnAway = async (context: Context, services: Services): Promise<void> => {
  const { members } = services.store;
  const { user, chat } = originOf(context);
  if (context.inlineQuery) {
    const button = { text: '尚未开通，点这里申请', start_parameter: 'access' };
    await context.answerInlineQuery([], { button, is_personal: true, cache_time: 0 });
    return;
  }
  if (context.callbackQuery) acknowledge(context, '您还没有开通使用。');
  const now = Date.now();
  const group = groupOf(context);
  const asking = [user, ...(group ? [group.id] : [])].map((id) => members.get(id));
  if (asking.every((member) => member && now - member.at < TELL_AGAIN_MS)) return;
  const isNews = asking.includes(null);
  const ids =
    user === chat && group ? `本群的编号是 ${chat}` : `您的编号是 ${user}${group ? `（本群的编号是 ${chat}）` : ''}`;
  services.logger.info({ user, chat }, 'stranger turned away');
  await context.reply(`您好，法言只对指定的用户开放。${ids}，请告诉管理员，同意后就可以使用。`);
  if (isNews) await askAdministrators(context, user, services);
  members.ask(user, nameOf(context), now);
  if (group && user !== group.id) members.ask(group.id, group.name, now);
};

/** Lets in users and groups that are allowed; anybody else gets one polite line a day with their id. */
export function access(services: Services): MiddlewareFn<Context> {
  return (context, next) => (isServed(originOf(context), services) ? next() : turnAway(context, services));
}
