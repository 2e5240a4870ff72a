import type { Report } from '../domain/report.js';
import { foldWidth, withoutSpacing } from './characters.js';
import type { Layout } from './layout.js';
import type { MetadataHints } from './metadata-hints.js';
import { leadingOrgan, type Organ, readOrgan } from './organ.js';
import { ISSUER_FIELD } from './page-fields.js';
import { isSamePlace, leadingPlace, type Place, shortName } from './place.js';
import { publishedDate } from './published.js';
import { bareTitle, isReportTitle, namesReport } from './title.js';
import { agreedYear, agreement, type ToldYears, toldYears } from './told-years.js';
import { namesYear, yearOfHeadings, yearOfOpening, yearOfTitle } from './year.js';

export type Metadata = Pick<Report, 'title' | 'issuer' | 'district' | 'year' | 'published' | 'kind'>;

export function readMetadata(
  layout: Layout,
  headings: readonly string[],
  text: string,
  hints: MetadataHints,
): Metadata {
  const opening = layout.kept
    .filter((line) => line.role === 'body')
    .slice(0, 6)
    .map((line) => line.text.slice(0, 600));
  const told = toldYears(opening, headings, text);
  const title = ownTitle(layout, told, hints)?.replace(/[\uff10-\uff19]/g, foldWidth) ?? null;
  const year = agreedYear(title ? yearOfTitle(title) : null, told);
  const published = publishedDate(layout, year, hints);
  if (!isYearlyReport(title, opening, headings, text)) {
    return { title, issuer: null, district: null, year: null, published, kind: 'unknown' };
  }
  const reporter = findReporter(title, opening, layout, hints);
  return {
    title,
    issuer: reporter?.organ?.name ?? null,
    district: reporter ? shortName(reporter.place, text) : null,
    year: isOfOneYear(layout, year)
      ? (year ?? corroboratedYear(opening, told, published) ?? lastYear(title, published))
      : null,
    published,
    kind: reporter ? kindOf(reporter, text) : title && isReportTitle(title) ? kindOfSpeaker(opening) : 'unknown',
  };
}

/**
 * The title on the page, else the one that its fields name, unless that is left over from another year. A column's name
 * (法治政府建设年度报告) gives way to a title in full.
 */
function ownTitle(layout: Layout, told: ToldYears, hints: MetadataHints): string | null {
  const shown = layout.title?.text ?? null;
  if (!hints.title) return shown;
  const named = bareTitle(hints.title);
  const agreed = agreement(yearOfTitle(named), told);
  if (shown === null) return agreed === 'denies' ? null : named;
  const isColumn = yearOfTitle(shown) === null && leadingPlace(shown) === null && named.endsWith(shown);
  return isColumn && agreed === 'agrees' ? named : shown;
}

const SUBJECT = /法治|依法行政|依法治|行政执法|司法/;

/** A notice or a statute has places and years in it too, but nobody reports on a year there. */
function isYearlyReport(
  title: string | null,
  opening: readonly string[],
  headings: readonly string[],
  text: string,
): boolean {
  if (title && /报告|总结|情况|汇报|述职/.test(title) && (SUBJECT.test(title) || /年度?/.test(title))) return true;
  if (title && /通知|意见|办法|方案|条例|公告|通告|规定|法$|第.+条$/.test(title)) return false;
  if (opening.some((each) => /(?:报告|汇报)如下/.test(each)) || yearOfHeadings(headings) !== null)
    return SUBJECT.test(text);
  return (text.slice(0, 3000).match(/法治|依法行政/g)?.length ?? 0) >= 3;
}

/** Where nothing names the year outright: one that opening or most sentences name, if plan or publication follows it. */
function corroboratedYear(
  opening: readonly string[],
  { plan, sentences }: ToldYears,
  published: string | null,
): number | null {
  if (plan !== null && opening.slice(0, 3).some((each) => namesYear(each, plan))) return plan;
  if (sentences === null) return null;
  const publishedAfter = published !== null && Number(published.slice(0, 4)) === sentences + 1;
  return publishedAfter || plan === sentences ? sentences : null;
}

