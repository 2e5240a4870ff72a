import type { ModelSentence } from '../guard/model-reply.js';
import type { Statement } from '../statements/statement.js';
import { sharedPairs } from './completion.js';

/** What notes tell as a shortcoming or as its cause. */
const SHORTCOMING: ReadonlySet<Statement['kind']> = new Set(['problem', 'cause']);

/**
 * The sentence under the kind that its notes bear out: a shortcoming is one only where the statement that it tells is, whatever
 * the model calls it.
 */
export function underProvenKind<T extends ModelSentence>(sentence: T, statements: readonly Statement[]): T {
  if (sentence.kind !== 'problem') return sentence;
  const own = statements.filter((statement) => statement.notes.some((n) => sentence.notes.includes(n)));
  const closest = Math.max(0, ...own.map(({ text }) => sharedPairs(text, sentence.text)));
  const told = own.filter(({ text }) => sharedPairs(text, sentence.text) === closest);
  return told.some(({ kind }) => SHORTCOMING.has(kind)) ? sentence : { ...sentence, kind: 'measure' };
}
