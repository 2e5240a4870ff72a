import { Composer, type Context } from 'grammy';
import { ACTIONS } from '../actions.js';
import { withoutMention } from '../addressed.js';
import { askInChat } from '../asking.js';
import { type CallbackAction, callbackNumbers } from '../callback-action.js';
import { keptUnder } from '../kept-under.js';
import { originOf } from '../person.js';
import type { Services } from '../services.js';
import { sourceWanted } from '../source-wanted.js';
import type { KeptAnswer } from '../store/answer-store.js';
import { sendSource } from './sources-of-answer.js';

const UNDER_AN_ANSWER: readonly CallbackAction[] = [ACTIONS.source, ACTIONS.keyboard, ACTIONS.narrow, ACTIONS.wrong];

/** The answer whose buttons stand under the message replied to. */
const answerRepliedTo = (context: Context, services: Services): KeptAnswer | null => {
  const buttons = context.msg?.reply_to_message?.reply_markup?.inline_keyboard.flat() ?? [];
  for (const button of buttons) {
    const data = 'callback_data' in button ? button.callback_data : '';
    const match = UNDER_AN_ANSWER.map(({ pattern }) => pattern.exec(data)).find(Boolean);
    if (match) return keptUnder(context, services, callbackNumbers(match)[0] ?? 0);
  }
  return null;
};

/** Opens a source of the answer before where a message asks for it in words; a bare number may also choose an option. */
export function sourcesByWords(services: Services): Composer<Context> {
  const { store } = services;
  const composer = new Composer<Context>();

  composer.on('message:text', async (context, next) => {
    const wanted = sourceWanted(withoutMention(context.msg.text, context.me.username));
    const origin = originOf(context);
    const { chat, user } = origin;
    const drafting = store.drafting.get(chat, user);
    if (!wanted || (drafting && drafting.stage !== 'changes')) return next();
    // Before a restart it chose an option, whose answer is now the last.
    const chosen = store.answers.ofUpdate(origin);
    if (chosen) {
      await askInChat(context, services, chosen.inquiry);
      return;
    }
    const answers = store.answers.conversation(chat, user);
    const last = answers.at(-1);
    // A number behind a draft is said of the draft.
    if (wanted.kind === 'bare' && (!last || last.at < (drafting?.at ?? 0))) return next();
    const option = wanted.kind === 'bare' ? last?.answer.options?.[wanted.n - 1] : undefined;
    if (last && option) {
      await askInChat(context, services, { under: last.id, ...last.inquiry, question: option });
      return;
    }
    const cited = answerRepliedTo(context, services) ?? answers.findLast(({ answer }) => answer.citations.length > 0);
    const count = cited?.answer.citations.length ?? 0;
    if (!cited || count === 0) return next();
    const n = wanted.kind === 'any' ? (count === 1 ? cited.answer.citations[0]?.n : undefined) : wanted.n;
    if (n !== undefined && (await sendSource(context, services, cited.id, n))) return;
    const range = `前面的回答有${count}处出处`;
    await context.reply(`${range}，请点它下面的编号，或者发送编号，例如：[1]。`);
  });

  return composer;
}
