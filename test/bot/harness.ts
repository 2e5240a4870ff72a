import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InlineKeyboardButton, Message } from 'grammy/types';
import pino from 'pino';
import { expect, onTestFinished } from 'vitest';
import { type BotOptions, type RunningBot, startBot } from '../../src/bot/run/start-bot.js';
import type { Answer, AskRequest } from '../../src/domain/answer.js';
import type { Searcher } from '../../src/domain/ports.js';
import { createDrafter } from '../../src/draft/create-drafter.js';
import { createDraftDesk } from '../../src/draft/desk/create-draft-desk.js';
import { createDraftStore, DRAFT_MIGRATIONS } from '../../src/draft/desk/draft-store.js';
import type { DraftModel } from '../../src/draft/model/model-engine.js';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { migrate, openDatabase, type SqliteDatabase } from '../../src/index/database.js';
import { type LocalServer, startLocalServer } from '../../src/local/start-local-server.js';
import { LOCAL_TABLES } from '../../src/local/store/tables.js';
import { LOOPBACK_USER_ID } from '../../src/local/store/user-store.js';
import { ReportShelf, reportOf } from '../fakes/report-shelf.js';
import { ScriptedAssistant, surveyOf } from '../fakes/scripted-assistant.js';

export const USER = LOOPBACK_USER_ID;

/** Two districts, two years; nothing of the sample. */
export function shelf(): ReportShelf {
  const reports = new ReportShelf();
  reports.put(reportOf('甲县', 2023, ['开展企业法治体检400余次。', '办理行政复议案件12件。', '举办普法活动30场。']));
  reports.put(reportOf('乙市', 2022, ['组织律师为民营企业体检。', '化解纠纷56件。']));
  return reports;
}

export function temporaryDatabase(): SqliteDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'fayan-bot-'));
  const database = openDatabase(folder);
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return database;
}

const DRAFTING = loadDraftingData();

const NO_SEARCH: Searcher = { search: async () => [] };

/** Settings of a bot that serves one chat and has no administrator. */
export const servingOnly = (chat: number) => ({
  open: false,
  allowed: new Set([chat]),
  administrators: new Set<number>(),
  home: null,
  readingAddress: null,
});

interface TestParts {
  readonly logs?: string[];
  readonly draftModel?: DraftModel;
}

/** Options of a bot that serves `USER`; logs are collected in `logs`. */
export function botOptions(
  database: SqliteDatabase,
  server: Pick<BotOptions, 'token' | 'apiRoot'>,
  changes: Partial<BotOptions> & TestParts = {},
): BotOptions {
  const { logs = [], draftModel = null, ...rest } = changes;
  const library = rest.library ?? shelf();
  const searcher = rest.searcher ?? NO_SEARCH;
  const drafter = createDrafter({ data: DRAFTING, shelf: async () => ({ library, searcher }), model: draftModel });
  migrate(database, DRAFT_MIGRATIONS);
  return {
    token: server.token,
    apiRoot: server.apiRoot,
    database,
    library,
    assistant: new ScriptedAssistant((request) => surveyOf(library, request)),
    searcher,
    desk: createDraftDesk({ drafter, store: createDraftStore(database), outline: DRAFTING.outline }),
    settings: { open: false, allowed: new Set(), administrators: new Set([USER]), home: null, readingAddress: null },
    retentionDays: 180,
    questionsPerMinute: 1000,
    drainMs: 300,
    webhook: null,
    logger: pino({ level: 'trace' }, { write: (line: string) => logs.push(line) }),
    ...rest,
  };
}

export async function start(options: BotOptions): Promise<RunningBot> {
  const bot = await startBot(options);
  bot.ended.catch(() => undefined);
  onTestFinished(() => bot.stop());
  return bot;
}

/** What a user of the chat page does and sees. */
export class Chat {
  readonly #server: LocalServer;
  readonly id: number;
  readonly user: number;
  /** Lines shown for pressed buttons, by query. */
  readonly notes = new Map<string, string | null>();

  constructor(server: LocalServer, id: number = USER, user: number = USER) {
    this.#server = server;
    this.id = id;
    this.user = user;
    server.state.feed.subscribe(
      user,
      () => undefined,
      (signal) => signal.kind === 'pressed' && this.notes.set(signal.query, signal.text),
    );
  }

  send(text: string, replyTo?: number): void {
    this.#server.conversations.sendText(this.user, this.id, { text, replyTo });
  }

  messages(): readonly Message[] {
    return this.#server.state.messages.page(this.id, Number.MAX_SAFE_INTEGER, 200).map(({ message }) => message);
  }

  /** Messages of the bot. */
  replies(): readonly Message[] {
    return this.messages().filter((message) => message.from?.is_bot);
  }

  /** Waits for so many replies and returns the last. */
  async reply(count: number): Promise<Message> {
    await expect.poll(() => this.replies().length, { timeout: 5_000 }).toBeGreaterThanOrEqual(count);
    const last = this.replies()[count - 1];
    if (!last) throw new Error('no reply');
    return last;
  }

  /** Presses the first button whose text starts so, under the last reply or a given message. */
  press(text: string, under?: Message): string {
    const message = under ? this.messages().find((one) => one.message_id === under.message_id) : this.replies().at(-1);
    const button = buttonsOf(message).find((one) => one.text.startsWith(text));
    if (!message || !button || !('callback_data' in button)) throw new Error(`no button ${text}`);
    return this.#server.conversations.press(this.user, this.id, message.message_id, button.callback_data);
  }

  pressData(data: string, under: Message): string {
    const chat = this.#server.conversations.chat(this.user, this.id);
    return this.#server.conversations.pushCallback(this.user, chat, under, data);
  }
}

export function buttonsOf(message: Message | undefined): readonly InlineKeyboardButton[] {
  return message?.reply_markup?.inline_keyboard.flat() ?? [];
}

export interface Room {
  readonly server: LocalServer;
  readonly database: SqliteDatabase;
  readonly library: ReportShelf;
  readonly assistant: ScriptedAssistant;
  readonly chat: Chat;
  readonly logs: string[];
  /** Starts the bot (again) on the same data. */
  startBot(changes?: Partial<BotOptions>): Promise<RunningBot>;
}

/** A local Bot API server with a scripted assistant; the bot runs unless told otherwise. */
export async function openRoom(
  changes: Partial<BotOptions> = {},
  script?: (request: AskRequest) => Answer,
): Promise<Room> {
  const database = temporaryDatabase();
  migrate(database, LOCAL_TABLES);
  const server = await startLocalServer({ database, host: '127.0.0.1', port: 0 });
  onTestFinished(() => server.close());
  const library = shelf();
  const assistant = new ScriptedAssistant(script ?? ((request) => surveyOf(library, request)));
  const logs: string[] = [];
  let running: RunningBot | null = null;
  const room: Room = {
    server,
    database,
    library,
    assistant,
    chat: new Chat(server),
    logs,
    startBot: async (more = {}) => {
      await running?.stop();
      const own = { token: server.botToken, apiRoot: server.apiRoot };
      running = await start(botOptions(database, own, { library, assistant, logs, ...changes, ...more }));
      return running;
    },
  };
  await room.startBot();
  return room;
}
