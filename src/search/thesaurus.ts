import { wordListLines } from '../corpus/word-lists.js';
import { fold, foldWithOrigin } from '../domain/fold.js';
import type { Synonyms } from '../domain/ports.js';
import { type Lexicon, NOT_MEANT, type Pattern, readLexicon } from './lexicon.js';

/** A term of the field found in a text. Offsets are UTF-16 units of the text searched. */
export interface TermMatch {
  readonly start: number;
  readonly end: number;
  /** The term and all that answers for it, folded; behind `NOT_MEANT` what holds the term and means another thing. */
  readonly alternatives: readonly string[];
}

/** The field's terms and their synonyms. */
export interface Thesaurus {
  readonly synonyms: Synonyms;
  /** Terms found in a text, longest first where they overlap, in order of position. */
  find(text: string): readonly TermMatch[];
  /** Wordings of the groups that hold all of these terms, folded: the kind that they are examples of. */
  kindOf(terms: readonly string[]): readonly string[];
}

/** A term where it stands in a text. */
interface Occurrence {
  readonly pattern: Pattern;
  readonly index: number;
  readonly length: number;
}

/** Of two as long the one without a gap: 法律援助 in 查一下法律援助, not 查…法律. */
const longestFirst = ({ pattern: one }: Occurrence, { pattern: other }: Occurrence): number =>
  other.term.length - one.term.length || one.tail.length - other.tail.length;

/** Fewer characters in a gap or behind it name nothing. */
const LEAST_NAMED = 2;

/** 化解物业纠纷 is about 物业纠纷: a term without a gap that one end of another is, with all that stands in its gap. */
function isNamedWithin({ pattern, index, length }: Occurrence, others: readonly Occurrence[]): boolean {
  const { head, tail } = pattern;
  const [last = '', ...more] = tail;
  if (more.length > 0 || Math.min(last.length, length - head.length - last.length) < LEAST_NAMED) return false;
  return others.some(
    (other) =>
      other.pattern.tail.length === 0 &&
      ((other.index === index && other.length === length - last.length) ||
        (other.index === index + head.length && other.length === length - head.length)),
  );
}

function occurrences(pattern: Pattern, folded: string): Occurrence[] {
  const { head, tail } = pattern;
  const found: Occurrence[] = [];
  for (let at = folded.indexOf(head); at >= 0; at = folded.indexOf(head, at + 1)) {
    let end = at + head.length;
    const complete = tail.every((part) => {
      const next = folded.indexOf(part, end);
      if (next < 0 || next - end > 6 || /[,;。?!:]/.test(folded.slice(end, next))) return false;
      end = next + part.length;
      return true;
    });
    if (complete) found.push({ pattern, index: at, length: end - at });
  }
  return found;
}

/** 红头文件怎么审、怎么清理: a gap does not lead from one question to the next. */
const ASKED_ANEW = /、\s*(?:怎|如何|咋)/u;

/** 材料能不能少交: what is asked of a thing that stands first. Words of asking may be blanked out already. */
const ASKED_OF_FIRST = /\s{2}|怎|如何|咋|[能可会要用]不[能可会要用]|有没有|是不是|能|可以|谁|哪/u;

/** Whether what stands in a gap may stand there, in the text as it was asked. */
const mayStandInGap = (within: string, { tail, turned }: Pattern): boolean =>
  tail.length === 0 ||
  (!ASKED_ANEW.test(within) && (!turned || (ASKED_OF_FIRST.test(within) && !/[()（）、]/u.test(within))));

let field: Lexicon | undefined;

/** The thesaurus of `corpus/`, which staff may edit. Read once a process. */
export function fieldLexicon(): Lexicon {
  field ??= readLexicon(wordListLines('thesaurus.txt'));
  return field;
}

let ofField: Thesaurus | undefined;

export function fieldThesaurus(): Thesaurus {
  ofField ??= thesaurusOver([fieldLexicon()]);
  return ofField;
}

/** Reads a thesaurus from its lines (`A = B > narrower | narrower`). */
export const createThesaurus = (lines: readonly string[]): Thesaurus => thesaurusOver([readLexicon(lines)]);

/** One thesaurus over several lists: of two terms alike that of the earlier list is found, told of by both. */
export function thesaurusOver(lexicons: readonly Lexicon[]): Thesaurus {
  const alternativesOf = (term: string): string[] => [
    ...new Set([term, ...lexicons.flatMap(({ byTerm }) => byTerm.get(term) ?? []).flat()]),
  ];
  /** Terms that may stand in a folded text, each list's in its own order. */
  const begunIn = (folded: string): Pattern[] => {
    const units = [...new Set(folded.split(''))];
    return lexicons.flatMap(({ byBeginning }) =>
      units
        .flatMap((unit) => byBeginning.get(unit)?.filter(({ head }) => folded.includes(head)) ?? [])
        .sort((one, other) => one.rank - other.rank),
    );
  };
  return {
    synonyms: (term) =>
      alternativesOf(fold(term)).filter((other) => other !== fold(term) && !other.startsWith(NOT_MEANT)),
    find(text) {
      const { text: folded, origin } = foldWithOrigin(text);
      const found: TermMatch[] = [];
      const taken = new Uint8Array(folded.length);
      const standing = begunIn(folded)
        .flatMap((pattern) => occurrences(pattern, folded))
        .sort(longestFirst);
      for (const occurrence of standing) {
        const { pattern, index, length } = occurrence;
        if (taken[index] || taken[index + length - 1] || isNamedWithin(occurrence, standing)) continue;
        const [start, end] = [origin[index] ?? 0, (origin[index + length - 1] ?? 0) + 1];
        if (!mayStandInGap(text.slice(start, end), pattern)) continue;
        taken.fill(1, index, index + length);
        found.push({ start, end, alternatives: alternativesOf(pattern.term) });
      }
      return found.sort((a, b) => a.start - b.start);
    },
    kindOf: (terms) => {
      const examples = terms.map(fold);
      const groups = lexicons.flatMap(({ groups }) => groups);
      return groups.filter((group) => examples.every((term) => group.includes(term))).flat();
    },
  };
}
