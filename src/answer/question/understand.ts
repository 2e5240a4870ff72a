import type { Range } from '../../corpus/sentences.js';
import { figuresOf } from '../../domain/figures.js';
import { fold } from '../../domain/fold.js';
import type { ReportPart } from '../../domain/report-part.js';
import type { TermMatch, Thesaurus } from '../../search/thesaurus.js';
import { askedPart, asksPartBeside, PART_WORDS } from './asked-part.js';
import { everydayTopicOf } from './everyday-topic.js';
import { ASKING_WORDS, comparedCount, figureRequestOf } from './figure-request.js';
import { impliedConcepts } from './implied-concepts.js';
import { kindOf, LEAST, MENTION, MOST } from './kind.js';
import { isRestated, isWithinName, type PlaceMention } from './place-mention.js';
import type { Gazetteer } from './places.js';
import type { AmbiguousPlace, Question, Scope } from './question.js';
import { kindsNamed, withoutKinds } from './report-kinds.js';
import { type ScopeList, saysScope, withoutAskingScope, withoutScopeWords, wordingsIn } from './scope-words.js';
import { termMeant, termUnsaid } from './term-meant.js';
import { type Commonness, spokenOf, type Topic, topicOf } from './topic.js';
import { yearMentions } from './years.js';

/** What understanding needs to know. */
export interface Background {
  readonly gazetteer: Gazetteer;
  readonly thesaurus: Thesaurus;
  readonly commonness: Commonness;
  /** The user's own district: "其他区" leaves it out. */
  readonly home: string | null;
  readonly thisYear: number;
}

const EXCLUDING = /(?:除了?|除去|不算|不含|不包括|不要|排除|去掉|不看|剔除)[^,。，;；]{0,3}$/u;
const EXCLUDED_AFTER = /^(?:[和与、及][^,。，]{2,8})?(?:自己|本身|自身)?(?:以外|之外|除外|不算|不要|不看)/u;
const CLASS_BEFORE = /(?:两个|三个|各个?|几个|这些|所有|全部|都是|哪些|哪几个|其他|其它)$/u;
const CLASS_AFTER = /^(?:类|们|的?(?:报告)?都)/u;

/** 各地有什么特色亮点: of many reports what won a prize or was done first, for each is distinct in its own way. */
const HIGHLIGHTS = /亮点|特色|创新|首创|先进经验|典型经验|好经验|好做法|经验做法/u;
const HONOURS = '荣誉';

const SILENT = /没有?(?:提|写|说|涉及|讲)|未(?:提|写|涉及)|谁没|没提到/u;

/** `ambiguous` where a name must be asked back first. */
export type Understanding =
  | { readonly status: 'understood'; readonly question: Question }
  | { readonly status: 'ambiguous'; readonly place: AmbiguousPlace };

/** Reads one complete question of half-width ASCII; what a follow-up leaves out is put in before. */
export function understand(asked: string, background: Background): Understanding {
  const text = asked;
  const named = background.gazetteer.mentions(text);
  const restated = named.filter((mention) => isRestated(text, mention, named));
  const mentions = named.filter((mention) => !restated.includes(mention));
  const years = yearMentions(text, background.thisYear);
  const ambiguous = ambiguousPlace(text, mentions);
  if (ambiguous) return { status: 'ambiguous', place: ambiguous };
  const wordings = wordingsIn(text, background.thesaurus);
  const scope = scopeOf(text, mentions, years, wordings, background);
  const partNamed = askedPart(text);
  const heard = (word: string): boolean => background.commonness([fold(word)]) > 0;
  const places = mentions.filter((mention) => isScope(mention, scope) && !isWithinName(text, mention, heard));
  const rest = blankOut(text, [...places, ...restated, ...years], partNamed, wordings);
  const literally = {
    literal: [...scope.unknown, ...premises(text)],
    asked: text,
    verbatim: MENTION.test(text),
    heard,
  };
  const read = (part: string): Topic => topicOf(part, background.thesaurus, background.commonness, literally);
  const said = read(rest);
  const isGeneral = said.concepts.every(({ generic }) => generic);
  const part = isGeneral || !asksPartBeside(text) ? partNamed : null;
  const isVague = isGeneral && part === null && scope.districts === null;
  const wanted = figureRequestOf(withoutAskingScope(text));
  const topic =
    isVague && HIGHLIGHTS.test(text) ? read(HONOURS) : isGeneral && wanted?.kind === 'money' ? spokenOf(said) : said;
  const implied = impliedConcepts(text, wanted !== null);
  const kind = kindOf(text, scope, wanted?.kind ?? null, part);
  const everyday = everydayTopicOf(rest, background.commonness, literally);
  const wants = kind === 'survey' && wanted === null && part === null;
  const meant = (everyday && termMeant(everyday, rest)) ?? (wants ? termUnsaid(said, everyday, rest) : null);
  const own = kind === 'compare' ? ownTopics(rest, mentions, read) : null;
  return {
    status: 'understood',
    question: {
      text: asked,
      ...(own ? { own } : {}),
      kind,
      scope: part === 'plan' ? planScope(scope, text) : scope,
      topic: {
        ...topic,
        concepts: [...topic.concepts, ...implied],
        sets: [...topic.sets, ...implied.map((concept) => [concept])],
      },
      everyday,
      nearest: meant ? read(meant) : null,
      part,
      wanted:
        kind === 'compare' && !wanted?.unit && wanted?.kind !== 'count' && wanted?.kind !== 'money'
          ? comparedCount(text)
          : wanted && { ...wanted, particular: kind === 'fact' },
      extreme: LEAST.test(text) ? 'least' : MOST.test(text) ? 'most' : null,
      silent: SILENT.test(text),
    },
  };
}

