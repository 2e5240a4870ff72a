import type { Answer } from '../domain/answer.js';
import type { Library } from '../domain/ports.js';

/** Whether every report held was read and none speaks of what was asked: nothing that follows can lean on it. */
export const isBarren = ({ status, coverage }: Answer, library: Pick<Library, 'summaries'>): boolean =>
  status === 'unanswerable' && coverage?.mentioned.length === 0 && coverage.scanned >= library.summaries().length;
