const WINDOW_MS = 60_000;

/** Counts what each user asks for in a sliding minute. */
export class RateLimiter {
  readonly #perMinute: number;
  readonly #now: () => number;
  readonly #times = new Map<number, number[]>();

  constructor(perMinute: number, now: () => number = Date.now) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Takes one turn of the user's; returns 0, or the milliseconds to wait where none is left. */
  take(user: number): number {
    const now = this.#now();
    const times = (this.#times.get(user) ?? []).filter((time) => time > now - WINDOW_MS);
    const oldest = times[0];
    if (oldest !== undefined && times.length >= this.#perMinute) return oldest + WINDOW_MS - now;
    this.#times.set(user, [...times, now]);
    return 0;
  }
}
