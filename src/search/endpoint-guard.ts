import { ModelError } from '../domain/errors.js';

/** A search waits no longer for a model; without it, it takes milliseconds. */
const PATIENCE_MS = 5_000;

/** A model that failed is left alone so long, so that not every question waits for it in vain. */
const REST_MS = 30_000;

/** Asks a model behind an endpoint; null where it fails, is too slow, or failed shortly before. */
export class EndpointGuard {
  #restsUntil = 0;

  /** Rejects only where the caller's own signal fires. */
  async ask<T>(request: (signal: AbortSignal) => Promise<T>, signal: AbortSignal | undefined): Promise<T | null> {
    if (Date.now() < this.#restsUntil) return null;
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
      return await request(signal ? AbortSignal.any([signal, patience]) : patience);
    } catch (error) {
      if (signal?.aborted || !(patience.aborted || error instanceof ModelError)) throw error;
      this.#restsUntil = Date.now() + REST_MS;
      return null;
    }
  }
}
