import { wordListSections } from '../../corpus/word-lists.js';
import type { Turn } from '../../domain/answer.js';
import { tagWords } from '../../search/tagging.js';
import { fieldThesaurus } from '../../search/thesaurus.js';
import { askedPart } from './asked-part.js';
import { isGeneric } from './piece.js';
import type { Gazetteer } from './places.js';
import { BEYOND_THIS, ordinalPlace, placesLeftOut } from './places-told.js';
import { yearMentions } from './years.js';

/** A question made complete from the conversation before it. */
export interface CompletedQuestion {
  readonly text: string;
  /** The same with less taken from before, where that is as likely meant; else null. */
  readonly otherwise: string | null;
  /** What the last answer already said, when the user asks for more than that. */
  readonly beyond: string | null;
  /** Places of the conversation that the question, a whole one by itself, does not name. */
  readonly carried: readonly string[];
  /** Only a place or year was changed: what is known of it answers, even if not the very figure. */
  readonly continued: boolean;
}

interface Parts {
  readonly places: readonly string[];
  readonly years: readonly string[];
  readonly rest: string;
}

/** Up to this length what looks like a place that no report is of is taken for one wherever it stands, in UTF-16 units. */
const SHORT_QUESTION = 16;

/** How a follow-up may refer back, without naming its topic. */
const EMPTY_REST =
  /^(?:那么?|那|呢|只看|仅看|只要|就看|就说|只说|看看|看|的|吗|呀|怎么样|如何|情况|报告|里|中|数据|具体|数字|总共|一共|共|多少|几|[次场件家个名份条人]|有|还|还有|别的|其他|其它|更多|吗|展开|说说|详细|细说|细|仔细|一点|点|讲讲|说|谁|哪个|哪些|哪|最多|最少|更多|更少|多|少|高|最高|最低|比|没|没有|未|提到|提|写到|写|是|再|列|一下|地区|区|地方|它|他们|该区|这个|上面|刚才|原文|出处|依据|来源|除了|除此|之外|以外|部门|乡镇|镇街|街镇|街道|怎么写|怎么说|怎么做|怎样做|如何做|做了|做的|具体|哪份|年|度|和|与|[\s,，。?？!！、:：的了])*$/u;

const CLASS = /(?:两个|三个|各个?|几个|所有)$/u;

const MORE = /还有(?:别的|其他|其它|呢|吗|哪些|什么)|其他的呢|别的呢|更多/u;
/** 再往前推,2021年演练了多少场. */
const FURTHER = /^(?:那么?)?再?往[前后](?:推[,\uff0c\s]*|[,\uff0c\s]+)/u;
const CHANGE = /^(?:那|那么|换成|改成|改问|再问|再看|如果是|要是)/u;
const LEAVING_OUT = /除了|除去|除开|以外|之外/u;
const COMPARED = /^(?:跟|和|与|同).{2,12}比|比.{2,12}(?:多|少|高|低|怎)/u;
const NEIGHBOUR_YEAR = /^(?:那么?)?(?:再)?(?:往)?(前|上|后|次|下)(?:面)?一?年(?:度)?/u;
/** Said of the year spoken of; 去年 is said of today. */
const YEAR_BEFORE = /^上一?年(?:度)?$/u;
const PRONOUN = /他们|它们?|该区|该县|该市|当地|那里|那边/u;
/** Completes a question turn by turn: what it leaves out is taken from the questions before. */
export function completeQuestion(
  question: string,
  history: readonly Turn[],
  gazetteer: Gazetteer,
  thisYear: number,
): CompletedQuestion {
  const split = (text: string): Parts => splitQuestion(text, gazetteer, thisYear);
  let before: Parts | null = null;
  let answer = '';
  for (const turn of history) {
    if (turn.role === 'assistant') answer = turn.text;
    else before = merge(before, turn.text, split, answer, gazetteer);
  }
  if (!before) return { text: question, otherwise: null, beyond: null, carried: [], continued: false };
  const own = split(question);
  const merged = merge(before, question, split, answer, gazetteer);
  const empty = EMPTY_REST.test(own.rest);
  const beyond = (MORE.test(question) || BEYOND_THIS.test(question)) && empty ? answer : null;
  const isWhole = own.places.length === 0 && !PRONOUN.test(question) && tellingOf(own.rest) === 'things';
  const carried = isWhole && merged.rest === own.rest ? merged.places : [];
  const takesNothing = merged.rest === own.rest || askedPart(question) !== null;
  const leaning =
    tellingOf(own.rest) === 'deeds' && takesNothing ? asksOn(placeMeant(own, before), before, question) : null;
  if (leaning) return { text: join(leaning), otherwise: join(merged), beyond, carried, continued: false };
  if (askedPart(question) && !empty && tellingOf(own.rest) === 'nothing') {
    // Its shortcomings may be those in the matter spoken of, or those of the place.
    return { text: join(merged), otherwise: join({ ...merged, rest: own.rest }), beyond, carried, continued: false };
  }
  // A question that takes nothing from before stays in its own words and order.
  const text = join(merged) === join(own) ? question : join(merged);
  return { text, otherwise: null, beyond, carried, continued: empty };
}

