import { figuresOf, standsIn } from '../../domain/figures.js';

/** What a sentence says and its notes do not. */
export interface Fault {
  readonly kind:
    | 'figure'
    | 'title'
    | 'quotation'
    | 'name'
    | 'praise'
    | 'direction'
    | 'negation'
    | 'tense'
    | 'wording'
    | 'proof';
  /** The words at fault, or of a proof what is wrong in a clause. */
  readonly text: string;
}

/** What the notes do not prove. */
export const unproven = (text: string): Fault => ({ kind: 'proof', text });

interface FidelityRules {
  /** Praise that only notes may earn: 首创, 领先. */
  readonly praise: readonly string[];
}

const PLACEHOLDER = /【(?:待补充|待核实)[^】]*】/g;
const ENUMERATOR = /(?<=^|[，；。：])[一二三四五六七八九十]{1,3}是/g;
const QUOTED = /[“"「‘']([^“”"「」‘’']{1,40})[”"」’']/gu;

/** For comparing: NFKC, no white space within a line, no thousands separators, one kind of quotation mark. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\S\n]+/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/["'‘’「」“”]/g, '"');
}

const digitsOf = (text: string): readonly string[] => folded(text).match(/\d+(?:\.\d+)?/g) ?? [];

/** The sentence without enumerators and without what it marks as open itself. */
export const asserted = (sentence: string): string => sentence.replace(PLACEHOLDER, '').replace(ENUMERATOR, '');

function figureFaults(sentence: string, source: string): readonly Fault[] {
  const given = figuresOf(source);
  const faults = figuresOf(sentence)
    .filter((figure) => !standsIn(figure, given))
    .map((figure) => figure.text);
  const digits = new Set(digitsOf(source));
  const stray = digitsOf(sentence).filter((digit) => !digits.has(digit));
  const foreign = sentence.normalize('NFKC').match(/[^\P{Nd}0-9]+|[壹贰叁肆伍陆柒捌玖拾佰仟]{2,}/gu) ?? [];
  return [...new Set([...faults, ...stray, ...foreign.filter((digit) => !source.includes(digit))])].map((text) => ({
    kind: 'figure',
    text,
  }));
}

const timesIn = (text: string, word: string): number => text.split(word).length - 1;

function literalFaults(sentence: string, source: string, rules: FidelityRules): readonly Fault[] {
  const given = folded(source);
  const missing = (words: Iterable<string>, kind: Fault['kind']): readonly Fault[] =>
    [...words].filter((word) => !given.includes(folded(word))).map((text) => ({ kind, text }));
  return [
    ...missing(sentence.match(/《[^》]*》/g) ?? [], 'title'),
    ...missing(
      [...sentence.matchAll(QUOTED)].map((match) => match[1] ?? ''),
      'quotation',
    ),
    ...rules.praise
      .filter((word) => timesIn(sentence, word) > timesIn(source, word))
      .map((text) => ({ kind: 'praise' as const, text })),
    ...missing(sentence.normalize('NFKC').match(/[A-Za-z]{2,}/g) ?? [], 'name'),
  ];
}

/**
 * What a sentence asserts beyond its sources: figures with unit and qualifier, dates, titles, quoted terms, Latin names
 * and praise have to stand there. Placeholders and enumerators assert nothing.
 */
export function faultsOf(sentence: string, sources: readonly string[], rules: FidelityRules): readonly Fault[] {
  const text = asserted(sentence);
  const source = sources.join('\n');
  return [...figureFaults(text, source), ...literalFaults(text, source, rules)];
}
