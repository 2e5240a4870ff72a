import type { Draft, DraftSentence } from '../../domain/draft.js';
import { type Figure, figuresOf } from '../../domain/figures.js';
import type { Revision } from '../drafter.js';
import { faultsOf } from '../guard/fidelity.js';
import type { DraftingData } from '../outline/drafting-data.js';
import { paragraphsOf, rebuilt } from '../section/assemble.js';
import { withPlaceFilled } from '../section/filled-places.js';
import { type DraftItem, itemsOf, renumbered } from './draft-items.js';
import { ALL_GONE, unclear } from './unclear.js';

/** The draft with each sentence changed, its measures numbered anew; a sentence without text goes. */
function withSentences(draft: Draft, change: (sentence: DraftSentence) => string): Draft {
  const changed = (item: DraftItem): readonly DraftItem[] => {
    const sentences = item.sentences
      .map((sentence) => ({ ...sentence, text: change(sentence) }))
      .filter(({ text }) => text !== '');
    return sentences.length > 0 ? [{ ...item, sentences }] : [];
  };
  const blocks = paragraphsOf(draft).map((paragraph) => itemsOf(paragraph).flatMap(changed));
  return rebuilt(draft, { paragraphs: renumbered(blocks) });
}

const sentencesOf = (draft: Draft): readonly DraftSentence[] =>
  paragraphsOf(draft).flatMap((paragraph) => itemsOf(paragraph).flatMap(({ sentences }) => sentences));

const finished = (draft: Draft, message: string): Revision =>
  draft.sentences.length === 0 ? unclear(ALL_GONE) : { status: 'revised', message, draft };

/**
 * Takes out the one sentence that holds the words; where only a part between semicolons holds them, that part. Words with
 * a figure are the very words: 撤销8件.
 */
export function removeAbout(draft: Draft, words: string): Revision {
  if (figuresOf(words).length > 0 && draft.text.includes(words)) return strike(draft, words);
  const holding = sentencesOf(draft).filter(({ text }) => text.includes(words));
  if (words === '' || holding.length === 0) {
    return unclear(`正文里没有写到“${words}”，请照原文写出要删的话，或者说明是第几条，例如：删掉第二条。`);
  }
  if (holding.length > 1) {
    return unclear(
      `写到“${words}”的不止一句（有${holding.length}句），请照原文多写几个字，或者说明是第几条，例如：删掉第二条。`,
    );
  }
  const without = ({ text }: DraftSentence): string => {
    const parts = text.replace(/。$/u, '').split('；');
    const left = parts.filter((part) => !part.includes(words));
    return left.length === 0 || left.length === parts.length ? '' : `${left.join('；')}。`;
  };
  const changed = withSentences(draft, (each) => (each.text.includes(words) ? without(each) : each.text));
  return finished(changed, `写到“${words}”的那句已删去。`);
}

/** Takes out the n-th of the parts between semicolons and full stops, where the draft enumerates nothing; null beyond. */
export function removeClause(draft: Draft, n: number): Revision | null {
  const isEnumerated = paragraphsOf(draft).some((each) => itemsOf(each).some(({ ordinal }) => ordinal !== null));
  const parts = sentencesOf(draft).flatMap(({ text }) => text.replace(/。$/u, '').split('；'));
  const part = parts[n - 1];
  return isEnumerated || part === undefined ? null : removeAbout(draft, part);
}

/** Takes the very words out, and what their going leaves of punctuation. */
export function strike(draft: Draft, words: string): Revision {
  if (words === '' || !draft.sentences.some(({ text }) => text.includes(words))) {
    return unclear(`正文里没有“${words}”，请照原文写出要删的字。`);
  }
  const tidy = (text: string): string =>
    text
      .replaceAll(words, '')
      .replace(/[（(][）)]|“”|《》/gu, '')
      .replace(/[，、；：]+(?=[，；。])/gu, '')
      .replace(/(^|[。；])[，、；。]+/gu, '$1')
      .replace(/^[。\s]+$/u, '');
  const changed = withSentences(draft, ({ text }) => (text.includes(words) ? tidy(text) : text));
  return finished(changed, `“${words}”已删去。`);
}

interface Place {
  readonly sentence: DraftSentence;
  readonly start: number;
  readonly end: number;
}