const join = ({ places, years, rest }: Parts): string => `${places.join('、')}${years.join('、')}${rest}`;

function splitQuestion(text: string, gazetteer: Gazetteer, thisYear: number): Parts {
  const mentions = gazetteer
    .mentions(text)
    .filter(({ kind, start }) => kind !== 'unknown' || start === 0 || text.length < SHORT_QUESTION);
  const years = yearMentions(text, thisYear);
  const classed = mentions.map((mention) => {
    const prefix = CLASS.exec(text.slice(0, mention.start))?.[0] ?? '';
    return { ...mention, name: prefix + mention.name, start: mention.start - prefix.length };
  });
  const rest = [...classed, ...years].reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
  return {
    places: classed.map(({ name }) => name),
    years: years.map(({ start, end }) => text.slice(start, end)),
    rest: rest.replace(/\s+/g, ' ').trim().replace(FURTHER, ''),
  };
}

function merge(
  before: Parts | null,
  text: string,
  split: (text: string) => Parts,
  answer: string,
  gazetteer: Gazetteer,
): Parts {
  const own = placeMeant(neighbourYear(split(text), before, answer), before);
  if (!before) return own;
  const ordinal = ordinalPlace(text, answer, gazetteer);
  if (ordinal) return { places: [ordinal], years: [], rest: before.rest };
  const told = own.places.length === 0 ? placesLeftOut(text, answer, gazetteer) : [];
  if (told.length > 0) return { places: told.map((name) => `除了${name}`), years: own.years, rest: before.rest };
  if (own.places.length > 0 && LEAVING_OUT.test(text)) {
    return { places: own.places.map((name) => `除了${name}`), years: own.years, rest: before.rest };
  }
  if (own.places.length > 0 && COMPARED.test(text)) {
    return { places: [...new Set([...before.places, ...own.places])], years: own.years, rest: `${before.rest} 对比` };
  }
  if (own.years.length > 0 && own.places.length === 0 && /报告/u.test(text) && EMPTY_REST.test(own.rest)) {
    return { places: [], years: own.years, rest: before.rest };
  }
  if (EMPTY_REST.test(own.rest)) {
    const asks = /多少|几|谁|哪|没提|没有提|未提|没写|最|部门|镇|街道/u.test(own.rest) ? ` ${own.rest}` : '';
    return {
      places: own.places.length > 0 ? own.places : before.places,
      years: own.years.length > 0 ? own.years : own.places.length > 0 ? [] : before.years,
      rest: `${before.rest}${asks}`,
    };
  }
  if (repeats(own.rest, before.rest)) {
    // How it is done is no longer how much of it there is.
    const topic = /怎么|如何|怎样/u.test(own.rest)
      ? before.rest.replace(/(?:多少|几)[件起个场次份人名家]?/gu, '')
      : before.rest;
    return { ...own, places: own.places.length > 0 ? own.places : before.places, rest: `${topic} ${own.rest}` };
  }
  if (tellingOf(own.rest) === 'nothing') return asksOn(own, before, text);
  if (own.places.length > 0 || namesScope(text)) return own;
  const rest = CHANGE.test(own.rest) ? own.rest.replace(CHANGE, '').replace(/[呢吧]?[?？。]*$/u, '') : own.rest;
  return { places: before.places, years: own.years.length > 0 ? own.years : before.years, rest };
}

