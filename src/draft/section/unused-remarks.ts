import type { Draft } from '../../domain/draft.js';
import { figuresOf } from '../../domain/figures.js';
import { noteMarks } from '../notes/note-marks.js';

/** Longer ones may tell something. */
const MOST_COURTEOUS = 20;

/** What the text leaves out: notes that tell something each by itself, greetings, signatures and titles in one line. */
export function unusedRemarks({ notes, unusedNotes }: Draft): readonly string[] {
  const unused = notes.filter(({ n }) => unusedNotes.includes(n));
  const isSmall = (text: string): boolean =>
    text.length <= MOST_COURTEOUS && !figuresOf(text).some(({ kind }) => kind === 'quantity');
  const told = unused.filter(({ text }) => !isSmall(text));
  const small = unused.filter(({ text }) => isSmall(text));
  const line = (of: typeof unused): string =>
    `${noteMarks(of.map(({ n }) => n))}没有写进正文：${of.map(({ text }) => text.replace(/[，,。；;]+$/u, '')).join('；')}`;
  return [...told.map((note) => line([note])), ...(small.length > 0 ? [line(small)] : [])];
}
