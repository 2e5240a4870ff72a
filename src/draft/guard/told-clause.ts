import type { Figure } from '../../domain/figures.js';

/** A clause of a note, with those before it in its sentence. */
export interface Told {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly before: readonly Told[];
}
