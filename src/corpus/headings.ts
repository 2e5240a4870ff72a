import { figuresOf } from '../domain/figures.js';
import type { Line } from './line.js';

export interface Heading {
  /** Outer headings have lower ranks; a heading closes all of its own rank or higher. */
  readonly rank: number;
  /** As it stands in the section path: label and words, without the final full stop. */
  readonly text: string;
  /** The line holds nothing but the heading. */
  readonly whole: boolean;
  /** A numbered sentence that tells figures: it closes the heading before it and is none itself. */
  readonly tells?: boolean;
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';

/** Labels from the outermost inwards, on folded text. Marked headings (`##`) rank 1 to 6, outside of all of them. */
const LABELS: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^第(?:${NUMERAL}|\\d{1,2})(?:部分|[章编篇])[\\s、:.]*`), 10],
  [new RegExp(`^第(?:${NUMERAL}|\\d{1,2})节[\\s、:.]*`), 15],
  // 一、二类疫苗 begins a sentence.
  [new RegExp(`^${NUMERAL}(?:[、.](?!${NUMERAL}[类级线期批季产])|(?= \\S{2,30}$)) ?`), 20],
  [/^[壹贰叁肆伍陆柒捌玖拾]、 ?/, 20],
  [new RegExp(`^(?:\\(${NUMERAL}\\)|[\u3220-\u3229])[、.]? ?`), 30],
  [/^\d{1,2}(?:\.\d{1,2}){1,3}[.、]? ?(?=[^\d\s.%])(?![余多]?[万亿个件次人元倍])/, 45],
  [/^\d{1,2}[.、](?!\d(?!\d{3}年)) ?/, 40],
  [/^\(\d{1,2}\)[、.]? ?/, 50],
  [/^\d{1,2}\)[、.]? ?/, 55],
  [/^[①-⑳] ?/, 60],
];

/** A heading that fills its line is at most this long; a run-in one is cut at a sentence or clause end before that. */
const LONGEST_LINE = 70;
const LONGEST_RUN_IN = 45;

/** 15分钟服务圈, 24小时窗口, 2024年工作: what such units measure is part of a name. */
const IN_NAMES = /^(?:分钟|小时|[年月日天周岁级期届号层站米]|公里|)$/u;

/** 办理行政复议案件176件,调解和解率45.5%。 is what a report says, whatever number stands before it. */
const tellsFigures = (words: string): boolean =>
  figuresOf(words).some(({ kind, number, unit }) => kind === 'quantity' && /\d/.test(number) && !IN_NAMES.test(unit));

/**
 * The heading that a line is or begins with, or null. `previous` is the line before it: items of a list that is
 * divided by semicolons are no headings.
 */
export function headingOf(line: Line, previous: Line | null): Heading | null {
  if (line.level > 0) {
    return line.text.length <= LONGEST_LINE + 20 ? { rank: line.level, text: line.text, whole: true } : null;
  }
  for (const [label, rank] of LABELS) {
    const match = label.exec(line.folded);
    if (!match) continue;
    if (/[;,]$/.test(line.folded) || (previous && /;$/.test(previous.folded))) return null;
    return labelled(line, match[0].length, rank);
  }
  return null;
}

function labelled(line: Line, labelEnd: number, rank: number): Heading | null {
  if (line.text.length === labelEnd) return null;
  const end = firstEnd(line.folded, labelEnd, /[。!?]/);
  if (end === null && line.text.length <= LONGEST_LINE) {
    return { rank, text: line.text.replace(/[:：]$/, ''), whole: true };
  }
  const colon = firstEnd(line.folded, labelEnd, /[。!?:]/);
  const clause = firstEnd(line.folded, labelEnd, /[。!?:;,]/);
  // A figure behind a colon is told of the heading, and no part of it.
  const told = colon !== null && end !== null && /\d/.test(line.folded.slice(colon, end)) ? colon : null;
  const cut = [told, end, colon, clause].find((offset) => offset !== null && offset <= LONGEST_RUN_IN) ?? 30;
  const words = line.folded.slice(labelEnd, cut);
  const whole = end !== null && end === line.text.length - 1 && cut === end;
  // (一)精简证明事项137项。 may still head what stands below.
  const isSentence = end !== null && (!whole || words.includes(','));
  if (isSentence && tellsFigures(words)) return { rank, text: '', whole: false, tells: true };
  return {
    rank,
    text: line.text.slice(0, cut).trim(),
    whole,
  };
}

/** Offset of the first sign of `ends` that stands outside of quotes, brackets and titles, or null. */
function firstEnd(text: string, from: number, ends: RegExp): number | null {
  let depth = 0;
  for (let index = from; index < Math.min(text.length, 200); index++) {
    const char = text.charAt(index);
    if ('“《(〈「『【'.includes(char)) depth++;
    else if ('”》)〉」』】'.includes(char)) depth = Math.max(0, depth - 1);
    else if ((depth === 0 || char === '。') && ends.test(char)) return index;
  }
  return null;
}

/** A short line of words without a label right above a long sentence. */
export function isBareHeading(line: Line, next: Line): boolean {
  const isShort = line.text.length >= 4 && line.text.length <= 30 && !/[。;:!?|]|,$|,.*,|\d{4}-|^附/.test(line.folded);
  return isShort && next.text.length >= 30 && /[。;]/.test(next.folded);
}
