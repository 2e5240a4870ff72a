import type { Draft } from '../../domain/draft.js';
import { MEASURES_PART, type Outline, type OutlineSection, PLANS_PART, PROBLEMS_PART, sectionFor } from './outline.js';

const NUMERALS = '一二三四五六七八九十';
const NUMBERING = /^\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]\s*)+/u;
export const VERB_FIRST =
  /^(?:坚持|深入|扎实|持续|全面|着力|大力|积极|切实|不断|进一步|深化|推进|推动|推行|加强|强化|开展|做好|完善|健全|优化|落实|提升|提高|规范|严格|建设|建立|构建|打造|化解|学习|贯彻|统筹|压实|发挥|履行|加快|创新|夯实|筑牢|聚焦|自觉|护航|抓好|狠抓|突出|注重|拓展|压紧|守牢|建强|做强|做优|做实|做细|织密|畅通|织牢|擦亮|组织|实施|存在|党政|下一|法治政府建设存在|法治政府建设面临)/u;

/** 规范性文件管理, 建设工程监管 begin like a verb and are none. */
const NOUN_FIRST =
  /^(?:规范性|规范化|建设工程|建设项目|落实情况|执行情况|统筹推进$|创新驱动|组织领导|组织建设|学习型|推进机制|存在问题)/u;

/** 1 → 一, 12 → 十二; up to 99. */
export function chineseOrdinal(n: number): string {
  const units = NUMERALS[(n % 10) - 1] ?? '';
  if (n <= 10) return NUMERALS[n - 1] ?? '';
  return `${n >= 20 ? (NUMERALS[Math.floor(n / 10) - 1] ?? '') : ''}十${units}`;
}

export const withoutNumbering = (heading: string): string => heading.replace(NUMBERING, '').trim();

/** Where a section stands and what it is called. */
export interface SectionPlace {
  /** As the user named it, or as proposed. */
  readonly section: string;
  /** Verb and object, without number. */
  readonly title: string;
  readonly outline: OutlineSection | null;
  /** Index of the part of the report. */
  readonly part: number;
  /** The user named something smaller than the usual section: its usual figures are not missed. */
  readonly isNarrow: boolean;
}

/** Finds the section that the user named; without a name takes the one proposed, null where nothing fits. */
export function placeSection(
  outline: Outline,
  named: string | null,
  proposed: () => OutlineSection | null,
): SectionPlace {
  const name = withoutBlanks(withoutNumbering(named ?? '').replace(/[。：:]+$/, ''));
  if (name === '') {
    const fitting = proposed();
    const title = fitting?.title ?? '工作情况';
    return { section: title, title, outline: fitting, part: fitting?.part ?? MEASURES_PART, isNarrow: false };
  }
  const whole = withoutNumbering(outline.parts[MEASURES_PART] ?? '');
  if (whole !== '' && name.includes(whole))
    return { section: (named ?? '').trim(), title: whole, outline: null, part: MEASURES_PART, isNarrow: false };
  const fitting = ofPart(outline, name) ?? sectionFor(outline, name);
  const part = fitting?.part ?? MEASURES_PART;
  const isNarrow = fitting !== null && !isTitleOf(name, fitting);
  return { section: (named ?? '').trim(), title: titleFor(name, fitting, outline), outline: fitting, part, isNarrow };
}

/** 优化法治化营商环境 深化放管服改革: a paper joins by marks what the user parts by blanks; 普 法 is one word. */
const withoutBlanks = (name: string): string =>
  name.replace(/(\p{Script=Han}*)[ \u3000]+(?=(\p{Script=Han}+))/gu, (_, before: string, after: string) =>
    before.length < LEAST_PART || after.length < LEAST_PART
      ? before
      : `${before}${VERB_FIRST.test(after) ? '\uff0c' : '、'}`,
  );
/** Less is a word set apart, in UTF-16 units. */
const LEAST_PART = 4;

/** 法治建设存在问题和下一年打算: the part of the report that a name speaks of, whatever else it names. */
function ofPart(outline: Outline, name: string): OutlineSection | null {
  const part = /(?:存在|主要|突出).{0,4}(?:问题|不足)|(?:问题|不足)(?:和|与|及其?)原因/u.test(name)
    ? PROBLEMS_PART
    : /^(?:20\d\d年|明年|下一?年度?|下一?步)[^，。]*(?:打算|安排|计划)$/u.test(name)
      ? PLANS_PART
      : null;
  return outline.sections.find((section) => section.part === part) ?? null;
}