/** Where the thing has figures of a unit: in a stretch of the text that names it. */
function figuresFor(draft: Draft, thing: string, unit: string, stretch: RegExp): readonly Place[] {
  return sentencesOf(draft).flatMap((sentence) =>
    [...sentence.text.matchAll(stretch)]
      .filter(([clause]) => clause.includes(thing))
      .flatMap(({ 0: clause, index }) =>
        figuresOf(clause)
          .filter((figure) => figure.kind === 'quantity' && figure.unit === unit)
          .map(({ start, end }) => ({ sentence, start: index + start, end: index + end })),
      ),
  );
}

/** Puts the figure that the user gives for a thing; their word becomes a note. */
export function setFigure(draft: Draft, thing: string, written: string): Revision {
  const unit = figuresOf(written)[0]?.unit ?? '';
  // 普法讲座 may be told as 讲座.
  const names = Array.from({ length: thing.length - 1 }, (_, index) => thing.slice(index));
  // The clause that names it comes first, then what stands with it up to the next semicolon.
  const [place, ...others] =
    [/[^，；。]+/gu, /[^；。]+/gu]
      .flatMap((stretch) => names.map((name) => figuresFor(draft, name, unit, stretch)))
      .find(({ length }) => length > 0) ?? [];
  const example = `请照原文写出要改的数，例如：把“甲”改成“${written}”。`;
  const filled = place ? null : withPlaceFilled(draft, thing, written);
  if (filled) return { status: 'revised', message: `已填上：${thing}${written}。`, draft: filled };
  if (!place) return unclear(`正文里没有找到“${thing}”以“${unit}”计的数，${example}`);
  const { sentence, start, end } = place;
  if (others.length > 0) return unclear(`“${thing}”以“${unit}”计的数不止一个，${example}`);
  const n = draft.notes.length + 1;
  const old = sentence.text.slice(start, end);
  const paragraphs = paragraphsOf(draft).map((paragraph) =>
    paragraph.map((each) =>
      each.text.endsWith(sentence.text)
        ? {
            ...each,
            text:
              each.text.slice(0, each.text.length - sentence.text.length + start) + written + sentence.text.slice(end),
            notes: [...each.notes, n],
          }
        : each,
    ),
  );
  const notes = [...draft.notes, { n, text: `${thing}改为：${written}` }];
  return { status: 'revised', message: `已把“${old}”改成“${written}”。`, draft: rebuilt(draft, { paragraphs, notes }) };
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Puts words in place of others. The user's own words may bring new facts: what the notes do not say becomes a note. */
export function replaceWords(draft: Draft, from: string, to: string, data: DraftingData): Revision {
  const wanted = new RegExp(
    `${/^\d/.test(from) ? '(?<![\\d.])' : ''}${literal(from)}${/\d$/.test(from) ? '(?![\\d.]*\\d)' : ''}`,
    'gu',
  );
  if (from === '' || draft.text.search(wanted) < 0) return unclear(`正文里没有“${from}”，请照原文写出要改的字。`);
  const n = draft.notes.length + 1;
  const sources = draft.notes.map((note) => note.text);
  const isNew = faultsOf(to, sources, data.words).length > 0;
  const change = (sentence: DraftSentence): DraftSentence =>
    sentence.text.search(wanted) >= 0
      ? {
          ...sentence,
          text: sentence.text.replace(wanted, () => to),
          notes: isNew ? [...sentence.notes, n] : sentence.notes,
        }
      : sentence;
  const paragraphs = paragraphsOf(draft).map((paragraph) => paragraph.map(change));
  const notes = isNew ? [...draft.notes, { n, text: `改为：${to}` }] : draft.notes;
  const heading = draft.heading.replace(wanted, () => to);
  return {
    status: 'revised',
    message: `已把“${from}”改成“${to}”。`,
    draft: rebuilt(draft, { paragraphs, notes, heading }),
  };
}

/** The clause that a figure stands in. */
const clauseAround = (text: string, { start, end }: Figure): string => {
  const before = Math.max(...['，', '；', '。', '\n'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const after = /[，；。\n]/u.exec(text.slice(end))?.index ?? text.length - end;
  return text.slice(before, end + after).trim();
};

/** The figures of the draft, a line each with the clause they stand in, to be checked. */
export function listFigures(draft: Draft): Revision {
  const body = draft.text.slice(draft.heading.length);
  const clauses = figuresOf(body).map((figure) => clauseAround(body, figure));
  const lines = [...new Set(clauses)].map((clause, index) => `${index + 1}. ${clause}`);
  return unclear(lines.length === 0 ? '正文里没有数字。' : ['正文里的数字都在这些话里，请核对：', ...lines].join('\n'));
}
