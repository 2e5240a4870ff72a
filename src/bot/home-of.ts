import type { Services } from './services.js';

/** The user's own district: as they chose, else as configured; null where there is none. */
export function homeOf({ store, settings }: Services, user: number): string | null {
  const chosen = store.members.home(user);
  return chosen === undefined ? settings.home : chosen;
}