const GENERIC = /工作|开展|情况|推进|加强|做好|深入|扎实|持续|全面|深化|强化|建设|落实|提升|[“”"、的和与]/gu;

/** Whether all that a name says stands in one of the section's titles, or all that a title says in the name. */
function isTitleOf(name: string, { title, aliases, topics }: OutlineSection): boolean {
  const characters = (text: string): readonly string[] => [...text.replace(GENERIC, '')];
  const own = characters(name);
  return (
    [title, ...aliases].some((each) => isWithin(own, each) || isWithin(characters(each), name)) ||
    topics.slice(0, 1).some((topic) => name.includes(topic))
  );
}

/** The user's own words where they are a title; the outline's title where it holds them. */
function titleFor(name: string, fitting: OutlineSection | null, { endings }: Outline): string {
  if (fitting && fitting.part !== MEASURES_PART) return fitting.title;
  if (VERB_FIRST.test(name) && !NOUN_FIRST.test(name)) return name;
  const bare = name.replace(/[“”"、]/g, '').replace(/(?:工作)?(?:开展|进展)?(?:情况|方面)?$/, '');
  if (bare.length < 2) return name;
  const usual = usualTitle(bare, fitting);
  if (usual) return usual;
  const turned = verbFirst(bare);
  if (turned !== bare) return turned;
  const rule = endings.find(({ ending }) => bare.endsWith(ending));
  return (rule?.title ?? '推进{}工作').replace('{}', bare);
}

const unquoted = (title: string): string => title.replace(/[“”"、]/g, '');

/**
 * A title of the section that says what the user named: in its words, in any order, or by a topic word of the section. Titles that quote
 * something else are left: 普法 is not “八五”普法.
 */
function usualTitle(bare: string, fitting: OutlineSection | null): string | null {
  if (!fitting || bare.length < 2) return null;
  const { title, aliases, narrow, topics } = fitting;
  const quotes = (each: string): boolean => quotedIn(each).some((term) => unquoted(term).includes(bare));
  const named = [title, ...aliases].filter((each) =>
    quotedIn(each).every((term) => bare.includes(unquoted(term)) || unquoted(term).includes(bare)),
  );
  const holding = named.filter((each) => unquoted(each).includes(bare));
  const isOwn = topics.some((topic) => unquoted(topic) === bare);
  return (
    holding.find((each) => bare.length * 2 >= unquoted(each).length) ??
    narrow.find((each) => isObjectOf(bare, each)) ??
    (isOwn ? holding.find((each) => !/[和与]/.test(each) || quotes(each)) : undefined) ??
    named.find((each) => bare.length * 2 > unquoted(each).length && isWithin(bare, unquoted(each))) ??
    null
  );
}

/** 公证 of 优化公证服务: all that the title's verb has for its object. */
function isObjectOf(name: string, title: string): boolean {
  const object = unquoted(title)
    .slice(2)
    .replace(/(?:工作|服务|建设|制度|行为)$/u, '');
  return name === object || (name.length + 2 >= object.length && object.includes(name) && name.length > 3);
}

/** 矛盾纠纷化解 within 化解社会矛盾纠纷: every character of it. */
function isWithin(name: Iterable<string>, title: string): boolean {
  return [...name].every((character) => title.includes(character));
}

/** 三项制度落实 → 落实三项制度; anything else stays. */
export function verbFirst(words: string): string {
  const [, object, verb] = /^(.{2,}?)(统筹推进|推进|提升|落实|完善|规范化|法治化|常态化)$/u.exec(words) ?? [];
  if (!object || !verb) return words;
  return verb.endsWith('化') ? `推进${words}` : verb + object;
}

/** Terms in quotation marks name things that the user has to have named. */
const quotedIn = (title: string): readonly string[] => [...title.matchAll(/“([^”]*)”/g)].map((match) => match[1] ?? '');

/** The first part itself, drafted as one. */
const WHOLE_PART = '主要举措';

/** （一）… for the sections of the first part, 二、… for the other parts. */
export function numberedHeading(title: string, part: number, ordinal = 1): string {
  return part === MEASURES_PART && !title.startsWith(WHOLE_PART)
    ? `（${chineseOrdinal(ordinal)}）${title}`
    : `${chineseOrdinal(part + 1)}、${title}`;
}

/** Another usual title for the draft's section; null where there is none that its notes allow. */
export function otherTitle(
  outline: Outline,
  { heading, section, notes }: Pick<Draft, 'heading' | 'section' | 'notes'>,
): string | null {
  const now = withoutNumbering(heading);
  const fitting = sectionFor(outline, section) ?? sectionFor(outline, now);
  const said = [section, ...notes.map((note) => note.text)].join('\n');
  const titles = [fitting?.title ?? now, ...(fitting?.aliases ?? [])].filter((title) =>
    quotedIn(title).every((term) => said.includes(term)),
  );
  return titles[(titles.indexOf(now) + 1) % titles.length] === now
    ? null
    : (titles[(titles.indexOf(now) + 1) % titles.length] ?? null);
}