/** 甲区的办结率和乙区的回访率哪个高 asks another thing of each; null where one thing is asked of both. */
function ownTopics(
  rest: string,
  mentions: readonly PlaceMention[],
  read: (part: string) => Topic,
): ReadonlyMap<string, Topic> | null {
  const [one, other, third] = mentions.filter(({ kind, districts }) => kind === 'district' && districts.length === 1);
  if (!one || !other || third) return null;
  const only = (start: number, end: number): string => ' '.repeat(start) + rest.slice(start, end);
  const topics = [read(only(one.end, other.start)), read(only(other.end, rest.length))];
  if (topics.some(({ concepts }) => !concepts.some(({ required, generic }) => required && !generic))) return null;
  const [ofOne, ofOther] = topics;
  return ofOne && ofOther
    ? new Map([
        [one.districts[0] ?? '', ofOne],
        [other.districts[0] ?? '', ofOther],
      ])
    : null;
}

/** 哪些达到100%,哪些没有达到: a mark to be measured by. */
const MARK =
  /(?:哪|谁|多少)[^,?]{0,8}(?:达到|超过|高于|低于|不到|没到)[^?]*(?:哪|谁|多少)[^,?]{0,8}(?:没有?|未|不)(?:达|到|超过|做到)?/u;

/** Figures that the question itself asserts: an answer must confirm them, or there is none. */
const premises = (text: string): readonly string[] =>
  (MARK.test(text) ? [] : figuresOf(text))
    .filter(({ kind, unit, number }) => kind === 'quantity' && unit !== '' && unit !== '年' && /^[\d.]+$/.test(number))
    .filter(({ unit, number }) => !(/^[份个家条]$/.test(unit) && Number(number) <= 20))
    .map(({ start, end }) => text.slice(start, end));

/** 2023年那几份报告: the year is that of the reports. */
const REPORTS_OF_YEAR = /(20\d\d)年度?的?(?:[这那]?[几些两三]?份)?报告/u;

/** The plan for 2024 stands in the report of 2023, which the question may name too. */
function planScope(scope: Scope, text: string): Scope {
  const years = scope.years ?? [];
  const named = REPORTS_OF_YEAR.exec(text)?.[1];
  const reporting = named ? [Number(named)] : years.filter((year) => years.includes(year + 1));
  const planned = years.flatMap((year) => [year, year - 1]);
  return { ...scope, years: scope.years && (reporting.length > 0 ? reporting : planned) };
}

/** A place that limits the reports; any other place named is part of the topic. */
const isScope = (mention: PlaceMention, scope: Scope): boolean =>
  mention.kind === 'district' || mention.kind === 'common' || (mention.kind === 'area' && scope.districts !== null);

