import type { ApiCall, Fault } from './bot-api-server.js';

/** Fails the first calls of a method. */
export const firstCalls = (method: string, faults: readonly Fault[]) => {
  const left = [...faults];
  return (call: ApiCall): Fault | null => (call.method === method ? (left.shift() ?? null) : null);
};
