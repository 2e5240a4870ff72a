import { sequentialize } from '@grammyjs/runner';
import { Bot, type Context } from 'grammy';
import { access } from './access.js';
import { ACTIONS } from './actions.js';
import { isAddressed } from './addressed.js';
import { apologies } from './apologies.js';
import { administration } from './commands/administration.js';
import { answerButtons } from './commands/answer-buttons.js';
import { conversation } from './commands/conversation.js';
import { courtesies } from './commands/courtesies.js';
import { exporting } from './commands/export.js';
import { guidance } from './commands/guidance.js';
import { home } from './commands/home.js';
import { inlineSearch } from './commands/inline-search.js';
import { membership } from './commands/membership.js';
import { otherMessages } from './commands/other-messages.js';
import { questions } from './commands/questions.js';
import { reports } from './commands/reports.js';
import { sourcesByWords } from './commands/sources-by-words.js';
import { sourcesOfAnswer } from './commands/sources-of-answer.js';
import { drafting } from './drafting/drafting.js';
import { followingMoves, notingMoves } from './run/moved-groups.js';
import { plainly } from './run/plainly.js';
import { rememberDeliveries } from './run/remember-deliveries.js';
import { notingMessages } from './run/seen-messages.js';
import { obeying, resending } from './run/sending.js';
import type { Services } from './services.js';
import { singlePress } from './single-press.js';
import { spokenCommands } from './spoken-commands.js';

/** Longest a long poll may take in all, in seconds. */
const CLIENT_TIMEOUT_SECONDS = 90;

/** Buttons that only look something up need not wait for the answer in progress. */
const READING = [ACTIONS.source, ACTIONS.paragraph, ACTIONS.keyboard, ACTIONS.narrow, ACTIONS.reports, ACTIONS.wrong];

/** One answer at a time a chat, in the order asked; cancelling and reading overtake. */
const turnOf = (context: Context): string | undefined => {
  const { data } = context.callbackQuery ?? {};
  const isReading = data !== undefined && READING.some(({ pattern }) => pattern.test(data));
  const isCancel = /^\/cancel(@\w+)?(\s|$)/.test(context.msg?.text ?? '') && !context.callbackQuery;
  return isReading || isCancel ? undefined : context.chatId?.toString();
};

/** Puts the bot together. `signal` ends all sending when the process stops. */
export function createBot(token: string, apiRoot: string, services: Services, signal: AbortSignal): Bot {
  const bot = new Bot(token, {
    client: { apiRoot: apiRoot.replace(/\/+$/, ''), timeoutSeconds: CLIENT_TIMEOUT_SECONDS },
  });
  const { logger, seen, store } = services;
  bot.api.config.use(resending(signal, logger), obeying(signal), followingMoves(store.groups), plainly(logger));
  bot.use(notingMoves(store.groups), notingMessages(seen));
  bot
    .filter(isAddressed)
    .use(
      singlePress(),
      spokenCommands,
      sequentialize(turnOf),
      rememberDeliveries(store.updates, seen),
      apologies(services),
      access(services),
      membership(services),
      administration(services),
      guidance(services),
      conversation(services),
      home(services),
      reports(services),
      exporting(services),
      sourcesOfAnswer(services),
      sourcesByWords(services),
      answerButtons(services),
      inlineSearch(services),
      courtesies(),
      drafting(services),
      questions(services),
      otherMessages(),
    );
  return bot;
}
