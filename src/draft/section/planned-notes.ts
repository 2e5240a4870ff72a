import type { Draft, Note } from '../../domain/draft.js';
import type { NoteHint } from '../notes/note-lines.js';
import { paragraphsOf } from './assemble.js';

const OF_PLANS = /^(?:下一?步|明年|20\d{2}年将)|下一年度，重点/u;

/** The notes of a draft; those told only among its plans stand under plans, as their heading once said. */
export function notesWithHints(draft: Draft): readonly (Note & { readonly hint: NoteHint })[] {
  const told = paragraphsOf(draft).flatMap((paragraph) => {
    const planned = OF_PLANS.test(paragraph[0]?.text ?? '');
    return paragraph.flatMap(({ notes }) => notes.map((n) => ({ n, planned })));
  });
  return draft.notes.map((note) => {
    const own = told.filter(({ n }) => n === note.n);
    return { ...note, hint: own.length > 0 && own.every(({ planned }) => planned) ? 'plan' : null };
  });
}