/** 那边有多少: there is the place of the question before, unless this one names another (云溪那边). */
function placeMeant(own: Parts, before: Parts | null): Parts {
  if (!before || !PRONOUN.test(own.rest)) return own;
  const rest = own.rest.replace(PRONOUN, ' ').trim();
  if (own.places.length > 0) return { ...own, rest };
  return { places: before.places, years: own.years.length > 0 ? own.years : before.years, rest };
}

/** 前一年呢, 上一年呢: beside the year of the question before, or else of its answer. */
function neighbourYear(own: Parts, before: Parts | null, answer: string): Parts {
  const base = /20\d\d/.exec(before?.years[0] ?? answer)?.[0];
  if (base && YEAR_BEFORE.test(own.years[0] ?? '')) return { ...own, years: [`${Number(base) - 1}年`] };
  const match = NEIGHBOUR_YEAR.exec(own.rest);
  if (!match || !base) return own;
  const year = Number(base) + (/[前上]/u.test(match[1] ?? '') ? -1 : 1);
  return { ...own, years: [`${year}年`], rest: own.rest.slice(match[0].length) };
}

/** What a question wants to know: a follow-up that asks for another thing about the same topic leaves it. */
const ASKED = /(?:多少|几)[件起个场次份人名家条项宗户]?|怎么样?|如何|怎样|哪些|[?\uff1f]/gu;

/** The topic of the question before with another thing asked about it. */
const asksOn = (own: Parts, before: Parts, text: string): Parts => ({
  places: own.places.length > 0 || namesScope(text) ? own.places : before.places,
  years: own.years.length > 0 || own.places.length > 0 ? own.years : before.years,
  rest: `${before.rest.replace(ASKED, ' ')} ${own.rest}`,
});

/** A term of the field of so many characters is a topic by itself, though its words be deeds: 法治体检. */
const WHOLE_TERM = 4;

/** What a question speaks of: 平均多久能审完一件 of nothing that a report could be about, 查出来多少问题 of a deed. */
function tellingOf(rest: string): 'nothing' | 'deeds' | 'things' {
  const stop = wordListSections('question-words.txt').get('stop') ?? [];
  const telling = tagWords(rest).filter(
    ({ word, tag }) => /^[nvaijl]/.test(tag) && word.length > 1 && !stop.includes(word) && !isGeneric(word),
  );
  const terms = fieldThesaurus().find(rest);
  if (terms.some(({ start, end }) => end - start >= WHOLE_TERM && !isGeneric(rest.slice(start, end)))) return 'things';
  if (telling.length === 0) return 'nothing';
  return telling.every(({ tag }) => /^v/.test(tag)) ? 'deeds' : 'things';
}

/** What of a short question is no thing that it asks about. */
const FUNCTION_WORDS = /怎么样?|如何|怎样|[那是的呢吗了又也还在做搞都?\uff1f。,\uff0c\s]/gu;

/** Whether a question only takes up words of the one before: 具体培训了几场 after 怎么开展执法培训. */
function repeats(rest: string, before: string): boolean {
  const core = rest.replace(FUNCTION_WORDS, '');
  if (core.length >= 2 && core.length <= 6 && before.includes(core)) return true;
  const words = tagWords(rest).filter(({ word, tag }) => /^[nv]/.test(tag) && word.length > 1 && !isGeneric(word));
  return words.length > 0 && words.length <= 2 && words.every(({ word }) => before.includes(word)) && rest.length < 12;
}

/** 各地, 其他区, 哪些地区: the question says by itself whom it is about. */
function namesScope(text: string): boolean {
  const lists = wordListSections('question-words.txt');
  return ['all', 'others'].some((list) =>
    (lists.get(list) ?? []).some((word) => word.length > 1 && text.includes(word)),
  );
}
