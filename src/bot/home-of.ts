import { districtsMeant } from './districts-meant.js';
import type { Services } from './services.js';

/** The user's own district: as they chose, else as configured, by the name that its reports go by; null where there is none. */
export function homeOf({ store, settings, library }: Services, user: number): string | null {
  const chosen = store.members.home(user);
  const named = chosen === undefined ? settings.home : chosen;
  if (named === null) return null;
  const [meant, ...others] = districtsMeant(library, named);
  return meant !== undefined && others.length === 0 ? meant : named;
}