/** 关于上一年度法治政府建设情况的报告 is on the year before the one that it was signed or published in. */
const lastYear = (title: string | null, published: string | null): number | null =>
  published !== null && /上一?年度?|去年/u.test(title ?? '') ? Number(published.slice(0, 4)) - 1 : null;

const OPENING_END = /(?:报告|汇报|通报|公布|公开|公示)如下[:。]$/;

/** A file that holds reports on several years reports on none of them as a whole. */
function isOfOneYear(layout: Layout, year: number | null): boolean {
  const others = layout.kept.filter((line) => line.role === 'body' && namesReport(line));
  if (others.some(({ text }) => ![year, null].includes(yearOfTitle(bareTitle(text))))) return false;
  const openings = layout.kept.filter((line) => line.role === 'body' && OPENING_END.test(line.folded));
  const opened = openings.map(({ text }) => yearOfOpening([text])).filter((each) => each !== null);
  return new Set(opened).size < 2;
}

interface Reporter {
  readonly place: Place;
  readonly organ: Organ | null;
  /** The title names the place and no organ: it is the place that reports, whoever signs. */
  readonly placeOnly: boolean;
}

function findReporter(
  title: string | null,
  opening: readonly string[],
  layout: Layout,
  hints: MetadataHints,
): Reporter | null {
  const titled = title ? reporterOfTitle(title) : null;
  const signed = signature(layout, titled !== null);
  const labelled = labelledOrgan(layout) ?? (hints.issuer ? readOrgan(hints.issuer) : null);
  const opened = openingReporter(opening);
  if (titled?.organ) {
    return { ...titled, organ: fullest(titled.organ, [signed, opened?.organ, labelled]), placeOnly: false };
  }
  const place = titled?.place ?? signed?.place ?? opened?.place ?? labelled?.place;
  if (!place) return null;
  const organ =
    [signed, inFull(opened?.organ, place), labelled].find((each) => each && isSamePlace(each.place, place)) ?? null;
  const placeOnly = titled !== null || (!signed && !opened?.organ && opened !== null);
  return { place, organ: placeOnly && organ === labelled && organ?.kind === 'department' ? null : organ, placeOnly };
}

/** An opening may call a place for short that the title names in full: then so is the organ. */
function inFull(organ: Organ | null | undefined, place: Place): Organ | null {
  if (!organ || place.inFull.length <= organ.place.inFull.length || !isSamePlace(organ.place, place)) {
    return organ ?? null;
  }
  return { ...organ, name: place.inFull + organ.place.rest, place: { ...place, rest: organ.place.rest } };
}

/** The organ by the name that says most: others may put the province or the city in front. */
function fullest(organ: Organ, others: readonly (Organ | null | undefined)[]): Organ {
  return others.find((other) => other && other.name !== organ.name && other.name.endsWith(organ.name)) ?? organ;
}

function kindOf(reporter: Reporter, text: string): Report['kind'] {
  const ofPlace = reporter.place.level === 'township' ? 'township' : 'region';
  if (!reporter.organ) return ofPlace;
  if (!reporter.placeOnly) return reporter.organ.kind;
  const speaksAsDepartment = (text.match(/我[局厅委办]|本局|局党[组委]/g)?.length ?? 0) >= 2;
  return speaksAsDepartment ? reporter.organ.kind : ofPlace;
}

const SPEAKER =
  /(?:^|[,。;:])(?:现将|现就)?(?:20\d\d年度?(?:以来)?,?)?我(县|区|市|州|盟|旗|局|厅|镇|乡|街道)(?![委内域级里属]|人?民?政府)/;

/** Nameless reports still say what speaks in them: 我县, 我局, 我镇. */
function kindOfSpeaker(opening: readonly string[]): Report['kind'] {
  const speakers = opening.map((text) => SPEAKER.exec(withoutSpacing(foldWidth(text)))?.[1]);
  const speaker = speakers.find((each) => each !== undefined);
  if (speaker === undefined) return 'unknown';
  return /[局厅]/.test(speaker) ? 'department' : /[镇乡街]/.test(speaker) ? 'township' : 'region';
}

