import type { Logger } from 'pino';
import type { Assistant } from '../domain/answer.js';
import type { Library, Searcher } from '../domain/ports.js';
import type { DraftDesk } from '../draft/desk/draft-desk.js';
import type { ReadingAddress } from './answer-message.js';
import type { FileServer } from './drafting/notes-file.js';
import type { RateLimiter } from './rate-limiter.js';
import type { SeenMessages } from './run/seen-messages.js';
import type { RunningQuestions } from './running-questions.js';
import type { BotStore } from './store/bot-store.js';

export interface BotSettings {
  /** Everybody who reaches the bot is served: the chat page has let them in already. */
  readonly open: boolean;
  /** Telegram ids of users and groups that are served. */
  readonly allowed: ReadonlySet<number>;
  /** Telegram ids of administrators; they are served too. */
  readonly administrators: ReadonlySet<number>;
  /** The users' own district where they have not chosen one. */
  readonly home: string | null;
  /** The reading view of reports; null where there is none. */
  readonly readingAddress: ReadingAddress | null;
}

/** What handlers work with. */
export interface Services {
  readonly assistant: Assistant;
  readonly library: Library;
  readonly searcher: Searcher;
  readonly desk: DraftDesk;
  readonly fileServer: FileServer;
  readonly store: BotStore;
  readonly seen: SeenMessages;
  readonly questions: RunningQuestions;
  readonly limiter: RateLimiter;
  /** Hears that a user had their records deleted, and in which chat. */
  readonly forgotten: (user: number, chat: number) => void;
  readonly settings: BotSettings;
  readonly logger: Logger;
}
