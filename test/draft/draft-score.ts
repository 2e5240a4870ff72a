import type { Draft } from '../../src/domain/draft.js';

/** How a draft stands to its notes. Counts are of figures, names or sentences; shares are from 0 to 1. */
export interface DraftScore {
  readonly invented: readonly string[];
  readonly inventedNames: readonly string[];
  /** Figures of the notes that stand neither in the text nor in an unused note. */
  readonly missing: readonly string[];
  readonly figures: number;
  readonly coverage: number;
  readonly structured: boolean;
  /** Characters of text for each character of notes. */
  readonly length: number;
  /** Share of twelve-character runs of the text that stand there more than once. */
  readonly repetition: number;
}

const normal = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\n\t]+/g, '；')
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
/** Written apart from the product's own reading of figures, after the rule of the answers' evaluation. */
const NUMBER = /\d+(?:\.\d+)*[余多]?[千百]?[万亿]?%?/g;
const numbers = (text: string): readonly string[] => normal(text).match(NUMBER) ?? [];
const holds = (text: string, number: string): boolean =>
  new RegExp(`(?<![\\d.])${number.replaceAll('.', '\\.')}(?![\\d.]*\\d)`).test(text);

/** 1380.4万 of a table whose caption or header says 万元. */
const isHeaded = (text: string, number: string): boolean =>
  number.endsWith('万') && /[(:、][^()\d]*万元\)/.test(text) && holds(text, number.slice(0, -1));

export function scoreDraft(draft: Draft, raw: string): DraftScore {
  const body = draft.text.split('\n').slice(1).join('\n');
  const asserted = body.replace(/【待补充:[^】]*】/g, '');
  const given = normal(raw);
  const shown = normal(asserted);
  const unused = normal(
    draft.notes
      .filter((note) => draft.unusedNotes.includes(note.n))
      .map(({ text }) => text)
      .join('\n'),
  );
  const wanted = numbers(draft.notes.map(({ text }) => text).join('\n'));
  const names = [...asserted.matchAll(/《[^》]*》|“[^”]*”/g)].map((match) => match[0]);
  const runs = Array.from({ length: Math.max(0, shown.length - 11) }, (_, index) => shown.slice(index, index + 12));
  const measures = draft.sentences.filter(({ text }) => /^[一二三四五六七八九]是/.test(text)).length;
  return {
    invented: numbers(asserted).filter((number) => !holds(given, number) && !isHeaded(given, number)),
    inventedNames: names.filter(
      (name) =>
        !given.replace(/["“”]/g, '').includes(normal(name).replace(/[“”]/g, '')) && !draft.heading.includes(name),
    ),
    missing: wanted.filter((number) => !holds(shown, number) && !holds(unused, number)),
    figures: wanted.length,
    coverage: 1 - draft.unusedNotes.length / draft.notes.length,
    structured:
      /^(?:（[一二三四]）|[一二三四]、)/.test(draft.heading) &&
      measures !== 1 &&
      draft.sentences.every(({ text }) => text.endsWith('。')),
    length: body.length / raw.length,
    repetition: runs.length === 0 ? 0 : 1 - new Set(runs).size / runs.length,
  };
}
