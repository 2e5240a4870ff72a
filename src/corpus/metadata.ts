import type { Report } from '../domain/report.js';
import { foldWidth, withoutSpacing } from './characters.js';
import { datesIn } from './dates.js';
import type { Layout } from './layout.js';
import type { Line } from './lines.js';
import { type Organ, readOrgan } from './organ.js';
import { leadingPlace, type Place, shortName } from './place.js';
import { yearOfHeadings, yearOfOpening, yearOfTitle } from './year.js';

export type Metadata = Pick<Report, 'title' | 'issuer' | 'district' | 'year' | 'published' | 'kind'>;

/** What a page's own fields say (`<meta>` elements, a bulk line's title), used where the text says nothing. */
export interface MetadataHints {
  readonly title?: string | null;
  readonly published?: string | null;
  readonly issuer?: string | null;
}

export function readMetadata(
  layout: Layout,
  headings: readonly string[],
  text: string,
  hints: MetadataHints,
): Metadata {
  const title = layout.title?.text ?? hints.title ?? null;
  const opening = layout.kept
    .filter((line) => line.role === 'body')
    .slice(0, 6)
    .map((line) => line.text.slice(0, 600));
  const year = (title ? yearOfTitle(title) : null) ?? yearOfOpening(opening) ?? yearOfHeadings(headings);
  const titled = title ? reporterOfTitle(title) : null;
  const signed = signature(layout);
  const labelled = labelledOrgan(layout) ?? (hints.issuer ? readOrgan(hints.issuer) : null);
  const opened = placeOfOpening(opening);
  const place = titled?.place ?? signed?.place ?? opened ?? labelled?.place ?? null;
  const organ =
    titled?.organ ?? [signed, labelled].find((each) => each && place && each.place.name === place.name) ?? null;
  return {
    title,
    issuer: organ?.name ?? null,
    district: place ? shortName(districtPlace(place), text) : null,
    year,
    published: publishedDate(layout, year) ?? hints.published ?? null,
    kind:
      titled && !titled.organ && place ? kindOfPlace(place) : (organ?.kind ?? (place ? kindOfPlace(place) : 'unknown')),
  };
}

const districtPlace = (place: Place): Place => place;

const kindOfPlace = (place: Place): Report['kind'] => (place.level === 'township' ? 'township' : 'region');

interface Reporter {
  readonly place: Place;
  readonly organ: Organ | null;
}

/** Who stands at the beginning of a title: an organ, or a place alone. */
function reporterOfTitle(title: string): Reporter | null {
  const inner = /《([^《》]+)》/.exec(title)?.[1];
  const folded = foldWidth(title);
  const prefix = folded.slice(0, prefixEnd(folded));
  const organ = readOrgan(prefix.trim());
  if (organ) return { place: organ.place, organ: { ...organ, name: title.slice(0, prefix.length).trim() } };
  const place = leadingPlace(prefix) ?? (inner ? leadingPlace(inner.slice(0, prefixEnd(foldWidth(inner)))) : null);
  if (!place) return null;
  return { place, organ: null };
}

function prefixEnd(folded: string): number {
  const at = folded.search(/关于|\d{4}|二[〇零○]|年度|法治政府|法治建设|依法行政|推进|贯彻|落实|《|\(/);
  return at < 0 ? folded.length : at;
}

function signature(layout: Layout): Organ | null {
  const frames = layout.kept.filter((line) => line.role === 'frame').map((line) => line.text);
  for (const text of frames.reverse()) {
    const organ = readOrgan(text);
    if (organ) return organ;
  }
  return null;
}

const ORGAN_LABEL =
  /(?:来源|发布机构|发文机关|发布单位|公开机构|制发机关|责任部门|供稿单位|信息来源)\s*[:|]\s*\|?\s*([\u4e00-\u9fa5]{4,40})/;

function labelledOrgan(layout: Layout): Organ | null {
  for (const line of [...layout.head, ...layout.tail]) {
    const name = ORGAN_LABEL.exec(line.folded)?.[1];
    const organ = name ? readOrgan(name) : null;
    if (organ) return organ;
  }
  return null;
}

/** The place that the opening sentence speaks of: `2023年,德惠市坚持…`, `现将X区2022年…报告如下`. */
function placeOfOpening(opening: readonly string[]): Place | null {
  for (const text of opening.slice(0, 4)) {
    const folded = withoutSpacing(foldWidth(text));
    for (const match of folded
      .slice(0, 400)
      .matchAll(/(?:^|现将|[。,;])(?:(?:20\d\d|二[〇零○]..)年度?(?:以来)?,?)?(?=[\u4e00-\u9fa5]{2})/g)) {
      const place = leadingPlace(folded.slice(match.index + match[0].length, match.index + match[0].length + 24));
      if (place && place.level !== 'township' && /\d|^$|现将/.test(match[0])) return place;
    }
  }
  return null;
}

const DATE_LABEL = /(?:发布|公开|发文|成文|生成|印发)?(?:日期|时间)\s*[:|]|发布于/;

function publishedDate(layout: Layout, year: number | null): string | null {
  const from = Math.max(0, (layout.titles[0]?.start ?? 0) - 0);
  const near = layout.head.slice(from);
  const labelled = [...layout.head, ...layout.tail].filter(
    (line) => DATE_LABEL.test(line.folded) && !/更新/.test(line.folded),
  );
  const byKind = [
    labelled.filter((line) => /发布/.test(line.folded)),
    labelled,
    near.filter(isMetaLine),
    frames(layout),
  ];
  for (const lines of byKind) {
    for (const line of lines) {
      const found = datesIn(line.folded).find(({ date }) => year === null || Number(date.slice(0, 4)) >= year);
      if (found) return found.date;
    }
  }
  return null;
}

const isMetaLine = (line: Line): boolean => line.text.length <= 120 && !/星期|今天是|农历|。/.test(line.folded);

const frames = (layout: Layout): Line[] =>
  [...layout.tail.slice(0, 12), ...layout.kept.filter((line) => line.role === 'frame')].filter(isMetaLine);
