import pino from 'pino';
import { createAssistant, type ModelParts } from '../assistant.js';
import { EXAMPLES } from '../bot/menu.js';
import type { BotOptions, RunningBot } from '../bot/run/start-bot.js';
import type { Config } from '../config.js';
import { FayanError } from '../domain/errors.js';
import { createDrafter } from '../draft/create-drafter.js';
import { createDraftDesk } from '../draft/desk/create-draft-desk.js';
import { createDraftStore, DRAFT_MIGRATIONS } from '../draft/desk/draft-store.js';
import { loadDraftingData } from '../draft/outline/drafting-data.js';
import type { House } from '../house.js';
import { migrate } from '../index/database.js';
import { dictionary } from '../index/segment.js';
import { showProgress } from './progress.js';

/** What is being served. */
export interface Service {
  /** One line for the terminal. */
  readonly announcement: string;
  readonly bot: RunningBot;
  close(): Promise<void>;
}

/** What a bot needs beside its server. */
export type BotParts = Omit<BotOptions, 'token' | 'apiRoot' | 'settings' | 'webhook'>;

/** Indexes the samples where nothing was ever indexed, and loads what the first answer or draft would else wait for. */
export async function prepare(house: House, signal: AbortSignal): Promise<void> {
  const progress = showProgress();
  await house.ensureIndexed({ signal, onProgress: progress.update }).finally(progress.end);
  await house.snapshot();
  dictionary();
}

/** Asks once, without any model for that would cost, so that the first user finds the reports read. */
export async function warmUp(house: House): Promise<void> {
  const question = EXAMPLES[0];
  if (question) await createAssistant(house, null).ask({ question });
}

/** Parts that follow the index as it changes. Logs go to stderr. */
export function partsOf(house: House, model: ModelParts | null, level: 'info' | 'warn'): BotParts {
  const { config, database } = house;
  const searcher = async () => (await house.snapshot()).searcher;
  const data = loadDraftingData();
  const drafting = model && { ...model, timeoutMs: config.MODEL_TIMEOUT_MS };
  const drafter = createDrafter({ data, shelf: () => house.snapshot(), model: drafting });
  migrate(database, DRAFT_MIGRATIONS);
  return {
    database,
    desk: createDraftDesk({ drafter, store: createDraftStore(database), outline: data.outline }),
    library: house.library,
    searcher: { search: async (query, options) => (await searcher()).search(query, options) },
    assistant: createAssistant(house, model),
    retentionDays: config.RETENTION_DAYS,
    questionsPerMinute: config.QUESTIONS_PER_MINUTE,
    logger: pino({ level }, pino.destination(2)),
  };
}

/** The sentence for an address that cannot be served on; other errors as they are. */
export function asListenError(error: unknown, { HOST, PORT }: Config): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new FayanError(`端口 ${PORT} 已被占用，请停掉占用它的程序，或用 PORT 另设一个端口。`, { cause: error });
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EACCES') {
    return new FayanError(`无法在 ${HOST}:${PORT} 上提供服务，请检查 HOST 和 PORT。`, { cause: error });
  }
  return error;
}
