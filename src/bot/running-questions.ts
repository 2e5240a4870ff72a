import type { Origin } from './store/answer-store.js';
import { Turnstile } from './turnstile.js';

/** Whose question it is: in a group, everybody cancels only their own. */
type Asker = Pick<Origin, 'chat' | 'user' | 'updateId'>;

/** No question waits longer for its turn, in milliseconds; after a quiet week Telegram counts updates from anywhere. */
const LONGEST_WAIT_MS = 3600_000;

const keyOf = ({ chat, user }: Asker): string => `${chat}:${user}`;

/** The questions being answered, one a chat, so that they can be cancelled. */
export class RunningQuestions {
  readonly #running = new Map<string, AbortController>();
  /** A user's questions in a chat up to this update are cancelled, also those that still wait for their turn. */
  readonly #cancelled = new Map<string, { readonly upTo: number; readonly at: number }>();
  readonly #turnstile = new Turnstile();
  readonly #now: () => number;
  #stopped: Error | null = null;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Runs work for a user with a signal that `cancel` and `stop` fire. */
  async run<T>(asker: Asker, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const key = keyOf(asker);
    const controller = new AbortController();
    if (this.#stopped) controller.abort(this.#stopped);
    const cancelled = this.#cancelled.get(key);
    const isFresh = cancelled !== undefined && this.#now() - cancelled.at < LONGEST_WAIT_MS;
    if (isFresh && asker.updateId < cancelled.upTo) controller.abort();
    this.#running.set(key, controller);
    try {
      await this.#turnstile.pass();
      return await work(controller.signal);
    } finally {
      if (this.#running.get(key) === controller) this.#running.delete(key);
    }
  }

  /** Cancels what a user asked in a chat before an update; false where nothing was running. */
  cancel(asker: Asker): boolean {
    this.#cancelled.set(keyOf(asker), { upTo: asker.updateId, at: this.#now() });
    const running = this.#running.get(keyOf(asker));
    running?.abort();
    return running !== undefined;
  }

  /** Ends all questions with a reason that handlers can tell from a cancel. */
  stop(reason: Error): void {
    this.#stopped = reason;
    for (const controller of this.#running.values()) controller.abort(reason);
  }
}
