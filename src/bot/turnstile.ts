/**
 * Lets callers through one an event-loop turn, in order. An answer is computed in one go: between two of them messages
 * and buttons of other chats get their turn.
 */
export class Turnstile {
  #last: Promise<void> = Promise.resolve();

  pass(): Promise<void> {
    this.#last = this.#last.then(() => new Promise((resolve) => setImmediate(resolve)));
    return this.#last;
  }
}
