import { EventEmitter } from 'node:events';
import type { PageSignal } from './protocol.js';

/** Wakes the event streams of open pages. Changes are read from the store; signals pass through. */
export class Feed {
  readonly #events = new EventEmitter();

  constructor() {
    this.#events.setMaxListeners(0);
  }

  /** Something stored has changed. */
  changed(): void {
    this.#events.emit('changed');
  }

  /** `user` null speaks to every page. */
  signal(user: number | null, signal: PageSignal): void {
    this.#events.emit('signal', user, signal);
  }

  /** Returns the function that ends the subscription. */
  subscribe(user: number, onChange: () => void, onSignal: (signal: PageSignal) => void): () => void {
    const filtered = (target: number | null, signal: PageSignal): void => {
      if (target === null || target === user) onSignal(signal);
    };
    this.#events.on('changed', onChange);
    this.#events.on('signal', filtered);
    return () => {
      this.#events.off('changed', onChange);
      this.#events.off('signal', filtered);
    };
  }
}
