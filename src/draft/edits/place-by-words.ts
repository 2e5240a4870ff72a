import type { Draft, DraftSentence } from '../../domain/draft.js';
import { type Figure, figuresOf } from '../../domain/figures.js';
import type { Revision } from '../drafter.js';
import { faultsOf } from '../guard/fidelity.js';
import type { DraftingData } from '../outline/drafting-data.js';
import { paragraphsOf, rebuilt } from '../section/assemble.js';
import { isLead } from '../section/lead-sentence.js';
import type { DraftParagraph } from '../section/prose.js';
import { CLOSES, textOf } from './arrange-items.js';
import { type DraftItem, itemsOf, renumbered } from './draft-items.js';
import { toNumber } from './item-number.js';
import { unclear } from './unclear.js';

/** The parts between semicolons of a sentence that holds the words, each a sentence; one that leans on the part before stays. */
function parted(sentence: DraftSentence, words: string): readonly DraftSentence[] {
  const parts = sentence.text.replace(/。$/u, '').split('；');
  const leans = parts.some((part) => part.startsWith('其中') || part.includes('：'));
  if (parts.length < 2 || leans || !sentence.text.includes(words)) return [sentence];
  return parts.map((part) => ({ ...sentence, text: `${part}。` }));
}

/** A draft's sentences as items of their own where nothing is enumerated. */
const singled = (items: readonly DraftItem[], words: string): readonly DraftItem[] =>
  items.flatMap((item) =>
    item.ordinal === null
      ? item.sentences
          .flatMap((sentence) => parted(sentence, words))
          .map((sentence) => ({ ordinal: null, sentences: [sentence] }))
      : [item],
  );

/**
 * Moves the sentence, or the measure, that holds the words before or behind all others. Among measures it becomes the
 * first or the last one; a lead stays above them, next steps below.
 */
export function moveAbout(draft: Draft, words: string, to: 'first' | 'last'): Revision {
  const blocks = paragraphsOf(draft).map((paragraph) => singled(itemsOf(paragraph), words));
  const holding = blocks.flat().filter((item) => textOf(item).includes(words));
  const [item] = holding;
  if (!item)
    return unclear(`正文里没有写到“${words}”，请照原文写出那一句里的字，或者说明是第几条，例如：第三条移到第一条前。`);
  if (holding.length > 1) return unclear(`写到“${words}”的不止一处（有${holding.length}处），请照原文多写几个字。`);
  const fixed = (each: DraftItem): boolean => {
    const text = textOf(each);
    return isLead(each.sentences[0]?.text ?? '') || (to === 'last' && CLOSES.test(text));
  };
  const left = blocks.map((items) => items.filter((each) => each !== item));
  const places = left.flatMap((items, paragraph) =>
    items.flatMap((each, at) =>
      fixed(each) || (item.ordinal !== null && each.ordinal === null) ? [] : [{ paragraph, at }],
    ),
  );
  const place = to === 'first' ? places[0] : places.at(-1);
  if (!place) return unclear('正文里只有这一句，没有可移的位置。');
  const at = to === 'first' ? place.at : place.at + 1;
  const host = left[place.paragraph] ?? [];
  const ordinal = item.ordinal === null ? null : to === 'first' ? 1 : 99;
  const next = host[at];
  const behind = next && ordinal === 1 ? [{ ...next, ordinal: 2 }, ...host.slice(at + 1)] : host.slice(at);
  const placed = [...host.slice(0, at), { ...item, ordinal }, ...behind];
  const paragraphs = renumbered(left.map((items, index) => (index === place.paragraph ? placed : items)));
  const moved = rebuilt(draft, { paragraphs });
  if (moved.text === draft.text) return unclear(`写到“${words}”的那句已经在那里了。`);
  return {
    status: 'revised',
    message: `写到“${words}”的那句已移到${to === 'first' ? '最前' : '最后'}。`,
    draft: moved,
  };
}

/** Puts the user's own sentence first; it becomes a note. */
export function openWith(draft: Draft, said: string, data: DraftingData): Revision {
  const text = said.trim().replace(/[。；;]+$/u, '');
  const [lead, ...further] = paragraphsOf(draft)[0] ?? [];
  const isOpen = /[，,]$/u.test(text) && lead !== undefined;
  const joins = isOpen && !/^[一二三四五六七八九十]+是/u.test(lead.text);
  if (faultsOf(text, [text], data.words).length > 0) return unclear('要加的话没有看懂，请写成一句完整的话。');
  const n = draft.notes.length + 1;
  const own: DraftSentence = {
    text: isOpen ? `${text.replace(/,$/u, '，')}主要有以下几个方面。` : `${text.replace(/[，,]$/u, '')}。`,
    notes: [n],
    flags: [],
  };
  const [first = [], ...rest] = paragraphsOf(draft);
  const opened: DraftParagraph =
    joins && lead
      ? [{ ...lead, text: text.replace(/,$/u, '，') + lead.text, notes: [...lead.notes, n] }, ...further]
      : [own, ...first];
  return {
    status: 'revised',
    message: '已加在开头，这句话也记为一条笔记。',
    draft: rebuilt(draft, { paragraphs: [opened, ...rest], notes: [...draft.notes, { n, text }] }),
  };
}

