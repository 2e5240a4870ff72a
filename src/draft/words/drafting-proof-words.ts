import { longestFirst, sectionReader } from '../../corpus/word-lists.js';

/** `corpus/drafting-proof.txt`. Groups hold words of one meaning, longest first. */
export interface DraftingProofWords {
  readonly equals: readonly (readonly string[])[];
  /** Longest first. */
  readonly free: readonly string[];
  /** What states a fact, and what in the notes vouches for it: these words themselves and others. */
  readonly facts: readonly { readonly words: readonly string[]; readonly vouching: readonly string[] }[];
  readonly kept: readonly (readonly string[])[];
  readonly high: readonly string[];
  readonly light: ReadonlySet<string>;
  readonly extents: readonly (readonly string[])[];
  /** Groups of two sides or more, each of words of one meaning. */
  readonly opposites: readonly (readonly (readonly string[])[])[];
}

function load(): DraftingProofWords {
  const { entries, words, groups } = sectionReader('drafting-proof.txt');
  return {
    equals: groups('equals'),
    free: words('free'),
    facts: entries('facts').map((group) => {
      const [words = '', others = ''] = group.split('|');
      return { words: longestFirst(words.split('/')), vouching: `${words}/${others}`.split('/').filter(Boolean) };
    }),
    kept: groups('kept'),
    high: words('high'),
    light: new Set(words('light')),
    extents: groups('extents'),
    opposites: entries('opposites').map((group) => group.split('|').map((side) => longestFirst(side.split('/')))),
  };
}

let loaded: DraftingProofWords | null = null;

/** Read once a process. Throws `UsageError` where the file is missing. */
export function draftingProofWords(): DraftingProofWords {
  loaded ??= load();
  return loaded;
}
