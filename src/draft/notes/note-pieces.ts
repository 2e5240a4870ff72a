import { sentencesIn } from './sentences.js';

/** A line longer than this is split into its sentences. */
const LONG_LINE = 90;
/** 一是…, 第一，… */
export const ENUMERATED = /^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，,、：:])/u;
const RUN_IN_LABEL = /^(?:[一二三四五六七八九十]{1,2}是)?(\p{Script=Han}{2,16})。$/u;

const PART =
  /(?<=[，,：:\s])(?=[一二三四五六七八九十]是)|(?<=[\p{Script=Han}）)”：:])\s*(?=\d{1,2}[.．](?!\d))|(?<=[：:])\s*(?=[（(]?[一1][）)、])/u;
const PART_OR_LISTED = new RegExp(`${PART.source}|(?<=[\\p{Script=Han}）)”：:])\\s*(?=\\d{1,2}、(?!\\d))`, 'u');
/** Without a first item 保留98、修改15、 counts, and numbers nothing. */
const LISTED = /(?:^|[：:。；;，,\s])1、(?!\d)/u;

/** A paragraph into sentences, and each 一是 … 二是 or 1.…2.… into its own; a run-in heading joins its sentence. */
function sentences(line: string): readonly string[] {
  const pieces = sentencesIn(line)
    .flatMap((sentence) => sentence.split(LISTED.test(line) ? PART_OR_LISTED : PART))
    .map((sentence) => sentence.trim())
    .filter(Boolean);
  const labelAt = (index: number): string | undefined => {
    const enumerated = index > 0 ? pieces[index] : `一是${pieces[index]}`;
    const isLabel =
      pieces.length > 2 &&
      pieces[index + 1] !== undefined &&
      ENUMERATED.test(enumerated ?? '') &&
      !(index === 0 && ENUMERATED.test(pieces[1] ?? ''));
    return isLabel ? RUN_IN_LABEL.exec(pieces[index] ?? '')?.[1] : undefined;
  };
  return pieces.flatMap((piece, index) => {
    if (labelAt(index) !== undefined) return [];
    const label = labelAt(index - 1);
    const [count = ''] = ENUMERATED.exec(pieces[index - 1] ?? '') ?? [];
    return [label === undefined ? piece : `${count}${label}${label.length > 4 ? '，' : '：'}${piece}`];
  });
}

/** 不足：1.执法人员少。2.普法形式单一。: an enumeration within a line. */
const NUMBERED_WITHIN =
  /(?:^|[:：。；])\s*1[.、．](?!\d).*[。；;，,\s\p{Script=Han}）)]2[.、．](?!\d)|(?:^|[:：])\s*(?:[（(]?一[）)、].*[。；;]\s*[（(]?二[）)、]|[（(]1[）)].*[。；;]\s*[（(]2[）)])/su;

/** （一）…: one part of a paper. */
export const NUMBERED_PART = /^\s*[（(][一二三四五六七八九十]{1,3}[）)]/u;
/** What its first mark was taken from already. */
const SECOND_ITEM = /[。；;]\s*(?:二是|2[.、．](?!\d))/u;
/** （一）聚焦减负，规范检查。推行…: a heading of two clauses before what it heads. */
const RUN_IN_PAIR =
  /^((?!下一?步|下一?阶段|明年|今后|计划|接下来)[\p{Script=Han}“”、]{2,10}，[\p{Script=Han}“”、]{2,12})。(?=\S)/u;
export const withPair = (body: string): string => body.replace(RUN_IN_PAIR, '$1，');

/** A line's sentences where it is long or enumerates, else the line. */
export const piecesOf = (body: string, alone: boolean): readonly string[] =>
  !(/原因[：:，]?一是/u.test(body) && body.length <= LONG_LINE) &&
  (body.length > LONG_LINE ||
    alone ||
    SECOND_ITEM.test(body) ||
    NUMBERED_WITHIN.test(body) ||
    /^(?!(?:主要)?原因).*一是.*二是/s.test(body))
    ? sentences(body)
    : [body];
