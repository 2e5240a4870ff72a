import type { Fault } from '../../test/fakes/bot-api-server.js';

/** Shares of all calls that go wrong in each way. */
const SHARES: readonly (readonly [number, Fault])[] = [
  [0.01, { kind: 'error', code: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 }],
  [0.01, { kind: 'error', code: 500, description: 'Internal Server Error' }],
  [0.005, { kind: 'not-json' }],
  [0.01, { kind: 'drop', applied: false }],
  [0.005, { kind: 'drop', applied: true }],
  [0.001, { kind: 'hang', applied: false }],
];

/** Decides at random what goes wrong. */
export class FaultPlan {
  #faults = 0;

  get faults(): number {
    return this.#faults;
  }

  decide(): Fault | null {
    let draw = Math.random();
    for (const [share, fault] of SHARES) {
      draw -= share;
      if (draw >= 0) continue;
      this.#faults += 1;
      return fault;
    }
    return null;
  }
}
