import { BotError, GrammyError, HttpError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { loggable } from '../loggable.js';
import type { UpdateStore } from '../store/update-store.js';
import { StoppedError } from './stopped-error.js';
import { type WholeMessage, WholeMessages } from './whole-messages.js';

/** A failure that sending again later can mend: the update stays accepted and is handled after the next start. */
const isPassing = (error: unknown): boolean =>
  error instanceof StoppedError ||
  error instanceof HttpError ||
  (error instanceof GrammyError && (error.error_code >= 500 || error.error_code === 429));

/** The user blocked the bot, or the group put it out: nobody's fault. */
const isUnwanted = (error: unknown): boolean => error instanceof GrammyError && error.error_code === 403;

/** What failed for a passing reason is tried again in this process so often, after so many milliseconds. */
const RETRIES = 5;
const RETRY_MS = 60_000;

/** The way in for updates: each is stored before it is confirmed, handled once, and kept while it is not. */
export class Intake {
  readonly #store: UpdateStore;
  readonly #handle: (update: Update) => Promise<void>;
  readonly #logger: Logger;
  /** Accepted by this process and not yet handled to the end. */
  readonly #waiting = new Set<number>();
  readonly #running = new Set<Promise<void>>();
  readonly #wholes = new WholeMessages();
  #stopped = false;

  constructor(store: UpdateStore, handle: (update: Update) => Promise<void>, logger: Logger) {
    this.#store = store;
    this.#handle = handle;
    this.#logger = logger;
  }

  /** Stores updates; once it returns they may be confirmed to the server. Repeated ones are dropped by `handle`. */
  accept(updates: readonly Update[]): void {
    if (updates.length === 0) return;
    const fresh = this.#store.accept(updates, Date.now());
    for (const update of fresh) this.#waiting.add(update.update_id);
    if (fresh.length < updates.length)
      this.#logger.info({ dropped: updates.length - fresh.length }, 'repeated updates');
  }

  /** Handles an accepted update, once; pieces of one long text and files of one album together. Never rejects. */
  handle(update: Update): Promise<void> {
    if (!this.#waiting.delete(update.update_id)) return Promise.resolve();
    const handled = new Promise<void>((resolve) => {
      const begins = this.#wholes.take(update, (whole) => resolve(this.#run(whole)));
      if (!begins) resolve();
    });
    return this.#track(handled);
  }

  /** Handles what an earlier process accepted and did not finish. Call once, before new updates come in. */
  replay(): void {
    const updates = this.#store.replay();
    if (updates.length > 0)
      this.#logger.info({ updates: updates.length }, 'handling what was accepted before the restart');
    for (const update of updates) {
      this.#waiting.add(update.update_id);
      void this.handle(update);
    }
  }

  /** Whether handlers may go on. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Resolves once nothing is in flight, or after the deadline; false where something was left. */
  async drain(deadlineMs: number): Promise<boolean> {
    const deadline = Date.now() + deadlineMs;
    while (this.#running.size > 0 && Date.now() < deadline) {
      await Promise.race([
        ...this.#running,
        new Promise((resolve) => setTimeout(resolve, deadline - Date.now()).unref()),
      ]);
    }
    return this.#running.size === 0;
  }

  /** From now on nothing counts as handled: what is in flight is left to the next start. */
  stop(): void {
    this.#stopped = true;
  }

  #track(task: Promise<void>): Promise<void> {
    this.#running.add(task);
    return task.finally(() => this.#running.delete(task));
  }

  async #run(whole: WholeMessage, retries = RETRIES): Promise<void> {
    try {
      await this.#handle(whole.update);
      if (!this.#stopped) this.#store.done(whole.ids);
    } catch (thrown) {
      const error = thrown instanceof BotError ? thrown.error : thrown;
      const failure = { update: whole.update.update_id, ...loggable(error) };
      if (isUnwanted(error)) this.#logger.info(failure, 'chat takes no messages');
      else this.#logger.error(failure, 'update failed');
      if (this.#stopped) return;
      if (!isPassing(error)) this.#store.done(whole.ids);
      else if (retries > 0) this.#tryLater(whole, retries - 1);
    }
  }

  #tryLater(whole: WholeMessage, retries: number): void {
    setTimeout(() => {
      if (!this.#stopped) void this.#track(this.#run(whole, retries));
    }, RETRY_MS).unref();
  }
}
