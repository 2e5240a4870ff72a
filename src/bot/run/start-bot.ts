import { GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import type { Assistant } from '../../domain/answer.js';
import { CancelledError, FayanError, UsageError } from '../../domain/errors.js';
import type { Library, Searcher } from '../../domain/ports.js';
import type { DraftDesk } from '../../draft/desk/draft-desk.js';
import type { SqliteDatabase } from '../../index/database.js';
import { createBot } from '../bot.js';
import { loggable } from '../loggable.js';
import { MENU } from '../menu.js';
import { RateLimiter } from '../rate-limiter.js';
import { RunningQuestions } from '../running-questions.js';
import type { BotSettings } from '../services.js';
import { openBotStore } from '../store/bot-store.js';
import { Intake } from './intake.js';
import { ALLOWED_UPDATES, startPolling } from './polling.js';
import { SeenMessages } from './seen-messages.js';
import { StoppedError } from './stopped-error.js';

export interface BotOptions {
  readonly token: string;
  readonly apiRoot: string;
  readonly database: SqliteDatabase;
  readonly assistant: Assistant;
  readonly library: Library;
  readonly searcher: Searcher;
  readonly desk: DraftDesk;
  readonly settings: BotSettings;
  /** Chats, drafts and the audit are kept for so long. */
  readonly retentionDays: number;
  /** A user had their records deleted, by a message in a chat: whoever shows the page deletes its conversations too. */
  readonly forgotten?: (user: number, chat: number) => void;
  readonly questionsPerMinute: number;
  /** Where Telegram sends updates; null: long polling. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly logger: Logger;
  /** Ends the start, e.g. while the server cannot be reached. */
  readonly signal?: AbortSignal;
  /** How long answers in flight may take when the bot stops, in milliseconds. */
  readonly drainMs?: number;
}

/** `failing`: the server has not answered polls for a while, or polling has ended. */
export interface BotHealth {
  readonly status: 'starting' | 'ok' | 'failing';
  /** Accepted and not yet handled. */
  readonly pending: number;
  /** Seconds since the server last answered a poll; null with a webhook or before the first. */
  readonly secondsSincePoll: number | null;
}

/** What is known of a bot that has not started yet: the reports are being indexed, or the server cannot be reached. */
export const STARTING: BotHealth = { status: 'starting', pending: 0, secondsSincePoll: null };

export interface RunningBot {
  readonly username: string;
  health(): BotHealth;
  /** Enters a report that a user opened outside the chat in the audit. */
  opened(user: number, reportId: string): void;
  /** Stores an update that came by webhook; it may be confirmed once this returns, and is handled from then on. */
  accept(update: Update): void;
  /** Rejects with a `FayanError` when the bot cannot go on. */
  readonly ended: Promise<void>;
  /** Lets answers in flight finish for a while; the rest stays accepted and is handled after the next start. */
  stop(): Promise<void>;
}

const DRAIN_MS = 8_000;
const UNWIND_MS = 1_000;
const DAY_MS = 24 * 3600 * 1000;
const HEALTHY_MS = 90_000;

const asFayanError = (error: unknown): Error => {
  if (!(error instanceof GrammyError)) return error instanceof Error ? error : new Error(String(error));
  if (error.error_code === 401 || error.error_code === 404) {
    return new UsageError('BOT_TOKEN 无效，请从 BotFather 处重新复制。', { cause: error });
  }
  if (error.error_code === 409) {
    return new FayanError('另一个程序正在用同一个 BOT_TOKEN 接收消息，请先停掉它。', { cause: error });
  }
  return new FayanError('Telegram 服务器拒绝了请求，请稍后再启动，或检查 TELEGRAM_API_ROOT。', { cause: error });
};

/** Starts the bot against a Bot API server. Rejects with `FayanError` where the server refuses it for good, or on `signal`. */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { logger, webhook } = options;
  const store = openBotStore(options.database, Number.parseInt(options.token, 10));
  const stopping = new AbortController();
  const questions = new RunningQuestions();
  const services = {
    ...options,
    store,
    seen: new SeenMessages(),
    questions,
    fileServer: { apiRoot: options.apiRoot, token: options.token },
    limiter: new RateLimiter(options.questionsPerMinute),
    forgotten: options.forgotten ?? (() => undefined),
  };
  const bot = createBot(options.token, options.apiRoot, services, stopping.signal);
  const intake = new Intake(store.updates, (update) => bot.handleUpdate(update), logger);

  /** What a server may refuse without harm. */
  const attempt = async (call: Promise<unknown>): Promise<void> => {
    await call.catch((error: unknown) => logger.warn(loggable(error), 'server refused'));
  };
  await bot.init(options.signal as Parameters<typeof bot.init>[0]).catch((error: unknown) => {
    throw options.signal?.aborted ? new CancelledError('已停止。') : asFayanError(error);
  });
  await attempt(bot.api.setMyCommands(MENU));
  if (webhook) {
    const setting = bot.api.setWebhook(webhook.url, { secret_token: webhook.secret, allowed_updates: ALLOWED_UPDATES });
    await setting.catch((error: unknown) => {
      throw asFayanError(error);
    });
  } else await attempt(bot.api.deleteWebhook());

  const purge = () => {
    const before = Date.now() - options.retentionDays * DAY_MS;
    store.purge(before, Date.now());
    options.desk.purge(before);
  };
  purge();
  const purging = setInterval(purge, DAY_MS).unref();
  intake.replay();
  const polling = webhook ? null : startPolling(bot, intake, logger);
  const started = Date.now();
  logger.info({ bot: bot.botInfo.username, mode: webhook ? 'webhook' : 'polling' }, 'bot started');

  return {
    username: bot.botInfo.username,
    health: () => {
      const poll = polling?.lastPoll() ?? null;
      const isOk = polling === null || Date.now() - (poll ?? started) < HEALTHY_MS;
      const secondsSincePoll = poll === null ? null : Math.round((Date.now() - poll) / 1000);
      return { status: isOk ? 'ok' : 'failing', pending: store.updates.pending(), secondsSincePoll };
    },
    opened: (user, reportId) =>
      store.audit.record({ at: Date.now(), user, chat: user, action: 'source', text: null, reports: [reportId] }),
    accept: (update) => {
      intake.accept([update]);
      void intake.handle(update);
    },
    ended: polling
      ? polling.ended.catch((error: unknown) => {
          throw asFayanError(error);
        })
      : new Promise(() => undefined),
    stop: async () => {
      clearInterval(purging);
      await polling?.stop().catch(() => undefined);
      const drained = await intake.drain(options.drainMs ?? DRAIN_MS);
      if (!drained)
        logger.warn({ pending: store.updates.pending() }, 'stopping with questions left for the next start');
      intake.stop();
      questions.stop(new StoppedError());
      stopping.abort();
      await intake.drain(UNWIND_MS);
      logger.info('bot stopped');
    },
  };
}