/** Who stands in a title: an organ in front, or a place in front, after 关于…, after the year, or in 《》. */
function reporterOfTitle(title: string): Pick<Reporter, 'place' | 'organ'> | null {
  const folded = foldWidth(title);
  const prefixEnd = folded.search(
    /关于|(?:19|20)\d\d|二[〇零○]|年度|(?<!依)法治|依法(?!治.(?:工作)?(?:委|办|领导))|推进|贯彻|落实|《|\(/,
  );
  const organ = readOrgan(folded.slice(0, prefixEnd < 0 ? folded.length : prefixEnd).replace(/的$/, ''));
  if (organ) return { place: organ.place, organ };
  const starts = folded.matchAll(
    /(?:关于(?:报送|印发|呈报|上报|公布|公开|发布)?|(?:19|20)\d\d年度?(?:关于)?|二[〇零○OΟ].{2}年度?|《)(?=[\u4e00-\u9fa5])/g,
  );
  for (const from of [0, ...[...starts].map((start) => start.index + start[0].length)]) {
    const rest = folded.slice(from);
    const inner = /^[^\d《]{4,40}?(?=关于|(?:19|20)\d\d|法治|依法)/.exec(rest)?.[0];
    const innerOrgan = inner ? readOrgan(inner) : null;
    if (innerOrgan) return { place: innerOrgan.place, organ: innerOrgan };
    const place = leadingPlace(rest);
    if (place) return { place, organ: null };
  }
  return null;
}

/** The organ that signs, last first; above the text of a place's report a department is only who put it online. */
function signature(layout: Layout, placeKnown: boolean): Organ | null {
  const organAt = (index: number): Organ | null => {
    const line = layout.kept[index];
    const organ = line?.role === 'frame' ? readOrgan(line.text) : null;
    const isByline = placeKnown && organ?.kind === 'department' && layout.head.some(({ text }) => text === line?.text);
    return isByline ? null : organ;
  };
  for (let index = layout.kept.length - 1; index >= 0; index--) {
    const organ = organAt(index);
    if (organ) return withCommittee(organ, organAt(index - 1));
  }
  return null;
}

/** A party committee signs on the line above the government of the same place. */
function withCommittee(organ: Organ, above: Organ | null): Organ {
  const isCommittee = above && above.kind === organ.kind && /^中共.*委(?:员会)?$/.test(above.name);
  return isCommittee && isSamePlace(above.place, organ.place) && !organ.name.startsWith('中共')
    ? { ...organ, name: `${above.name} ${organ.name}` }
    : organ;
}

function labelledOrgan(layout: Layout): Organ | null {
  const text = [...layout.before, ...layout.head, ...layout.tail].map((line) => line.folded.slice(0, 400)).join('\n');
  for (const match of text.matchAll(ISSUER_FIELD)) {
    const organ = readOrgan(match[1] ?? '');
    if (organ) return organ;
  }
  return null;
}

const PREDICATE =
  /^(?:坚持|深入|认真|全面|紧紧|以|委[、和与]?[^省,。]{0,6}政府|扎实|始终|围绕|积极|持续|严格|聚焦|法治|切实|着力|紧扣|立足|高度|统筹|牢固|依法|全区|全县|全市|全镇|上下|各级|在|按照|根据|党|推进|贯彻|落实|把|将|从|不断|人民|管委会|20\d\d|,)/;

/** Who the opening speaks of: `2023年,X县坚持…`, `现将X区2022年…报告如下`, `…领导下,X县司法局深入…`. */
function openingReporter(opening: readonly string[]): Pick<Reporter, 'place' | 'organ'> | null {
  for (const text of opening.slice(0, 4)) {
    const folded = withoutSpacing(foldWidth(text)).slice(0, 400);
    for (const match of folded.matchAll(
      /(?:(?:^|[,。;])(?:现将|现就|受)?|现将)(?:(?:(?:19|20)\d\d|二[〇零○].{2})年度?(?:以来)?,?)?(?=[\u4e00-\u9fa5]{2})/g,
    )) {
      const rest = folded.slice(match.index + match[0].length, match.index + match[0].length + 60);
      const organ = leadingOrgan(rest);
      if (organ) return { place: organ.place, organ };
      const place = leadingPlace(rest);
      if (place && PREDICATE.test(place.rest)) return { place, organ: null };
    }
  }
  return null;
}
