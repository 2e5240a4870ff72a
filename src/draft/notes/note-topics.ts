import { VERB_FIRST } from '../outline/heading.js';
import type { DraftingWords } from '../words/drafting-words.js';
import { stretchesOf } from './asides.js';
import { headlineOf, isBulleted, withoutMarks } from './note-lines.js';
import type { UnrolledLine } from './note-table.js';

/** How official papers number their levels, the outermost first. */
const LEVELS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．]/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/u,
  /^\d{1,2}[.、．](?!\d)/u,
  /^[（(]?\d{1,2}[）)]|^[①-⑳]/u,
];
/** Of a line that carries no number; a dash is no level of its own. */
export const PLAIN_LEVEL = LEVELS.length;
export const levelOf = (line: string): number => {
  const level = LEVELS.findIndex((mark) => mark.test(line));
  return level < 0 ? PLAIN_LEVEL : level;
};

/** Says a topic and no fact: no figure, no mark, at most so long. */
const TOPIC = /^[\p{Script=Han}“”"]{2,12}[:：]?$/u;
/** A longer topic reads better as a clause of its own. */
const LONGEST_LABEL = 8;

/**
 * The lines with each numbered heading put before what stands first below it: （二）全过程记录 over 1.配备记录仪638台 gives
 * 全过程记录：配备记录仪638台. What says a topic between items of its own level is an item, and stays.
 */
export function withTopics(lines: readonly UnrolledLine[], words: DraftingWords): readonly UnrolledLine[] {
  const out: UnrolledLine[] = [];
  let topic: string | null = null;
  /** Where the topic stands that holds the lines now, and how deep. */
  let over: { readonly at: number; readonly level: number } | null = null;
  for (const [index, given] of lines.entries()) {
    const next = lines[index + 1];
    const bare = withoutMarks(given.text);
    if (over && topic === null && !isUnder(given, over.level)) over = null;
    const line: UnrolledLine = over ? { ...given, topic: over.at } : given;
    if (topic !== null) {
      const mark = line.text.slice(0, line.text.length - bare.length);
      const isNamed = bare.includes(topic.replace(/["“”]/g, ''));
      out.push(isNamed ? line : { ...line, text: `${mark}${topic}${jointBehind(topic, words)}${bare}` });
      topic = null;
    } else if (next && isTopic(line, next, lines[index - 1], words, headsList(lines, index))) {
      topic = bare.replace(/[:：]$/u, '');
      over = { at: index, level: levelOf(line.text) };
    } else out.push(line);
  }
  return out;
}

/** 组织领导: begins like a deed and names a topic. */
const NAMES_TOPIC = /^组织(?:领导|保障|建设|推动|体系)$/u;

/** What stands between a topic and what is told of it: a label gets a colon, a deed or a longer topic is a clause. */
export const jointBehind = (topic: string, words: DraftingWords): string =>
  topic.length > LONGEST_LABEL ||
  (!NAMES_TOPIC.test(topic) && (VERB_FIRST.test(topic) || words.activity.some((verb) => topic.startsWith(verb))))
    ? '，'
    : '：';

/** Whether a line still belongs to a topic of that level; under a plain line only bullets do. */
const isUnder = ({ text, row }: UnrolledLine, level: number): boolean =>
  !row && (level === PLAIN_LEVEL ? isBulleted(text) : levelOf(text) > level);

/** A plain line over a bulleted list, one of several such: the first line of the notes alone is their title. */
function headsList(lines: readonly UnrolledLine[], index: number): boolean {
  const heads = (at: number): boolean => {
    const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
    return (
      line !== undefined &&
      next !== undefined &&
      !isBulleted(line.text) &&
      TOPIC.test(line.text) &&
      isBulleted(next.text) &&
      (before === undefined || isBulleted(before.text))
    );
  };
  return heads(index) && (index > 0 || lines.some((_, at) => at > 0 && heads(at)));
}

function isTopic(
  line: UnrolledLine,
  next: UnrolledLine,
  before: UnrolledLine | undefined,
  words: DraftingWords,
  heads: boolean,
): boolean {
  const level = levelOf(line.text);
  const bare = withoutMarks(line.text);
  if (line.row || next.row || !TOPIC.test(bare)) return false;
  if (!heads && (levelOf(next.text) <= level || (before && levelOf(before.text) === level))) return false;
  if (headlineOf(bare, { first: false, next: next.text, beforeTable: false }, words)) return false;
  const below = withoutMarks(next.text);
  return (
    !headlineOf(below, { first: false, next: bare, beforeTable: false }, words) &&
    stretchesOf(below, words).some(({ aside }) => !aside)
  );
}
