import type { ChatOptions } from '../../domain/ports.js';
import type { DraftingOptions } from '../drafter.js';
import { type GuardContext, guard, withItsNotes } from '../guard/guard.js';
import { type GuardedSentence, readSentencesSoFar } from '../guard/model-reply.js';

/** Listens to a reply as it arrives: `tell` hears all sentences proven so far, each time there are more of them. */
export function hearProven(
  context: GuardContext,
  tell: (proven: readonly GuardedSentence[]) => void,
): Required<Pick<ChatOptions, 'onChunk' | 'onRestart'>> {
  let reply = '';
  let read = 0;
  let proven: readonly GuardedSentence[] = [];
  return {
    onRestart() {
      reply = '';
      read = 0;
      proven = [];
    },
    onChunk(chunk) {
      reply += chunk;
      if (!chunk.includes('}')) return;
      const fresh = readSentencesSoFar(reply).slice(read);
      read += fresh.length;
      const more = fresh
        .map((given) => withItsNotes(given, context))
        .filter((sentence) => guard(sentence, context).length === 0)
        .map((sentence): GuardedSentence => ({ ...sentence, flags: [] }));
      if (more.length === 0) return;
      proven = [...proven, ...more];
      tell(proven);
    },
  };
}

/** What every call of a model for one request shares. */
export const callOptions = ({ user, signal }: DraftingOptions): Pick<ChatOptions, 'user' | 'signal'> => ({
  ...(user === undefined ? {} : { user }),
  ...(signal ? { signal } : {}),
});
