import { Turnstile } from './turnstile.js';

/** The questions being answered, one a chat, so that they can be cancelled. */
export class RunningQuestions {
  readonly #running = new Map<number, AbortController>();
  /** Questions of a chat up to this update are cancelled, also those that still wait for their turn. */
  readonly #cancelledUpTo = new Map<number, number>();
  readonly #turnstile = new Turnstile();
  #stopped: Error | null = null;

  /** Runs work for a chat with a signal that `cancel` and `stop` fire. */
  async run<T>(chat: number, updateId: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    if (this.#stopped) controller.abort(this.#stopped);
    if (updateId < (this.#cancelledUpTo.get(chat) ?? Number.NEGATIVE_INFINITY)) controller.abort();
    this.#running.set(chat, controller);
    try {
      await this.#turnstile.pass();
      return await work(controller.signal);
    } finally {
      if (this.#running.get(chat) === controller) this.#running.delete(chat);
    }
  }

  /** Cancels what was asked in a chat before an update; false where nothing was running. */
  cancel(chat: number, updateId: number): boolean {
    this.#cancelledUpTo.set(chat, updateId);
    const running = this.#running.get(chat);
    running?.abort();
    return running !== undefined;
  }

  /** Ends all questions with a reason that handlers can tell from a cancel. */
  stop(reason: Error): void {
    this.#stopped = reason;
    for (const controller of this.#running.values()) controller.abort(reason);
  }
}
