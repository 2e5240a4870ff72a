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
  /** Words that may stand before an organ without naming it, which the dictionary takes for nouns. */
  readonly beforeOrgans: ReadonlySet<string>;
  /** Verbs of change, longest first: 压减 of 由320项压减到245项. */
  readonly changes: readonly string[];
  /** Verbs of one direction. */
  readonly directions: readonly (readonly string[])[];
  readonly light: ReadonlySet<string>;
  readonly extents: readonly (readonly string[])[];
  /** Deeds that someone does to another: 下发, 检查. */
  readonly active: readonly string[];
  /** What is done next to what was counted: 采纳 of 意见, 整改 of 隐患. */
  readonly followUps: ReadonlySet<string>;
  /** Deeds of looking through, and what they look for: 审查, 隐患. */
  readonly examining: readonly string[];
  readonly findings: readonly string[];
  /** Deeds that take in all that others then deal with, and what becomes of some: 清理, 废止. */
  readonly intake: readonly string[];
  readonly outcomes: ReadonlySet<string>;
  /** A verb of one character before a figure, and how it is written out. */
  readonly longForms: readonly (readonly (readonly string[])[])[];
  /** What undoes or stops a deed that stands beside it. */
  readonly undone: readonly string[];
  /** What is hoped for, and what is certain. */
  readonly firmer: readonly (readonly (readonly string[])[])[];
  /** Groups of two sides or more, each of words of one meaning. */
  readonly opposites: readonly (readonly (readonly string[])[])[];
}

function load(): DraftingProofWords {
  const { entries, words, groups } = sectionReader('drafting-proof.txt');
  const sided = (name: string): readonly (readonly (readonly string[])[])[] =>
    entries(name).map((group) => group.split('|').map((side) => longestFirst(side.split('/'))));
  return {
    equals: groups('equals'),
    free: words('free'),
    facts: entries('facts').map((group) => {
      const [words = '', others = ''] = group.split('|');
      return { words: longestFirst(words.split('/')), vouching: `${words}/${others}`.split('/').filter(Boolean) };
    }),
    kept: groups('kept'),
    high: words('high'),
    beforeOrgans: new Set(words('before-organs')),
    changes: words('changes'),
    directions: groups('directions'),
    light: new Set(words('light')),
    extents: groups('extents'),
    followUps: new Set(words('follow-ups')),
    active: words('active'),
    examining: words('examining'),
    findings: words('findings'),
    intake: words('intake'),
    outcomes: new Set(words('outcomes')),
    longForms: sided('long-forms'),
    undone: words('undone'),
    firmer: sided('firmer'),
    opposites: sided('opposites'),
  };
}

let loaded: DraftingProofWords | null = null;

/** Read once a process. Throws `UsageError` where the file is missing. */
export function draftingProofWords(): DraftingProofWords {
  loaded ??= load();
  return loaded;
}
