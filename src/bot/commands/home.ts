import { createHash } from 'node:crypto';
import { Composer, type Context, InlineKeyboard } from 'grammy';
import { districtsMeant } from '../../answer/question/own-district.js';
import { createGazetteer } from '../../answer/question/places.js';
import { acknowledge } from '../acknowledge.js';
import { ACTIONS } from '../actions.js';
import { callbackNumbers } from '../callback-action.js';
import { homeOf } from '../home-of.js';
import { originOf } from '../person.js';
import type { Services } from '../services.js';
import { tidyKeyboard } from '../tidy-keyboard.js';

const NAME_LIMIT = 30;
/** /home 清除 names no place. */
const NONE = /^(?:清除|清空|取消|不设置?|不设了|删除|没有|无)$/u;
/** Telegram takes 100 buttons a message. */
const BUTTONS = 60;

/** A district's number in a button: names can be longer than button data. */
const numberOf = (district: string): number =>
  Number.parseInt(createHash('sha256').update(district).digest('hex').slice(0, 8), 16) + 1;

/** `/home`: the user's own district, which "其他区" leaves out. */
export function home(services: Services): Composer<Context> {
  const { store, library } = services;
  const composer = new Composer<Context>();
  const districts = (): readonly string[] => [
    ...new Set(library.summaries().flatMap(({ district }) => (district === null ? [] : [district]))),
  ];
  const set = async (context: Context, district: string | null) => {
    store.members.setHome(originOf(context).user, district);
    const line = district && !districts().includes(district) ? '库里现在没有它的报告。' : '';
    await context.reply(
      district ? `好的，本地区是${district}，问“其他区”时会略去它。${line}` : '好的，没有设置本地区。',
    );
  };
  const choose = async (context: Context, line: string, choices: readonly string[]) => {
    const keyboard = new InlineKeyboard();
    choices.slice(0, BUTTONS).forEach((district, index) => {
      if (index > 0 && index % 2 === 0) keyboard.row();
      keyboard.text(district, ACTIONS.home.data(numberOf(district)));
    });
    keyboard.row().text('不设置', ACTIONS.home.data(0));
    await context.reply(line, { reply_markup: tidyKeyboard(keyboard) });
  };

  composer.command('home', async (context) => {
    const name = context.match.trim();
    if (name.length > NAME_LIMIT) {
      await context.reply(`地区名称请不要超过${NAME_LIMIT}个字。`);
      return;
    }
    if (NONE.test(name)) {
      await set(context, null);
      return;
    }
    if (name) {
      const meant = districtsMeant(createGazetteer(library.summaries()), name);
      if (meant.length > 1) await choose(context, `“${name}”可以指几个地区，请选择：`, meant);
      else await set(context, meant[0] ?? name);
      return;
    }
    const current = homeOf(services, originOf(context).user);
    const line = current ? `本地区现在是${current}。` : '还没有设置本地区。';
    await choose(context, `${line}请选择，或者发送“/home 地区名称”。`, districts());
  });

  composer.callbackQuery(ACTIONS.home.pattern, async (context) => {
    const [number = 0] = callbackNumbers(context.match);
    const district = number === 0 ? null : districts().find((one) => numberOf(one) === number);
    acknowledge(context, district === undefined ? '库里已没有这个地区，请重新发送 /home。' : undefined);
    if (district !== undefined) await set(context, district);
  });

  return composer;
}
