import { figuresOf } from '../../domain/figures.js';
import { DISPUTED, TO_CHECK } from '../notes/awaited.js';
import { dictates } from '../notes/dictated.js';
import { isUnchecked } from '../notes/note-lines.js';
import { noteMarks } from '../notes/note-marks.js';
import type { SourceNote } from '../notes/notes.js';
import type { DraftingWords } from '../words/drafting-words.js';
import { clausesOf, type Statement } from './statement.js';

const isForeign = (text: string): boolean =>
  (text.match(/[A-Za-z]/g)?.length ?? 0) > (text.match(/\p{Script=Han}/gu)?.length ?? 0) && /[A-Za-z]{3,}/.test(text);

const TWICE = /^(?:大约|约|近|将近|差不多).*[余多]|^(?:大约|约|近|将近|差不多).*(?:左右|上下|以上)$/u;

/** Figures that are told as inexact twice: 近10万余人. They stay as they are. */
export function twiceInexact(notes: readonly SourceNote[]): readonly string[] {
  const told = notes
    .filter(({ aside }) => !aside)
    .flatMap(({ n, text }) =>
      figuresOf(text)
        .filter((figure) => TWICE.test(figure.text))
        .map((figure) => ({ n, figure: figure.text })),
    );
  const notesOf = [...new Set(told.map(({ n }) => n))];
  const figures = told.map(({ figure }) => figure).join('、');
  return told.length === 0
    ? []
    : [`${noteMarks(notesOf)}里“大约”“近”与“余”“多”等说了两遍约数（${figures}），正文照写，建议只留一种。`];
}

/** Something else's name or an honour that somebody gave. */
const GIVEN = /“[^”]*”|《[^》]*》|(?:获评|被评|评为|授予|命名|荣获|获得|入选|表彰)[^，。；]*/gu;

/** Appraisals that stand in the text on the word of the notes alone: 领先全市, 大幅提升. */
export function appraisalRemarks(statements: readonly Statement[], { appraisals }: DraftingWords): readonly string[] {
  const told = statements
    .filter(({ kind }) => kind !== 'aside')
    .flatMap(({ text, notes }) =>
      clausesOf(text)
        .filter((clause) => figuresOf(clause).length === 0)
        .filter((clause) => appraisals.some((word) => clause.replace(GIVEN, '').includes(word)))
        .map((clause) => ({ clause, notes })),
    );
  if (told.length === 0) return [];
  const notes = [...new Set(told.flatMap((each) => each.notes))];
  const clauses = told.map(({ clause }) => `“${clause.replace(/[“”]/gu, '')}”`).join('');
  return [`${noteMarks(notes)}的${clauses}是评价，旁边没有数字或依据，请核实后再用。`];
}

/** What to say of notes that were not written: those in another language, and those that their sender withholds. */
export function asideRemarks(notes: readonly SourceNote[], words: DraftingWords): readonly string[] {
  const asides = notes.filter(({ aside }) => aside);
  const foreign = asides.filter(({ text }) => isForeign(text)).map(({ n }) => n);
  const withheld = asides
    .filter(({ text }) => words.withheld.some((word) => text.replace(/要不要/g, '').includes(word)))
    .map(({ n }) => n);
  const doubted = asides
    .filter(({ text }) => text.split(/[，,。；]/u).some((part) => TO_CHECK.test(part.trim()) || DISPUTED.test(part)))
    .map(({ n }) => n);
  const dictated = asides.filter(({ text }) => dictates(text, words)).map(({ n }) => n);
  const unchecked = asides.filter(({ text }) => isUnchecked(text)).map(({ n }) => n);
  return [
    ...(dictated.length > 0 ? [`${noteMarks(dictated)}要求照着写的话不是工作情况，没有写进正文。`] : []),
    ...(unchecked.length > 0 ? [`${noteMarks(unchecked)}没有打勾，按未完成处理，没有写进正文。`] : []),
    ...(doubted.length > 0 ? [`${noteMarks(doubted)}说数字还要核实，请核对正文里相应的数。`] : []),
    ...(foreign.length > 0 ? [`${noteMarks(foreign)}不是中文，没有写进正文；里面的数字请译成中文后再补充。`] : []),
    ...(withheld.length > 0
      ? [`${noteMarks(withheld)}要求不写或不公开，没有写进正文；请再看看正文里有没有相关内容。`]
      : []),
  ];
}
