import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { fieldLexicon } from '../../search/thesaurus.js';
import { everydayLexicon, everydayWords } from './everyday-topic.js';
import { gatherWordings } from './nearest-term.js';

/**
 * Reads the lists that a question is understood by, each once a process: reading one takes a while, and between two
 * whatever else waits has its turn.
 */
export async function readListsFor(question: string): Promise<void> {
  for (const read of [fieldLexicon, everydayLexicon]) {
    read();
    await yieldToEvents();
  }
  if (everydayWords(question).length === 0) return;
  gatherWordings();
  await yieldToEvents();
}
