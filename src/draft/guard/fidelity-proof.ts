import { proveClaim } from '../../answer/proof/prove-claim.js';
import { type Fault, folded } from './fidelity.js';
import { dateFaults, otherDates, spreadDates, withoutSharedDates } from './fidelity-dates.js';
import { factFaults } from './fidelity-facts.js';
import { titleDateFaults, toldOfEach } from './fidelity-title-dates.js';

/** A note as a sentence is held against it. */
interface ProvingNote {
  /** With its department's name, where it has one. */
  readonly text: string;
  /** Whether it stands among the plans. */
  readonly planned: boolean;
}

/**
 * What a sentence tells beyond its notes or otherwise than they: held against them as an answer's claim against its report,
 * and more closely, as a draft is signed. `title`: the section's own words may be used.
 */
export function proofFaults(sentence: string, notes: readonly ProvingNote[], title: string): readonly Fault[] {
  const texts = notes.map(({ text }) => folded(text).replaceAll('\n', '。'));
  const told = folded(sentence).replace(/。$/u, '');
  const dates = [dateFaults, otherDates, spreadDates, titleDateFaults].flatMap((check) => check(told, texts));
  if (dates.length > 0) return dates;
  const facts = factFaults(told, texts, title);
  if (facts.length > 0) return facts;
  const bare = withoutSharedDates(told, texts.map(toldOfEach));
  const evidence = bare.notes.map((text, index) => ({
    text,
    district: null,
    year: null,
    section: [title, ...(notes[index]?.planned ? ['下一步打算'] : [])],
  }));
  const verdict = proveClaim({ text: bare.sentence, district: null, year: null }, evidence);
  return verdict.ok ? [] : verdict.reasons.map((text) => ({ kind: 'proof' as const, text }));
}
