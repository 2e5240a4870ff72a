import type { Draft, DraftSentence } from '../../domain/draft.js';
import type { Revision } from '../drafter.js';
import { splitNotes } from '../notes/notes.js';
import type { DraftingData } from '../outline/drafting-data.js';
import { paragraphsOf, rebuilt } from '../section/assemble.js';
import { withoutFilledPlaces } from '../section/filled-places.js';
import { showContradictions } from '../statements/contradictions.js';
import { type Statement, statementsOf } from '../statements/statement.js';
import { type DraftItem, itemsOf, renumbered } from './draft-items.js';

/** Puts further notes into a draft where they belong and leaves the rest as it stands. */
export function addNotes(draft: Draft, raw: string, data: DraftingData): Revision {
  const { words } = data;
  const from = draft.notes.length;
  const fresh = splitNotes(raw, words).notes.map((note) => ({ ...note, n: note.n + from }));
  const old = draft.notes.map((note) => ({
    ...note,
    department: note.department ?? null,
    hint: null,
    line: -note.n,
    row: false,
    aside: false,
    enumerated: false,
  }));
  const checked = showContradictions(statementsOf([...old, ...fresh], words, /^四、/u.test(draft.heading)));
  const added = checked.statements.filter(({ notes, kind }) => notes.some((n) => n > from) && kind !== 'aside');
  const mine = added.filter(
    (statement) => statement.notes[0] !== undefined && fresh.some((note) => note.n === Math.max(...statement.notes)),
  );
  const blocks = mine.reduce(insert, paragraphsOf(draft).map(itemsOf));
  const ofFresh = (remark: string): boolean => [...remark.matchAll(/第(\d+)条/gu)].some(([, n]) => Number(n) > from);
  const remarks = [...draft.remarks, ...checked.remarks.filter(ofFresh)];
  const changed = rebuilt(draft, {
    paragraphs: renumbered(blocks),
    notes: [
      ...draft.notes,
      ...fresh.map(({ n, text, department }) => ({ n, text, ...(department ? { department } : {}) })),
    ],
    remarks,
  });
  return {
    status: 'revised',
    message: mine.length > 0 ? '已补充到正文。' : '补充的内容不像工作情况，没有写进正文。',
    draft: withoutFilledPlaces(changed, data),
  };
}

const TELLS_NO_WORK = /^(?:下一步，|明年|工作中还存在)/u;
/** A list of plans takes what is planned, never what is done. */
const TELLS_PLANS = /^(?:下一步，|明年|工作中还存在|下一年度，|20\d{2}年度?，重点)/u;

type Blocks = readonly (readonly DraftItem[])[];

/** A plan goes to the next steps, a shortcoming to the shortcomings, anything else behind the last measure. */
function insert(blocks: Blocks, statement: Statement): Blocks {
  const text = statement.kind === 'plan' ? statement.text.replace(/^下一?步[，：:]?/, '') : statement.text;
  const sentence: DraftSentence = {
    text: `${text}。`,
    notes: statement.notes,
    flags: statement.conflict ? ['conflict'] : [],
  };
  const opening = statement.kind === 'plan' ? /^下一步，/ : statement.kind === 'problem' ? /^工作中还存在/ : null;
  if (opening) {
    const at = blocks.findIndex((items) => opening.test(items[0]?.sentences[0]?.text ?? ''));
    if (at >= 0) return blocks.map((items, index) => (index === at ? [...items, follow(items, sentence)] : items));
    const lead = statement.kind === 'plan' ? '下一步，' : '工作中还存在不足：';
    return [...blocks, [{ ordinal: null, sentences: [{ ...sentence, text: lead + sentence.text }] }]];
  }
  const takes = (items: readonly DraftItem[]): boolean =>
    !(statement.done ? TELLS_PLANS : TELLS_NO_WORK).test(items[0]?.sentences[0]?.text ?? '');
  const last = blocks.findLastIndex((items) => items.some((item) => item.ordinal !== null) && takes(items));
  const at = last >= 0 ? last : blocks.findIndex(takes);
  if (at < 0) return [[{ ordinal: null, sentences: [sentence] }], ...blocks];
  return blocks.map((items, index) => (index === at ? [...items, follow(items, sentence)] : items));
}

/** As the next measure where the paragraph ends in measures, else as a further sentence. */
const follow = (items: readonly DraftItem[], sentence: DraftSentence): DraftItem => {
  const ordinal = items.at(-1)?.ordinal ?? null;
  return { ordinal: ordinal === null ? null : ordinal + 1, sentences: [sentence] };
};
