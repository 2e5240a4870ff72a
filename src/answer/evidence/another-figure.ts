import { wordListSections } from '../../corpus/word-lists.js';
import { fold } from '../../domain/fold.js';
import { tagWords } from '../../search/tagging.js';
import type { Concept, Topic } from '../question/topic.js';
import { degree } from './relevance.js';

/** A concept counts as told from this degree on. */
const TOLD = 0.5;

const tells = (concept: Concept, texts: readonly string[]): boolean =>
  texts.some((text) => degree(concept, text) >= TOLD);

let read: ReadonlyMap<string, readonly string[]> | undefined;

/** 收回了多少项: the wordings of the deed that is counted, where it may not be watered down to another. */
function deedWordings(source: string): readonly string[] | undefined {
  read ??= new Map(
    (wordListSections('figure-deeds.txt').get('deeds') ?? []).map((entry) => {
      const [deed = '', ...others] = entry.split('=');
      return [deed, [deed, ...others]] as const;
    }),
  );
  return read.get(source);
}

/** 交通运输 of 交通运输领域行政处罚: a noun that narrows what is asked; whom it is of, and how it is measured, is told in many words. */
const isNarrowing = (source: string): boolean =>
  source.length > 1 &&
  /^(?:n(?!r)|j)/.test(tagWords(source).at(-1)?.tag ?? '') &&
  !/(?:人员|[量数额名率])$/u.test(source);

/** 平台上线后: when a thing is asked of. */
const isOccasion = (source: string, asked: string): boolean =>
  new RegExp(`${source}(?:之?后|以来|以后|时)`, 'u').test(asked);

/**
 * Whether texts that lead up to a figure leave out what tells the figure asked for from its neighbours: a noun of the
 * question, or the very deed that it counts. Texts are folded, and the question is of places that it names.
 */
export function leavesOut({ sets, loose }: Topic, asked: string, texts: readonly string[]): boolean {
  const untold = (concept: Concept): boolean => {
    const { term, generic, required, source } = concept;
    if (generic || term || required) return false;
    const wordings = deedWordings(source);
    if (wordings) return !texts.some((text) => wordings.some((each) => text.includes(each)));
    return !loose && isNarrowing(source) && !isOccasion(source, asked) && !tells(concept, texts);
  };
  return sets.some((set) => set.some(untold) && !set.some((concept) => tells(concept, texts)));
}

const ASKS_FALL = /(?:压缩|压减|缩短|下降|降低|减少|[降减]了)了?(?:到|至)?(?:多少|几)/u;
const ASKS_RISE = /(?:提高|提升|增长|增加|上升|[升增涨]了)了?(?:到|至)?(?:多少|几)/u;
const FALLS = /[降减缩少]|压/u;
const RISES = /[升增涨翻]|提高|扩/u;

/** Whether a clause tells of a rise where a fall was asked for, or the other way round. */
export const isOtherWay = (asked: string, clause: string): boolean =>
  (ASKS_FALL.test(asked) && !FALLS.test(clause)) || (ASKS_RISE.test(asked) && !RISES.test(clause));

const RATE_NAME = /(\p{Script=Han}{2})率/gu;

/** 同比增长51.7%: a change, and no rate. */
const CHANGED_BY = /(?:下降|上升|增长|提高|减少|增加|降低|提升|压缩|压减|升高)了?(?:约|近)?$/u;

/**
 * Whether a rate bears another name than the one asked for, or is none: 调解和解率42% is no 纠错率. `local` leads up to its
 * figure.
 */
export function isOtherRate(asked: string, local: string, { concepts }: Topic): boolean {
  const names = [...asked.matchAll(RATE_NAME)].map(([, core = '']) => core);
  if (names.length > 0 && CHANGED_BY.test(local) && !/[升降增减]|提高|变化/u.test(asked)) return true;
  const named = [...local.matchAll(RATE_NAME)].at(-1)?.[1];
  if (names.length === 0 || named === undefined) return false;
  if (names.some((name) => [...name].some((unit) => named.includes(unit)))) return false;
  const asks = concepts.filter(({ source }) => names.some((name) => source.includes(name)));
  return !asks.some((concept) => degree(concept, fold(local)) >= TOLD);
}

const RESULT_ASKED = /(?:压|缩|降|减|提速)[缩减短低]?(?:到|至|为)|现在(?:要|需)?几|原来(?:要|需)?几/u;
const DIFFERENCE = /(?:缩短|减少|压缩|压减|节省|节约|提前|提速)[^,，。;；至到为]{0,10}$/u;

/** 压到几天 asks what is left, and 缩短75天 tells what was cut. */
export const isDifference = (asked: string, local: string): boolean =>
  RESULT_ASKED.test(asked) && DIFFERENCE.test(local);

/** 省十四次党代会: which one of many. */
const COUNTS_ON = /^(?:党代会|党的代表大会|全国代表大会|人民代表大会|代表大会|全会)/u;

/** Whether an offset lies within “…”: 万场讲法 names an activity and counts nothing. */
function isNamed(said: string, at: number): boolean {
  const opened = said.lastIndexOf('“', at);
  return opened >= 0 && said.indexOf('”', opened) > at;
}

/** Whether a figure is part of a name: of an activity, or of one congress of many. */
export const countsNothing = (
  said: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean => isNamed(said, start) || COUNTS_ON.test(said.slice(end));