function ambiguousPlace(text: string, mentions: readonly PlaceMention[]): AmbiguousPlace | null {
  const areas = mentions.filter(({ kind }) => kind === 'area');
  for (const { kind, name, start, end, districts } of mentions) {
    if (districts.length < 2 || kind === 'area' || kind === 'unknown') continue;
    if (CLASS_BEFORE.test(text.slice(0, start)) || CLASS_AFTER.test(text.slice(end))) continue;
    const within = districts.filter((d) => areas.length === 0 || areas.some((area) => area.districts.includes(d)));
    const named = mentions.some((other) => other.kind === 'district' && other.districts.length === 1);
    if (within.length > 1 && !named) return { name, options: within };
  }
  return null;
}

const isExcluded = (text: string, start: number, end: number): boolean =>
  EXCLUDING.test(text.slice(0, start)) || EXCLUDED_AFTER.test(text.slice(end));

function scopeOf(
  text: string,
  mentions: readonly PlaceMention[],
  years: ReturnType<typeof yearMentions>,
  wordings: readonly TermMatch[],
  { home, gazetteer, thesaurus }: Background,
): Scope {
  const says = (list: ScopeList): boolean => saysScope(text, list, wordings);
  const excluded = new Set<string>();
  const wanted = new Set<string>();
  const held = mentions.filter(({ kind }) => kind === 'district' || kind === 'common');
  const areas = mentions.filter(({ kind }) => kind === 'area');
  const explicit = held.some(({ kind, start, end }) => kind === 'district' && !isExcluded(text, start, end));
  for (const { kind, start, end, districts } of held) {
    if (kind === 'common' && explicit) continue;
    const out = isExcluded(text, start, end);
    const inArea = areas.filter((area) => districts.some((d) => area.districts.includes(d)));
    for (const district of districts) {
      if (inArea.length > 0 && !inArea.some((area) => area.districts.includes(district))) continue;
      (out ? excluded : wanted).add(district);
    }
  }
  for (const { start, end, districts } of held.length === 0 ? areas : []) {
    for (const district of districts) (isExcluded(text, start, end) ? excluded : wanted).add(district);
  }
  const own = says('own') && home !== null && gazetteer.districts.includes(home);
  if (own && wanted.size === 0 && !says('others')) wanted.add(home);
  if (home !== null && says('others') && !wanted.has(home)) excluded.add(home);
  const named = [...wanted].filter((district) => !excluded.has(district)).sort();
  const yearsNamed = (except: boolean): readonly number[] => [
    ...new Set(years.filter((mention) => mention.except === except).flatMap((mention) => mention.years)),
  ];
  const exceptYears = yearsNamed(true);
  const allYears = yearsNamed(false).filter((year) => !exceptYears.includes(year));
  return {
    districts: named.length > 0 ? named : null,
    except: [...excluded].sort(),
    years: allYears.length > 0 ? [...allYears].sort((a, b) => a - b) : null,
    exceptYears,
    latest: years.some((mention) => mention.latest),
    kinds: kindsNamed(text),
    unknown: unknownPlaces(mentions, thesaurus.find(text)),
    open: says('all') || says('others'),
  };
}

/** What looks like a place within a term of the field is none: 持证上岗, 枫桥经验. */
const unknownPlaces = (mentions: readonly PlaceMention[], terms: readonly Range[]): readonly string[] =>
  mentions
    .filter(({ kind, start, end }) => kind === 'unknown' && !terms.some((term) => term.start < end && start < term.end))
    .map(({ name }) => name);

/** 甲市、乙县这两个边境口岸城市: says again which places are meant. */
const PLACES_AGAIN =
  /(?<=\s)这[两几三四五]个[^,\uff0c。的]{0,10}?(?:城市|地方|地区|县市|区县|[区县](?!域|级)|市(?!场|民|域|级)|镇|街道|开发区)/gu;

function blankOut(
  text: string,
  ranges: readonly Range[],
  part: ReportPart | null,
  wordings: readonly TermMatch[],
): string {
  const placeless = ranges.reduce(
    (t, { start, end }) => t.slice(0, start) + ' '.repeat(end - start) + t.slice(end),
    text,
  );
  const patterns = [PLACES_AGAIN, ASKING_WORDS, ...(part ? [PART_WORDS] : [])];
  return patterns.reduce(
    (rest, pattern) => rest.replace(pattern, (word) => ' '.repeat(word.length)),
    withoutKinds(withoutScopeWords(placeless, wordings)),
  );
}
