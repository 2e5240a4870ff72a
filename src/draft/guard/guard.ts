import type { DraftSentence, Note } from '../../domain/draft.js';
import type { NoteHint } from '../notes/note-lines.js';
import type { DraftingWords } from '../words/drafting-words.js';
import { asserted, type Fault, faultsOf } from './fidelity.js';
import { aggregateFaults } from './fidelity-aggregates.js';
import { factFaults } from './fidelity-facts.js';
import { meaningFaults, supports } from './fidelity-meaning.js';
import { nameFaults } from './fidelity-names.js';
import { proofFaults } from './fidelity-proof.js';
import { tenseFaults } from './fidelity-tense.js';
import type { ModelSentence } from './model-reply.js';
import { inOneForm, READINGS, type Reading } from './one-form.js';
import { inWordsOf } from './safe-equals.js';

/** What a draft's sentences are held against. */
export interface GuardContext {
  readonly notes: readonly (Note & { readonly department?: string | null; readonly hint?: NoteHint })[];
  readonly words: DraftingWords;
  /** The user's own title of the section: its words may be used. */
  readonly title: string;
  /** Names of peers, which only notes may bring in. */
  readonly foreign: readonly string[];
}

/** In such a section everything is planned that does not say otherwise. */
const PLANS_TITLE = /下一?[年步]|明年|打算|安排/u;

/** A note that tells a plan from its first word on. */
const PLANNED = /^(?:下一?步|明年|来年|今后|20\d{2}年)?[，,]?(?:工作)?(?:我们|我局)?(?:计划|打算|拟|将|准备|力争)/u;

/** Why a sentence does not stand; empty where it is proven by the notes it cites. */
export function guard(
  sentence: Pick<ModelSentence, 'text' | 'notes' | 'kind'>,
  context: GuardContext,
): readonly Fault[] {
  const cited = context.notes.filter((note) => sentence.notes.includes(note.n));
  if (cited.length === 0) return [{ kind: 'figure', text: '没有注明笔记' }];
  const faults = READINGS.map((reading) => () => faultsAgainst(sentence, cited, context, reading));
  const first = faults[0]?.() ?? [];
  return first.length === 0 || faults.slice(1).some((found) => found().length === 0) ? [] : first;
}

/** What is wrong with a sentence where its notes are read so. */
function faultsAgainst(
  sentence: Pick<ModelSentence, 'text' | 'kind'>,
  cited: GuardContext['notes'],
  context: GuardContext,
  reading: Reading,
): readonly Fault[] {
  const own = asserted(sentence.text);
  const formed = inOneForm(own, cited.map(textOf), reading);
  const texts = formed.notes;
  const source = texts.join('\n');
  const ofPlans = PLANS_TITLE.test(context.title);
  const told = inWordsOf(source, formed.sentence);
  const faults = [
    ...faultsOf(told, [source, context.title], context.words),
    ...nameFaults(told, `${source}\n${context.title}`, context.foreign),
    ...meaningFaults(told, texts),
    ...aggregateFaults(formed.sentence, texts),
    ...tenseFaults(
      inWordsOf(cited.map(textOf).join('\n'), own),
      cited.map((note) => (ofPlans ? { ...note, hint: 'plan' as const } : note)),
      context.words,
      ofPlans || sentence.kind === 'plan',
    ),
  ];
  if (faults.length > 0) {
    // A sentence whose wording alone is in doubt may stand marked, but not with facts of its own.
    return onlyWording(faults) ? [...faults, ...factFaults(told, texts, context.title)] : faults;
  }
  const evidence = cited.map((note, at) => ({
    text: texts[at] ?? '',
    planned: ofPlans || note.hint === 'plan' || PLANNED.test(note.text),
  }));
  return proofFaults(told, evidence, context.title);
}

const textOf = (note: GuardContext['notes'][number]): string => `${note.department ?? ''}${note.text}`;

/** The sentence with those of its notes that have something to do with it: a model may cite more than it used. */
export function withItsNotes<T extends Pick<DraftSentence, 'text' | 'notes'>>(sentence: T, context: GuardContext): T {
  const notes = context.notes
    .filter((note) => sentence.notes.includes(note.n) && supports(textOf(note), sentence.text))
    .map((note) => note.n);
  return { ...sentence, notes };
}

/** Only wording is in doubt: the sentence may stand, marked. */
export const onlyWording = (faults: readonly Fault[]): boolean => faults.every((fault) => fault.kind === 'wording');

const REASONS: Readonly<Record<Fault['kind'], string>> = {
  figure: '数字不在所注笔记里，或说的不是同一件事',
  title: '文件名不在所注笔记里',
  quotation: '引号里的词不在所注笔记里',
  name: '名称不在所注笔记里',
  praise: '笔记没有这样的评价',
  direction: '升降方向与笔记不一致',
  negation: '是否做到、有无，与笔记不一致',
  tense: '已做与计划，与笔记不一致',
  wording: '笔记没有说到',
  proof: '与笔记说的不一样，请照抄笔记',
};

/** For the model: what to mend. */
export const reasonsFor = (faults: readonly Fault[]): string =>
  faults.map((fault) => `“${fault.text}”${REASONS[fault.kind]}`).join('；');
