import { fold, foldWithOrigin } from '../domain/fold.js';
import type { Synonyms } from '../domain/ports.js';
import { wordListLines } from './word-lists.js';

/** A term of the field found in a text. Offsets are UTF-16 units of the text searched. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
  /** The term and all that answers for it, folded. */
  readonly alternatives: readonly string[];
}

/** The field's terms and their synonyms. */
export interface Thesaurus {
  readonly synonyms: Synonyms;
  /** Terms found in a text, longest first where they overlap, in order of position. */
  find(text: string): readonly TermMatch[];
}

interface Group {
  readonly equal: readonly string[];
  readonly narrower: readonly string[];
}

const parseLine = (line: string): Group => {
  const [equal = '', narrower = ''] = line.split('>');
  const terms = (text: string, separator: string): string[] => text.split(separator).map(fold).filter(Boolean);
  return { equal: terms(equal, '='), narrower: terms(narrower, '|') };
};

/** Reads a thesaurus from its lines (`A = B > narrower | narrower`). */
export function createThesaurus(lines: readonly string[] = wordListLines('thesaurus.txt')): Thesaurus {
  const byTerm = new Map<string, string[]>();
  for (const { equal, narrower } of lines.map(parseLine)) {
    for (const term of equal) {
      byTerm.set(term, [...new Set([...(byTerm.get(term) ?? [term]), ...equal, ...narrower])]);
    }
  }
  const longest = [...byTerm.keys()].sort((a, b) => b.length - a.length);
  return {
    synonyms: (term) => (byTerm.get(fold(term)) ?? []).filter((other) => other !== fold(term)),
    find(text) {
      const { text: folded, origin } = foldWithOrigin(text);
      const found: TermMatch[] = [];
      const taken = new Uint8Array(folded.length);
      for (const term of longest) {
        for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
          if (taken[at] || taken[at + term.length - 1]) continue;
          taken.fill(1, at, at + term.length);
          const end = (origin[at + term.length - 1] ?? 0) + 1;
          found.push({ start: origin[at] ?? 0, end, alternatives: byTerm.get(term) ?? [term] });
        }
      }
      return found.sort((a, b) => a.start - b.start);
    },
  };
}
