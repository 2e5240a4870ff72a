import type { Draft } from '../domain/draft.js';
import { MEASURES_PART, type Outline, type OutlineSection, sectionFor } from './outline.js';

const NUMERALS = '一二三四五六七八九十';
const NUMBERING = /^\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]\s*)+/u;
const VERB_FIRST =
  /^(?:坚持|深入|扎实|持续|全面|着力|大力|积极|切实|不断|进一步|深化|推进|推动|推行|加强|强化|开展|做好|完善|健全|优化|落实|提升|提高|规范|严格|建设|建立|构建|打造|化解|学习|贯彻|统筹|压实|发挥|履行|加快|创新|夯实|筑牢|聚焦|自觉|护航|抓好|组织|实施|存在|党政|下一|法治政府建设存在|法治政府建设面临)/u;

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
  const name = withoutNumbering(named ?? '').replace(/[。：:]+$/, '');
  if (name === '') {
    const fitting = proposed();
    const title = fitting?.title ?? '工作情况';
    return { section: title, title, outline: fitting, part: fitting?.part ?? MEASURES_PART, isNarrow: false };
  }
  const fitting = sectionFor(outline, name);
  const part = fitting?.part ?? MEASURES_PART;
  const isNarrow = fitting !== null && !isTitleOf(name, fitting);
  return { section: (named ?? '').trim(), title: titleFor(name, fitting), outline: fitting, part, isNarrow };
}

const GENERIC = /工作|开展|情况|推进|加强|做好|深入|扎实|持续|全面|深化|强化|建设|落实|提升|[“”"、的和与]/gu;

/** Whether all that a name says stands in one of the section's titles, or all that a title says in the name. */
function isTitleOf(name: string, { title, aliases, topics }: OutlineSection): boolean {
  const characters = (text: string): readonly string[] => [...text.replace(GENERIC, '')];
  const own = characters(name);
  const isWithin = (some: readonly string[], text: string): boolean =>
    some.every((character) => text.includes(character));
  return (
    [title, ...aliases].some((each) => isWithin(own, each) || isWithin(characters(each), name)) ||
    topics.slice(0, 1).some((topic) => name.includes(topic))
  );
}

/** The user's own words where they are a title; the outline's title where it holds them. */
function titleFor(name: string, fitting: OutlineSection | null): string {
  if (fitting && fitting.part !== MEASURES_PART) return fitting.title;
  if (VERB_FIRST.test(name) && !NOUN_FIRST.test(name)) return name;
  const bare = name.replace(/[“”"、]/g, '').replace(/(?:工作)?(?:开展)?(?:情况)?$/, '');
  const same = [fitting?.title ?? '', ...(fitting?.aliases ?? [])].find((title) => {
    const plain = title.replace(/[“”"、]/g, '');
    const quoted = quotedIn(title).every((term) => bare.includes(term.replace(/、/g, '')));
    return quoted && plain.includes(bare) && bare.length >= plain.length / 2;
  });
  const usual = same ?? titleOfTopic(bare, fitting);
  if (usual) return usual;
  const turned = verbFirst(bare);
  if (turned !== bare) return turned;
  if (/(?:队伍|政府|平台|体系|机制|制度|司法所|阵地|社会)$/u.test(bare)) return `加强${bare}建设`;
  if (bare.endsWith('建设')) return `加强${bare}`;
  if (/(?:监督|管理|监管|保障|治理)$/u.test(bare)) return `加强${bare}`;
  return /(?:督察|检查|评查|宣传|培训|体检|创建)$/u.test(bare) ? `开展${bare}` : `做好${bare}工作`;
}

/** 双随机 → 推行“双随机、一公开”监管: the title of the topic that the user named by a word of it. */
function titleOfTopic(bare: string, fitting: OutlineSection | null): string | null {
  if (!fitting?.topics.some((topic) => topic.replace(/[“”"、]/g, '') === bare)) return null;
  const { title, aliases } = fitting;
  return (
    [title, ...aliases].find((each) => each.replace(/[“”"、]/g, '').includes(bare) && !/[和与]/.test(each)) ?? null
  );
}

/** 三项制度落实 → 落实三项制度; anything else stays. */
export function verbFirst(words: string): string {
  const [, object, verb] = /^(.{2,}?)(统筹推进|推进|提升|落实|完善|规范化|法治化|常态化)$/u.exec(words) ?? [];
  if (!object || !verb) return words;
  return verb.endsWith('化') ? `推进${words}` : verb + object;
}

/** Terms in quotation marks name things that the user has to have named. */
const quotedIn = (title: string): readonly string[] => [...title.matchAll(/“([^”]*)”/g)].map((match) => match[1] ?? '');

/** （一）… for the sections of the first part, 二、… for the other parts. */
export function numberedHeading(title: string, part: number, ordinal = 1): string {
  return part === MEASURES_PART ? `（${chineseOrdinal(ordinal)}）${title}` : `${chineseOrdinal(part + 1)}、${title}`;
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
