import { type Figure, figuresOf } from '../../domain/figures.js';

/** 待核, 数字待核实, 拿不准, 回头再核一下: the writer is not sure of a figure. */
const UNSURE =
  '待核(?:实|对|准|定)?|待确认|待查(?:实|证)?|存疑|(?:不|不太|不大|不是很|不敢|没|未|无法|没法|还没|尚未)(?:确定|确认|核实|核对|核准|准确|肯定|准|核)|[拿吃说]不准|没把握|记不清|有待核实|(?:还要|还得|要|需要?|请|请您?再|再|回头再?|麻烦|得)(?:跟\\p{Script=Han}{1,4})?再?(?:核|核实|核对|确认)(?:一下|一遍|下)?';
const WHOLE = new RegExp(
  `^(?:但|不过|就是|这个|那个|该|此|具体的?|上述|\\p{Script=Han}{0,6}?(?:数字?|数据|人数|次数|件数)|是|我(?:这边|也)?|有点|还|也|可能|的|，)*(?:${UNSURE})(?:[你您]?(?:${UNSURE}))?[吧哈啊了的]*$`,
  'u',
);
const QUERY = /^[?\uff1f]+$/u;
/** 好像是45次, 估计有30家. */
const HEDGE = /(?:好像|似乎|貌似|应该|可能|估计|印象中?)(?:大概|大约|差不多)?(?:是|有|为)?$/u;

const bare = (clause: string): string => clause.replace(/^[\s，,（(]+|[\s，,。；;）)]+$/gu, '');

/** Whether a clause or what stands in brackets says only that a figure is not sure. */
export const isDoubt = (clause: string): boolean => WHOLE.test(bare(clause)) || QUERY.test(bare(clause));

const counts = (text: string): boolean => figuresOf(text).some(({ kind }) => kind === 'quantity');

const PART = /[（(]([^（）()]*)[）)]|[^，,；;（(]+/gu;

/** A sentence without the clauses that doubt a figure told before them. */
export function withoutDoubts(sentence: string): string {
  return doubted(sentence)?.plain ?? sentence;
}

export interface Doubted {
  /** Without the doubt. */
  readonly plain: string;
  /** The same with 【待核实】 behind each figure that is doubted. */
  readonly text: string;
  /** The figures as written. */
  readonly figures: readonly string[];
}

/** A sentence whose words doubt a figure in it; null for any other. */
export function doubted(sentence: string): Doubted | null {
  const cuts: { readonly start: number; readonly end: number }[] = [];
  const marks = new Map<number, string>();
  const quantities = figuresOf(sentence).filter(({ kind }) => kind === 'quantity');
  for (const { 0: part, 1: inside, index } of sentence.matchAll(PART)) {
    if (!isDoubt(inside ?? part) || !counts(sentence.slice(0, index))) continue;
    const figure = doubtedFigure(
      inside ?? part,
      sentence,
      quantities.filter(({ end }) => end <= index),
    );
    if (!figure) continue;
    const from = index - (/[，,；;]\s*$/u.exec(sentence.slice(0, index))?.[0].length ?? 0);
    cuts.push({ start: from, end: index + part.length });
    marks.set(figure.end, sentence.slice(figure.start, figure.end));
  }
  for (const figure of quantities) {
    const clause = sentence.slice(0, figure.start);
    const hedge = HEDGE.exec(clause)?.[0];
    if (hedge === undefined) continue;
    cuts.push({ start: figure.start - hedge.length, end: figure.start });
    marks.set(figure.end, sentence.slice(figure.start, figure.end));
  }
  if (marks.size === 0) return null;
  const isCut = (at: number): boolean => cuts.some(({ start, end }) => at >= start && at < end);
  const without = (mark: string): string =>
    Array.from(
      { length: sentence.length + 1 },
      (_, at) => (marks.has(at) ? mark : '') + (isCut(at) ? '' : (sentence[at] ?? '')),
    ).join('');
  return { plain: without(''), text: without('【待核实】'), figures: [...marks.values()] };
}

/** The figure of what the doubt names, 意见书的数不准, else the last one. */
function doubtedFigure(doubt: string, sentence: string, before: readonly Figure[]): Figure | undefined {
  const thing = /^(?:但|不过|就是|这个|那个|该)*(\p{Script=Han}{2,6}?)的?(?:数字?|数据)/u.exec(doubt)?.[1];
  const named = thing
    ? before.findLast(({ start }) =>
        (
          sentence
            .slice(0, start)
            .split(/[，,；;]/u)
            .at(-1) ?? ''
        ).includes(thing),
      )
    : undefined;
  return named ?? before.at(-1);
}
