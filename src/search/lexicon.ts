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
  /** Its two sides stand in the other order than the list has them. */
  readonly turned?: boolean;
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

/** Fewer characters on one side of a gap mean another thing on the other. */
const LEAST_TURNED = 2;

const patternOf = (term: string, rank: number): Pattern => {
  if (!term.includes(GAP)) return { term, head: term, tail: WHOLE, rank };
  const [head = '', ...tail] = term.split(GAP);
  return { term, head, tail, rank };
};

/** 少交…材料 as 材料…少交: what is asked is often said first. Null where a part is too short to be the same thing turned round. */
function turned({ term, head, tail: [last = '', ...more], rank }: Pattern): Pattern | null {
  if (more.length > 0 || Math.min(head.length, last.length) < LEAST_TURNED) return null;
  return { term, head: last, tail: [head], rank, turned: true };
}

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
      const isAskedOnly = head.startsWith(ASKED_ONLY);
      const term = isAskedOnly ? head.slice(ASKED_ONLY.length) : head;
      const pattern = patternOf(term, byTerm.size);
      const other = isAskedOnly ? turned(pattern) : null;
      if (!byTerm.has(term))
        for (const each of other ? [pattern, other] : [pattern]) put(byBeginning, each.head.charAt(0), each);
      put(byTerm, term, group);
    }
  }
  return { groups, byTerm, byBeginning };
}
