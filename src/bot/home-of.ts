import { ownDistrict } from '../answer/question/own-district.js';
import { createGazetteer } from '../answer/question/places.js';
import type { Services } from './services.js';

/** The user's own district: as they chose, else as configured, by the name that its reports go by; null where there is none. */
export function homeOf({ store, settings, library }: Services, user: number): string | null {
  const chosen = store.members.home(user);
  return ownDistrict(createGazetteer(library.summaries()), chosen === undefined ? settings.home : chosen);
}