/** 48场次或52场次【待核实】. */
const CHOICE = /((?:[^，。；、【】]+?或)+[^，。；、【】]+?)【待核实】/gu;

/** Which of the figures a place among them means, or their size: 第一个, 后一个, 大的; null where none is meant. */
function ranked(said: string, options: string): readonly Figure[] | null {
  const given = figuresOf(options);
  const bySize = [...given].sort((one, other) => (one.value ?? 0) - (other.value ?? 0));
  const place = /^第([一二三四1-4])个/u.exec(said)?.[1];
  const picked = place
    ? given[toNumber(place) - 1]
    : /^(?:最?前|头)/u.test(said)
      ? given[0]
      : /^最?后/u.test(said)
        ? given.at(-1)
        : /^[较最]?[大多]/u.test(said)
          ? bySize.at(-1)
          : bySize[0];
  return /^(?:第.个|最?[前后]|头|[较最]?[大小多少])/u.test(said) ? (picked ? [picked] : []) : null;
}

/** Settles a choice between contradictory figures as the user says: by one of the figures, or by the note that holds it. */
export function choose(draft: Draft, said: string): Revision {
  const choices = draft.sentences.flatMap(({ text }) => [...text.matchAll(CHOICE)].map(([, options = '']) => options));
  if (choices.length === 0) return unclear('正文里没有要选定的数字。');
  const n = Number(/第?(\d{1,3})条/u.exec(said)?.[1] ?? Number.NaN);
  const named = draft.notes.find((note) => note.n === n)?.text ?? said;
  const wanted = figuresOf(named);
  const open = [...new Set(choices)];
  const picks = open.flatMap((options) => {
    const given = figuresOf(options);
    // 第一个 says too little where several choices are open.
    const byRank = ranked(said, options);
    const fits = byRank
      ? open.length === 1
        ? byRank
        : []
      : given.filter(({ value, unit, text }) =>
          wanted.some((each) =>
            each.value === null ? each.text === text : each.value === value && (each.unit === unit || each.unit === ''),
          ),
        );
    const [pick] = fits;
    return fits.length === 1 && pick
      ? [{ options, start: given[0]?.start ?? 0, pick: options.slice(pick.start, pick.end) }]
      : [];
  });
  const [first] = picks;
  if (!first) {
    const example = figuresOf(choices[0] ?? '')[0]?.text ?? '';
    return unclear(`请说用哪个数，例如：以${example}为准。要选定的是：${open.join('；')}。`);
  }
  const settled = (text: string): string =>
    picks.reduce(
      (told, { options, start, pick }) => told.replaceAll(`${options}【待核实】`, options.slice(0, start) + pick),
      text,
    );
  const paragraphs = paragraphsOf(draft).map((paragraph) =>
    paragraph.map((sentence) => {
      const text = settled(sentence.text);
      const flags = text.includes('【待核实】') ? sentence.flags : sentence.flags.filter((flag) => flag !== 'conflict');
      return text === sentence.text ? sentence : { ...sentence, text, flags };
    }),
  );
  const isSettled = (remark: string): boolean =>
    picks.some(({ options }) => figuresOf(options).every((figure) => remark.includes(figure.text)));
  return {
    status: 'revised',
    message: `已选定${picks.map(({ pick }) => pick).join('、')}。`,
    draft: rebuilt(draft, { paragraphs, remarks: draft.remarks.filter((remark) => !isSettled(remark)) }),
  };
}

/** What of the notes is not in the text, and what the text leaves open. */
export function listUnused(draft: Draft): Revision {
  const unused = draft.notes.filter(({ n }) => draft.unusedNotes.includes(n)).map(({ n, text }) => `第${n}条：${text}`);
  const open = draft.placeholders.map((each) => each.replace(/^【待补充:|】$/gu, ''));
  return unclear(
    [
      unused.length > 0 ? `没有写进正文的笔记：\n${unused.join('\n')}` : '笔记都写进正文了。',
      ...(open.length > 0 ? [`还待补充：${open.join('、')}。`] : []),
    ].join('\n'),
  );
}
