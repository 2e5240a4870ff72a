import { setTimeout as pause, setImmediate as yieldToEvents } from 'node:timers/promises';
import { proveClaim } from '../proof/prove-claim.js';
import type { Evidence } from './evidence.js';

/** After so many proofs, one more is no faster for having been rehearsed. */
const ENOUGH = 40;
/** A request is on its way before anything is rehearsed, in milliseconds. */
const HEAD_START_MS = 10;

let done = 0;

/**
 * The first proofs of a process take several times as long as later ones: lists are read, dictionaries loaded, code
 * compiled. While a model writes there is time for it: what it was shown is proven with its clauses in another order, one
 * piece at a time, until `heard` says that it has begun to answer. The verdicts say nothing and are forgotten.
 */
export async function rehearseProofs(evidence: readonly Evidence[], heard: () => boolean): Promise<void> {
  if (done >= ENOUGH) return;
  await pause(HEAD_START_MS);
  for (const item of evidence) {
    if (heard() || done >= ENOUGH) return;
    done++;
    const { district, year } = item;
    const text = item.text.split(/[,，]/).reverse().join('，');
    proveClaim({ text, district, year }, [item]);
    await yieldToEvents();
  }
}
