import { longestFirst, sectionReader } from '../../corpus/word-lists.js';

/** `corpus/proof-words.txt`, ready for use. Groups hold words that mean the same. */
export interface ProofWords {
  /** Longest first. */
  readonly neutral: readonly string[];
  /** Words that may be added, but replace nothing. */
  readonly soft: readonly string[];
  readonly linking: readonly string[];
  readonly framing: readonly string[];
  readonly equivalents: readonly (readonly string[])[];
  readonly facts: readonly (readonly string[])[];
  readonly superlatives: readonly string[];
  readonly opposites: readonly (readonly [readonly string[], readonly string[]])[];
  /** Deeds that look alike and are not. */
  readonly deeds: readonly (readonly [readonly string[], readonly string[]])[];
  readonly causes: readonly string[];
  readonly operators: readonly (readonly string[])[];
  /** Operators of what is still open (预计, 拟). */
  readonly open: readonly (readonly string[])[];
  readonly universals: readonly (readonly string[])[];
  readonly kinds: readonly (readonly string[])[];
  /** Words that look like an operator or a universal. */
  readonly fixed: readonly string[];
  /** Words that put a deed off. */
  readonly putOff: readonly string[];
  readonly plans: readonly string[];
  readonly planned: readonly string[];
  readonly done: readonly string[];
  /** Words by which a deed is at its end, and words by which it is not yet. */
  readonly finished: readonly string[];
  readonly underWay: readonly string[];
  readonly nameEndings: readonly string[];
}

function load(): ProofWords {
  const { entries, words, groups } = sectionReader('proof-words.txt');
  const pairs = (name: string): readonly (readonly [readonly string[], readonly string[]])[] =>
    entries(name).map((pair) => {
      const [one = '', other = ''] = pair.split('|');
      return [longestFirst(one.split('/')), longestFirst(other.split('/'))];
    });
  return {
    neutral: words('neutral'),
    soft: words('soft'),
    linking: words('linking'),
    framing: words('framing'),
    equivalents: groups('equivalents'),
    facts: groups('facts'),
    superlatives: words('superlatives'),
    opposites: pairs('opposites'),
    deeds: pairs('deeds'),
    causes: groups('causes').flat(),
    operators: groups('operators'),
    open: groups('open'),
    universals: groups('universals'),
    kinds: groups('kinds'),
    fixed: words('fixed'),
    putOff: words('put-off'),
    plans: words('plans'),
    planned: words('planned'),
    done: words('done'),
    finished: words('finished'),
    underWay: words('under-way'),
    nameEndings: words('name-endings'),
  };
}

/** Hides set words (不仅, 安全) whose characters look like an operator or, with the next one, like a universal. */
export const withoutFixed = (text: string): string =>
  proofWords().fixed.reduce((rest, word) => rest.replaceAll(word, '◦'), text);

let loaded: ProofWords | null = null;

/** Read once a process, and only when a claim needs more than a look at its evidence. */
export function proofWords(): ProofWords {
  loaded ??= load();
  return loaded;
}
