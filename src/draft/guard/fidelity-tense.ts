import type { NoteHint } from '../notes/note-lines.js';
import { tenseRuns } from '../statements/tense.js';
import type { DraftingWords } from '../words/drafting-words.js';
import { type Fault, folded } from './fidelity.js';
import { partedPlans } from './fidelity-meaning.js';

/** What a sentence is told as, and what its notes stand under. */
interface ToldNote {
  readonly text: string;
  readonly hint?: NoteHint;
}

/** A stretch of text and whether it is planned; null where words do not say. */
interface Told {
  readonly pairs: ReadonlySet<string>;
  readonly planned: boolean | null;
  readonly text: string;
}

/** Less of a clause's words than this in common is about something else. */
const LEAST_SHARED = 0.5;
/** A reading in the other time has to fit so much better to count against the sentence. */
const CLEARLY = 0.15;

const pairsOf = (text: string): ReadonlySet<string> => {
  const plain = folded(text).replace(/[^\p{Script=Han}\d]+/gu, '');
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, index) => plain.slice(index, index + 2)));
};

function toldIn(text: string, words: DraftingWords, underPlans: boolean): readonly Told[] {
  return text
    .split(/[。！？\n]/u)
    .filter(Boolean)
    .flatMap((sentence) => tenseRuns(sentence.trim(), words, underPlans))
    .flatMap(({ text: run, tense }) =>
      run
        .split(/[，；;、]|,(?!\d{3})/u)
        .filter((clause) => (clause.match(/\p{Script=Han}/gu)?.length ?? 0) >= 3)
        .map((clause) => ({
          text: clause,
          pairs: pairsOf(clause.replace(/^(?:下一?步|明年|来年|今后|后续|计划|打算|拟|将)+/u, '')),
          planned: tense === 'mixed' ? null : tense === 'planned' || (tense === 'open' && underPlans),
        })),
    );
}

const share = (mine: ReadonlySet<string>, theirs: ReadonlySet<string>): number =>
  mine.size === 0 ? 0 : [...mine].filter((pair) => theirs.has(pair)).length / mine.size;

/**
 * Clauses told as done where the notes only plan them, and as planned where the notes say they are done. `asPlan`: the
 * sentence will stand among the plans.
 */
export function tenseFaults(
  sentence: string,
  notes: readonly ToldNote[],
  words: DraftingWords,
  asPlan: boolean,
): readonly Fault[] {
  const given = notes.flatMap(({ text, hint }) => toldIn(partedPlans(text), words, hint === 'plan'));
  const best = (clause: Told, planned: boolean): number =>
    Math.max(0, ...given.filter((each) => each.planned !== !planned).map((each) => share(clause.pairs, each.pairs)));
  return toldIn(sentence, words, asPlan).flatMap((clause) => {
    if (clause.planned === null) return [];
    if (asPlan && !clause.planned) return [{ kind: 'tense' as const, text: clause.text }];
    const [right, wrong] = [best(clause, clause.planned), best(clause, !clause.planned)];
    return wrong >= LEAST_SHARED && wrong > right + CLEARLY ? [{ kind: 'tense' as const, text: clause.text }] : [];
  });
}
