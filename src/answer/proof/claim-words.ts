import { figuresOf } from '../../domain/figures.js';
import { tagWords } from '../../search/tagging.js';
import { bareText, clausesOf } from './plain-text.js';
import { proofWords } from './proof-words.js';
import { remembered } from './remembered.js';

/** A word or figure of a clause, without quotation marks. */
export interface ClauseWord {
  readonly word: string;
  /** jieba's part of speech; `figure` for a count, amount or share. */
  readonly tag: string;
}

/**
 * What a word tells: `thing` names or qualifies, `deed` is a verb or adverb, `figure` counts, `soft` may be added but not
 * put in the place of another, `frame` says nothing.
 */
export type WordRole = 'thing' | 'deed' | 'figure' | 'soft' | 'frame';

const FIGURE_MARK = '\ue000';

const PARTICLES = /[的了着和与及或对由为在等并将把被从向以是有]/;

/** Drops words that say nothing from both ends of a run, unless the lists know the run as a word (线|上). */
function trimmed(run: readonly ClauseWord[]): readonly ClauseWord[] {
  const whole = run.map(({ word }) => word).join('');
  if (run.length < 2 || (!listed(whole) && run.every(({ word }) => excused(word)))) return run;
  if (listed(whole)) return [{ word: whole, tag: 'n' }];
  const first = run.findIndex(({ word }) => !excused(word));
  const last = run.findLastIndex(({ word }) => !excused(word));
  const name = run.slice(first, last + 1);
  const joined = name.length < 2 ? name : [{ word: name.map(({ word }) => word).join(''), tag: 'n' }];
  return [...run.slice(0, first), ...joined, ...run.slice(last + 1)];
}

/** Single characters in a row may be a name that jieba does not know (张|文|显): taken together. */
function joinSingles(words: readonly ClauseWord[]): readonly ClauseWord[] {
  const joined: ClauseWord[] = [];
  let run: ClauseWord[] = [];
  for (const item of words) {
    const single = item.tag !== 'figure' && /^\p{Script=Han}$/u.test(item.word) && !PARTICLES.test(item.word);
    if (single) {
      run.push(item);
      continue;
    }
    joined.push(...trimmed(run), item);
    run = [];
  }
  return [...joined, ...trimmed(run)];
}

const BARE_YEAR = /^(?:19|20)\d{2}年?度?$/;

function split(clause: string): readonly ClauseWord[] {
  const figures = figuresOf(clause).filter(({ kind, text }) => kind === 'quantity' || BARE_YEAR.test(text));
  const hidden = figures.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}${FIGURE_MARK}${rest.slice(end)}`,
    clause,
  );
  let next = 0;
  const words = tagWords(bareText(hidden)).flatMap(({ word, tag }) =>
    word.split(new RegExp(`(${FIGURE_MARK})`)).flatMap((part) => {
      if (part === '') return [];
      return part === FIGURE_MARK ? [{ word: figures[next++]?.text ?? '', tag: 'figure' }] : [{ word: part, tag }];
    }),
  );
  return joinSingles(words);
}

/** The words of a plain clause in order; figures and bare years are one word each. */
export const clauseWords: (clause: string) => readonly ClauseWord[] = remembered(split);

/** Parts of speech that carry no fact of their own: prepositions, conjunctions, particles, pronouns, marks. */
const FRAMES = /^(?:p|c|u|y|e|o|x|w)/;

/** Words of the lists, by what they mean for a word's role. */
interface KnownWords {
  /** Say nothing checkable. */
  readonly neutral: ReadonlySet<string>;
  /** May be added, but replace nothing. */
  readonly soft: ReadonlySet<string>;
  /** Looked at by other checks: operators and universals. */
  readonly checked: ReadonlySet<string>;
  /** Words that jieba may not know. */
  readonly listed: ReadonlySet<string>;
}

let knownWords: KnownWords | null = null;

function known(): KnownWords {
  if (!knownWords) {
    const { neutral, soft, linking, framing, operators, open, universals, putOff, equivalents, opposites, facts } =
      proofWords();
    knownWords = {
      neutral: new Set([...neutral, ...linking, ...framing]),
      soft: new Set(soft),
      checked: new Set([...operators, ...open, ...universals, putOff].flat()),
      listed: new Set([...equivalents, ...opposites.flat(), ...facts].flat()),
    };
  }
  return knownWords;
}

/** 积极开展 is one word to jieba. */
const isNeutral = (word: string): boolean =>
  known().neutral.has(word) ||
  (word.length === 4 && known().neutral.has(word.slice(0, 2)) && known().neutral.has(word.slice(2)));

/** Whether a word says nothing, or is looked at elsewhere. */
export const excused = (word: string): boolean =>
  isNeutral(word) || known().soft.has(word) || known().checked.has(word);
const listed = (word: string): boolean => known().listed.has(word);

/** The role of a word of a claim or of evidence. */
export function roleOf({ word, tag }: ClauseWord): WordRole {
  if (tag === 'figure') return 'figure';
  if (word.length === 1) return tag === 'n' && !excused(word) ? 'thing' : 'frame';
  if (known().checked.has(word)) return 'frame';
  if (known().soft.has(word)) return 'soft';
  if (isNeutral(word)) return 'frame';
  if (FRAMES.test(tag)) return 'frame';
  return (tag.startsWith('v') && tag !== 'vn') || tag.startsWith('d') ? 'deed' : 'thing';
}

/** Splits a list behind its figures (收到9件、办结7件), and where a figure begins another member (30件…和9件…). */
function listMembers(clause: string): readonly string[] {
  const figures = figuresOf(clause);
  const ends = figures.map(({ end }) => end).filter((end) => clause.charAt(end) === '、');
  const starts = figures
    .slice(1)
    .flatMap(({ start }) => (/[和及与]/.test(clause.charAt(start - 1)) ? [start - 1] : []));
  const cuts = [...ends, ...starts].sort((one, other) => one - other);
  return [...cuts, clause.length].map((end, index) => clause.slice(index === 0 ? 0 : (cuts[index - 1] ?? 0) + 1, end));
}

const JOINING = /(?=并且|同时|其中|以及)|(?=并(?!联|购|轨|网|存|列|案|非|不))/;
const DATE_ALONE = /^(?:19|20)\d{2}年?度?$/;

/** A year that stands alone (2023年,新区…) belongs to what follows. */
function withYears(parts: readonly string[]): readonly string[] {
  return parts.flatMap((part, at) => {
    if (DATE_ALONE.test(part) && at + 1 < parts.length) return [];
    const year = parts[at - 1];
    return year !== undefined && DATE_ALONE.test(year) ? [year + part] : [part];
  });
}

function cut(plain: string): readonly (readonly string[])[] {
  const sentences: string[][] = [];
  const whole = plain.replace(/[“"][^“”"]{1,60}[”"]/g, (quote) => quote.replace(/[,:;]/g, ' '));
  for (const { text, sentence } of clausesOf(whole.replace(/\(([^()]{4,})\)/g, ',$1,'))) {
    const parts = listMembers(text).flatMap((part) => part.split(JOINING));
    sentences[sentence] ??= [];
    sentences[sentence]?.push(...parts.filter((part) => part !== ''));
  }
  return sentences.filter((parts) => parts !== undefined).map(withYears);
}

/** Sentences in clauses as small as they can be told apart: also at brackets, at 、 behind a figure, before 并, 同时, 其中. */
export const smallClauses: (plain: string) => readonly (readonly string[])[] = remembered(cut);
