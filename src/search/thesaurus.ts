import { wordListLines } from '../corpus/word-lists.js';
import { fold, foldWithOrigin } from '../domain/fold.js';
import type { Synonyms } from '../domain/ports.js';

/** A term of the field found in a text. Offsets are UTF-16 units of the text searched. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
  /** The term and all that answers for it, folded; behind `NOT_MEANT` what holds the term and means another thing. */
  readonly alternatives: readonly string[];
}

/** Before a wording that holds the term and means another thing. */
export const NOT_MEANT = '!';

/** The field's terms and their synonyms. */
export interface Thesaurus {
  readonly synonyms: Synonyms;
  /** Terms found in a text, longest first where they overlap, in order of position. */
  find(text: string): readonly TermMatch[];
  /** Wordings of the groups that hold all of these terms, folded: the kind that they are examples of. */
  kindOf(terms: readonly string[]): readonly string[];
}

/** Before a lay wording that questions use and that means something else in reports. */
const ASKED_ONLY = '?';

interface Group {
  readonly equal: readonly string[];
  readonly narrower: readonly string[];
}

const parseLine = (line: string): Group => {
  const [equal = '', narrower = ''] = line.split('>');
  const terms = (text: string, separator: string): string[] => text.split(separator).map(fold).filter(Boolean);
  return { equal: terms(equal, '='), narrower: terms(narrower, '|') };
};

/** A term taken apart at "…", which spans up to six units within a clause. */
interface Pattern {
  readonly term: string;
  readonly head: string;
  readonly tail: readonly string[];
}

const patternOf = (term: string): Pattern => {
  const [head = '', ...tail] = term.split('…');
  return { term, head, tail };
};

/** Of two as long the one without a gap: 法律援助 in 查一下法律援助, not 查…法律. */
const longestFirst = (one: Pattern, other: Pattern): number =>
  other.term.length - one.term.length || one.tail.length - other.tail.length;

/** Where a term stands. */
function occurrences({ head, tail }: Pattern, folded: string): { index: number; length: number }[] {
  const found: { index: number; length: number }[] = [];
  for (let at = folded.indexOf(head); at >= 0; at = folded.indexOf(head, at + 1)) {
    let end = at + head.length;
    const complete = tail.every((part) => {
      const next = folded.indexOf(part, end);
      if (next < 0 || next - end > 6 || /[,;。?!:]/.test(folded.slice(end, next))) return false;
      end = next + part.length;
      return true;
    });
    if (complete) found.push({ index: at, length: end - at });
  }
  return found;
}

/** 红头文件怎么审、怎么清理: a gap does not lead from one question to the next. */
const ASKED_ANEW = /、\s*(?:怎|如何|咋)/u;

let field: Thesaurus | undefined;

/** The thesaurus of `corpus/`, which staff may edit. Made once a process. */
export function fieldThesaurus(): Thesaurus {
  field ??= createThesaurus(wordListLines('thesaurus.txt'));
  return field;
}

/** Reads a thesaurus from its lines (`A = B > narrower | narrower`). */
export function createThesaurus(lines: readonly string[]): Thesaurus {
  /** What each term's groups tell: joined only when somebody asks. */
  const byTerm = new Map<string, (readonly string[])[]>();
  for (const { equal, narrower } of lines.map(parseLine)) {
    const told = [...equal.filter((term) => !term.startsWith(ASKED_ONLY)), ...narrower];
    const heads = equal.filter((term) => !term.startsWith(NOT_MEANT)).map((term) => term.replace(ASKED_ONLY, ''));
    for (const term of heads) {
      byTerm.set(term, [...(byTerm.get(term) ?? []), told]);
    }
  }
  const groups = [...new Set([...byTerm.values()].flat())].map((told) => new Set(told));
  const alternativesOf = (term: string): string[] => [...new Set([term, ...(byTerm.get(term) ?? []).flat()])];
  /** By the first unit of a term, each with its rank among all. */
  const byBeginning = new Map<string, { readonly pattern: Pattern; readonly rank: number }[]>();
  const ranked = [...byTerm.keys()].map(patternOf).sort(longestFirst);
  for (const [rank, pattern] of ranked.entries()) {
    const beginning = pattern.term.charAt(0);
    const alike = byBeginning.get(beginning);
    if (alike) alike.push({ pattern, rank });
    else byBeginning.set(beginning, [{ pattern, rank }]);
  }
  return {
    synonyms: (term) =>
      alternativesOf(fold(term)).filter((other) => other !== fold(term) && !other.startsWith(NOT_MEANT)),
    find(text) {
      const { text: folded, origin } = foldWithOrigin(text);
      const found: TermMatch[] = [];
      const taken = new Uint8Array(folded.length);
      const begun = [...new Set(folded.split(''))].flatMap((unit) => byBeginning.get(unit) ?? []);
      for (const { pattern } of begun.sort((one, other) => one.rank - other.rank)) {
        for (const { index, length } of occurrences(pattern, folded)) {
          if (taken[index] || taken[index + length - 1]) continue;
          const [start, end] = [origin[index] ?? 0, (origin[index + length - 1] ?? 0) + 1];
          if (pattern.tail.length > 0 && ASKED_ANEW.test(text.slice(start, end))) continue;
          taken.fill(1, index, index + length);
          found.push({ start, end, alternatives: alternativesOf(pattern.term) });
        }
      }
      return found.sort((a, b) => a.start - b.start);
    },
    kindOf: (terms) => {
      const examples = terms.map(fold);
      return groups.filter((told) => examples.every((term) => told.has(term))).flatMap((told) => [...told]);
    },
  };
}
