import type { Draft, DraftSentence } from '../../domain/draft.js';
import { UnusableNotesError } from '../../domain/errors.js';
import { faultsOf } from '../guard/fidelity.js';
import { type SourceNote, splitNotes } from '../notes/notes.js';
import { withoutReport } from '../notes/speakers.js';
import type { DraftingData } from '../outline/drafting-data.js';
import { numberedHeading, placeSection, type SectionPlace } from '../outline/heading.js';
import { PLANS_PART } from '../outline/outline.js';
import { appraisalRemarks, asideRemarks, twiceInexact } from '../statements/aside-remarks.js';
import { showInconsistencies } from '../statements/consistency.js';
import { showContradictions } from '../statements/contradictions.js';
import { applyCorrections } from '../statements/corrections.js';
import { showDoubts } from '../statements/doubted-figures.js';
import { mergeDuplicates } from '../statements/duplicates.js';
import { plainFigures } from '../statements/plain-figures.js';
import { mergeRepeats } from '../statements/repeats.js';
import { showSecondOpinions } from '../statements/second-opinions.js';
import { type Statement, statementsOf } from '../statements/statement.js';
import { assemble } from './assemble.js';
import { compose } from './compose.js';
import { echoRemarks } from './echoes.js';
import { proposedSection } from './proposed-section.js';

/** Notes made ready for any engine. */
export interface PreparedNotes {
  readonly notes: readonly SourceNote[];
  readonly place: SectionPlace;
  /** 一、主要举措和成效 … */
  readonly partTitle: string;
  readonly remarks: readonly string[];
}

/** A draft with the statements it was made of: duplicates merged, contradictions shown as a choice. */
export interface RuleDraft {
  readonly draft: Draft;
  readonly statements: readonly Statement[];
  /** Notes that tell no work: orders to whoever drafts, courtesies, telephone numbers. */
  readonly asides: readonly number[];
}

/** Chinese words without markup and formulas: what can stand over a section. */
const readsAsTitle = (section: string): boolean =>
  (section.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2 && !/<[A-Za-z!/]|[{}`\\|\n]|=\d|^\s*[-+@=]/u.test(section);

/** Splits the notes and finds their section. Throws `UnusableNotesError`. */
export function prepareNotes(raw: string, section: string | null, { outline, words }: DraftingData): PreparedNotes {
  if (section !== null && section.trim() !== '' && !readsAsTitle(section))
    throw new UnusableNotesError('章节名看不懂，请写中文的章节名，例如“法治宣传教育”，或者不写，由笔记内容来定。');
  const { notes, remarks } = splitNotes(raw, words);
  let proposed: readonly string[] = [];
  const place = placeSection(outline, section, () => {
    const proposal = proposedSection(outline, raw, statementsOf(notes, words, false));
    proposed = proposal.remarks;
    return proposal.section;
  });
  return { notes, remarks: [...remarks, ...proposed], place, partTitle: outline.parts[place.part] ?? '' };
}

/**
 * A sentence corrected, or left out because another says the same with its figures written otherwise, becomes a note of its own where its note
 * is used for something else: what is not in the text is among the unused notes.
 */
function withUnwritten(
  notes: readonly SourceNote[],
  statements: readonly Statement[],
  unwritten: readonly Statement[],
): readonly SourceNote[] {
  const used = new Set(statements.filter(({ kind }) => kind !== 'aside').flatMap((statement) => statement.notes));
  const apart = unwritten.flatMap(({ source, notes: [from] }) => {
    const note = notes.find(({ n }) => n === from && used.has(n));
    return note ? [{ ...note, text: source, aside: true }] : [];
  });
  return [...notes, ...apart.map((note, index) => ({ ...note, n: notes.length + 1 + index }))];
}

/** Writes a section from the notes' own words, without any model. */
export function draftByRules({ notes: given, place, remarks }: PreparedNotes, { words }: DraftingData): RuleDraft {
  const all = statementsOf(given, words, place.part === PLANS_PART);
  const telling = new Set(all.filter(({ kind }) => kind !== 'aside').flatMap((statement) => statement.notes));
  const doubts = showDoubts(all);
  const corrected = applyCorrections(doubts.statements);
  const opinions = showSecondOpinions(corrected.statements);
  const contradictions = showContradictions(opinions.statements);
  const merged = mergeDuplicates(contradictions.statements);
  const repeats = mergeRepeats(merged.statements, words);
  const checked = showInconsistencies(repeats.statements);
  const told = checked.statements.map((each) => ({ ...each, text: withoutReport(each.text) }));
  const notes = withUnwritten(given, told, [...corrected.replaced, ...merged.unwritten, ...repeats.unwritten]);
  const putRight = told.filter(({ corrected }) => corrected);
  const textOf = new Map(
    notes.map((note) => {
      const now = putRight.flatMap(({ notes: [first], text }) => (first === note.n ? [`\n${text}`] : [])).join('');
      return [note.n, `${note.text}\n${plainFigures(note.text)}${note.department ?? ''}${now}`];
    }),
  );
  const proven = (sentence: DraftSentence): DraftSentence => {
    const sources = [place.title, ...sentence.notes.map((n) => textOf.get(n) ?? '')];
    const faults = faultsOf(sentence.text, sources, words);
    if (faults.length === 0) return sentence;
    return {
      ...sentence,
      text: sentence.text.replace(/。$/, '【待核实】。'),
      flags: [...sentence.flags, 'unverified'],
    };
  };
  const paragraphs = compose(told, place, words);
  if (paragraphs.flat().length === 0)
    throw new UnusableNotesError('笔记里没有可以写进正文的工作情况，请补充做了什么、有哪些数字后再发送。');
  const draft = assemble({
    section: place.section,
    heading: numberedHeading(place.title, place.part),
    notes,
    paragraphs: paragraphs.map((paragraph) => paragraph.map(proven)),
    engine: 'rules',
    remarks: [
      ...remarks,
      ...doubts.remarks,
      ...corrected.remarks,
      ...opinions.remarks,
      ...contradictions.remarks,
      ...merged.remarks,
      ...repeats.remarks,
      ...checked.remarks,
      ...echoRemarks(told),
      ...asideRemarks(given, words),
      ...appraisalRemarks(told, words),
      ...twiceInexact(given),
    ],
  });
  const asides = notes.map(({ n }) => n).filter((n) => !telling.has(n));
  return { draft, statements: told, asides };
}
