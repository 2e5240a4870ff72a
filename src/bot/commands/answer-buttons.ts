import { Composer, type Context } from 'grammy';
import { acknowledge } from '../acknowledge.js';
import { ACTIONS } from '../actions.js';
import { answerKeyboard, narrowingKeyboard } from '../answer-keyboard.js';
import { answerDistricts } from '../answer-scope.js';
import { askInChat } from '../asking.js';
import { type CallbackAction, callbackNumbers } from '../callback-action.js';
import { editKeyboard } from '../edit-text.js';
import { keptUnder } from '../kept-under.js';
import type { Services } from '../services.js';
import type { Inquiry, KeptAnswer } from '../store/answer-store.js';

const EXPIRED = '这个按钮对应的回答已不在保存期内，请重新提问。';

/** Buttons under an answer but its sources: choose, narrow, more, page, complain. */
export function answerButtons(services: Services): Composer<Context> {
  const composer = new Composer<Context>();

  const on = (
    action: CallbackAction,
    handle: (context: Context, kept: KeptAnswer, numbers: readonly number[]) => Promise<void>,
  ) =>
    composer.callbackQuery(action.pattern, async (context) => {
      const [id = 0, ...numbers] = callbackNumbers(context.match);
      const kept = keptUnder(context, services, id);
      if (kept) await handle(context, kept, numbers);
      else acknowledge(context, EXPIRED);
    });

  const ask = async (context: Context, kept: KeptAnswer, change: Partial<Inquiry>) => {
    acknowledge(context);
    await askInChat(context, services, { under: kept.id, ...kept.inquiry, ...change });
  };

  on(ACTIONS.option, async (context, kept, [index = 0]) => {
    const option = kept.answer.options?.[index];
    if (option) await ask(context, kept, { question: option });
    else acknowledge(context, EXPIRED);
  });
  on(ACTIONS.district, async (context, kept, [index = 0]) => {
    const district = answerDistricts(kept)[index];
    if (district) await ask(context, kept, { districts: [district] });
    else acknowledge(context, EXPIRED);
  });
  on(ACTIONS.year, (context, kept, [year = 0]) => ask(context, kept, { years: [year] }));
  on(ACTIONS.all, (context, kept) => ask(context, kept, { all: true }));
  on(ACTIONS.narrow, async (context, kept) => {
    acknowledge(context);
    await editKeyboard(context, narrowingKeyboard(kept));
  });
  on(ACTIONS.keyboard, async (context, kept, [page = 0]) => {
    acknowledge(context);
    await editKeyboard(context, answerKeyboard(kept, page));
  });
  on(ACTIONS.wrong, async (context, kept) => {
    const fresh = services.store.audit.complain(context.from?.id ?? kept.user, kept.id, Date.now());
    acknowledge(context, fresh ? '已记下，管理员会看到，谢谢。' : '您已经反馈过这条回答，谢谢。');
  });
  return composer;
}
