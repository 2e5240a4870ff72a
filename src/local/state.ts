import { EventEmitter } from 'node:events';
import type { User } from 'grammy/types';
import { Feed } from './feed.js';
import { ChatStore } from './store/chat-store.js';
import { Counters } from './store/counters.js';
import { FileStore } from './store/file-store.js';
import { MessageStore } from './store/message-store.js';
import { QueryStore } from './store/query-store.js';
import { Settings } from './store/settings.js';
import type { LocalDatabase } from './store/tables.js';
import { UpdateQueue } from './store/update-queue.js';
import { LOOPBACK_USER_ID, UserStore } from './store/user-store.js';

/** All that the two servers share. */
export interface LocalState {
  readonly bot: User;
  readonly botToken: string;
  readonly settings: Settings;
  readonly counters: Counters;
  readonly chats: ChatStore;
  readonly messages: MessageStore;
  readonly files: FileStore;
  readonly updates: UpdateQueue;
  readonly queries: QueryStore;
  readonly users: UserStore;
  readonly feed: Feed;
  /** Emits an inline query's id with the bot's results. */
  readonly inlineAnswers: EventEmitter;
  /** Runs stores' writes in one transaction and tells the pages. */
  change<T>(work: () => T): T;
}

const BOT_ID = 8_700_000_001;

const BOT: User = { id: BOT_ID, is_bot: true, first_name: '法言', username: 'fayan_bot' };

/** Reads the state from tables that `migrate` has brought up to date; the first time, makes the loopback user. */
export function openState(database: LocalDatabase): LocalState {
  const counters = new Counters(database);
  const settings = new Settings(database);
  const feed = new Feed();
  const state: LocalState = {
    bot: BOT,
    botToken: `${BOT_ID}:${settings.secret('bot_secret')}`,
    settings,
    counters,
    chats: new ChatStore(database, counters),
    messages: new MessageStore(database, counters),
    files: new FileStore(database),
    updates: new UpdateQueue(database),
    queries: new QueryStore(database),
    users: new UserStore(database, counters),
    feed,
    inlineAnswers: new EventEmitter(),
    change<T>(work: () => T): T {
      const result = database.transaction(work)();
      feed.changed();
      return result;
    },
  };
  if (state.users.get(LOOPBACK_USER_ID) === null) state.change(() => addUser(state, '我'));
  return state;
}

/** A new user with a first conversation, whose id is the user's as on Telegram. */
export function addUser(state: LocalState, name?: string): User {
  const user = state.users.add(name);
  state.chats.add({ id: user.id, type: 'private', owner: user.id, title: null });
  return user;
}
