import type { DraftingWords } from './drafting-words.js';
import { noteMarks } from './note-marks.js';
import type { SourceNote } from './notes.js';

const isForeign = (text: string): boolean =>
  (text.match(/[A-Za-z]/g)?.length ?? 0) > (text.match(/\p{Script=Han}/gu)?.length ?? 0) && /[A-Za-z]{3,}/.test(text);

/** What to say of notes that were not written: those in another language, and those that their sender withholds. */
export function asideRemarks(notes: readonly SourceNote[], words: DraftingWords): readonly string[] {
  const asides = notes.filter(({ aside }) => aside);
  const foreign = asides.filter(({ text }) => isForeign(text)).map(({ n }) => n);
  const withheld = asides.filter(({ text }) => words.withheld.some((word) => text.includes(word))).map(({ n }) => n);
  return [
    ...(foreign.length > 0 ? [`${noteMarks(foreign)}不是中文，没有写进正文；里面的数字请译成中文后再补充。`] : []),
    ...(withheld.length > 0
      ? [`${noteMarks(withheld)}要求不写或不公开，没有写进正文；请再看看正文里有没有相关内容。`]
      : []),
  ];
}
