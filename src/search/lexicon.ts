import { fold } from '../domain/fold.js';

/** Before a wording that holds the term and means another thing. */
export const NOT_MEANT = '!';

/** Within a term: a few words in between. */
export const GAP = '…';

/** Before a lay wording that questions use and that means something else in reports. */
const ASKED_ONLY = '?';

/** What a line tells of its terms: without what is only asked, behind `NOT_MEANT` what is not meant. Folded. */
type Group = readonly string[];

/** A term taken apart at "…", which spans up to six units within a clause. */
export interface Pattern {
  readonly term: string;
  readonly head: string;
  readonly tail: readonly string[];
  /** Its place among the terms of its list. */
  readonly rank: number;
}

/** The lines of a list (`A = B > narrower | narrower`) as they are looked up. */
export interface Lexicon {
  readonly groups: readonly Group[];
  readonly byTerm: ReadonlyMap<string, readonly Group[]>;
  /** By the first unit of a term. */
  readonly byBeginning: ReadonlyMap<string, readonly Pattern[]>;
}

interface Line {
  readonly equal: readonly string[];
  readonly narrower: readonly string[];
}

/** Folds a line's halves whole, not term by term: the lists hold tens of thousands. */
const parseLine = (line: string): Line => {
  const [equal = '', narrower = ''] = line.split('>', 2);
  const terms = (text: string, separator: string): string[] => fold(text).split(separator).filter(Boolean);
  return { equal: terms(equal, '='), narrower: terms(narrower, '|') };
};

const WHOLE: readonly string[] = [];

const patternOf = (term: string, rank: number): Pattern => {
  if (!term.includes(GAP)) return { term, head: term, tail: WHOLE, rank };
  const [head = '', ...tail] = term.split(GAP);
  return { term, head, tail, rank };
};

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const alike = map.get(key);
  if (alike) alike.push(value);
  else map.set(key, [value]);
}

/** Reads a list from its lines. */
export function readLexicon(lines: readonly string[]): Lexicon {
  const groups: Group[] = [];
  const byTerm = new Map<string, Group[]>();
  const byBeginning = new Map<string, Pattern[]>();
  for (const { equal, narrower } of lines.map(parseLine)) {
    const group = [...equal.filter((term) => !term.startsWith(ASKED_ONLY)), ...narrower];
    groups.push(group);
    for (const head of equal) {
      if (head.startsWith(NOT_MEANT)) continue;
      const term = head.startsWith(ASKED_ONLY) ? head.slice(ASKED_ONLY.length) : head;
      if (!byTerm.has(term)) put(byBeginning, term.charAt(0), patternOf(term, byTerm.size));
      put(byTerm, term, group);
    }
  }
  return { groups, byTerm, byBeginning };
}
