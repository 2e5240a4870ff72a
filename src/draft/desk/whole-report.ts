import type { Draft } from '../../domain/draft.js';
import { chineseOrdinal, numberedHeading, withoutNumbering } from '../outline/heading.js';
import { MEASURES_PART, type Outline, sectionFor } from '../outline/outline.js';
import type { DraftVersion, ReportPart, ReportSection, WholeReport } from './draft-desk.js';

/** Index of the part that a draft's numbered heading stands in. */
function partOf(draft: Draft, outline: Outline): number {
  const numeral = /^([一二三四五六七八九十]+)、/.exec(draft.heading)?.[1];
  const part = outline.parts.findIndex((_, index) => chineseOrdinal(index + 1) === numeral);
  return Math.max(MEASURES_PART, part);
}

/** Place of a draft among the usual sections; those of no usual section stand last. */
function rank(draft: Draft, outline: Outline): number {
  const section = sectionFor(outline, withoutNumbering(draft.heading)) ?? sectionFor(outline, draft.section);
  return section ? outline.sections.indexOf(section) : outline.sections.length;
}

/** Behind any place that a user has given. */
const UNPLACED = 1_000_000;

/**
 * Drafts by part; in it as their owner has placed them, those not placed behind these in the order of the standard
 * outline, then by age.
 */
export function inReportOrder(
  versions: readonly DraftVersion[],
  places: ReadonlyMap<string, number>,
  outline: Outline,
): readonly DraftVersion[] {
  const keys = ({ draft }: DraftVersion): readonly [number, number] => [
    partOf(draft, outline),
    places.get(draft.id) ?? UNPLACED + rank(draft, outline),
  ];
  return [...versions].sort((one, other) => {
    const [part, place] = keys(one);
    const [otherPart, otherPlace] = keys(other);
    return part - otherPart || place - otherPlace;
  });
}

/** Ids of the drafts of a draft's part with the draft one place further up; null where it stands first. */
export function movedUp(ordered: readonly Draft[], draftId: string, outline: Outline): readonly string[] | null {
  const draft = ordered.find(({ id }) => id === draftId);
  if (!draft) return null;
  const ids = ordered.filter((other) => partOf(other, outline) === partOf(draft, outline)).map(({ id }) => id);
  const at = ids.indexOf(draftId);
  return at > 0 ? ids.toSpliced(at - 1, 2, draftId, ids[at - 1] ?? '') : null;
}

/** Stands in the place of a part that has no section yet. */
export const openPart = (heading: string): string => `【待补充:${withoutNumbering(heading)}】`;

/** Puts sections, given in order, together to a report: numbers, and what is missing. */
export function collectReport(ordered: readonly Draft[], outline: Outline, title: string | null = null): WholeReport {
  const parts = outline.parts.map((heading, part): ReportPart => {
    const own = ordered.filter((draft) => partOf(draft, outline) === part);
    return { heading, sections: own.map((draft, index) => reportSection(draft, heading, part, index, own.length)) };
  });
  const lines = parts.flatMap(({ heading, sections }) => {
    const texts = sections.map((section) => section.text);
    if (sections.length === 0) return ordered.length === 0 ? [] : [heading, openPart(heading)];
    return sections[0]?.heading === heading ? texts : [heading, ...texts];
  });
  return { parts, title, text: lines.join('\n'), remarks: remarksOn(parts) };
}

/** In the first part sections are （一）, （二）…; a part that is one section bears the part's own heading. */
function reportSection(draft: Draft, part: string, index: number, ordinal: number, count: number): ReportSection {
  const title = withoutNumbering(draft.heading);
  const heading = index !== MEASURES_PART && count === 1 ? part : numberedHeading(title, MEASURES_PART, ordinal + 1);
  const body = draft.text.split('\n').slice(1);
  return { draftId: draft.id, heading, text: [heading, ...body].join('\n'), draft };
}

/** A title in quotation marks; its own become single ones. */
const quoted = (heading: string): string => `“${withoutNumbering(heading).replaceAll('“', '‘').replaceAll('”', '’')}”`;

function remarksOn(parts: readonly ReportPart[]): readonly string[] {
  const sections = parts.flatMap((part) => part.sections);
  const missing = parts.filter((part) => part.sections.length === 0).map((part) => quoted(part.heading));
  const open = sections.filter(({ draft }) => draft.placeholders.length > 0);
  const unsure = sections.filter(({ draft }) => draft.sentences.some((sentence) => sentence.flags.length > 0));
  const titles = (list: readonly ReportSection[]): string =>
    [...new Set(list.map((section) => quoted(section.heading)))].join('、');
  const twice = sections.filter(
    (section, index) =>
      sections.findIndex((other) => withoutNumbering(other.heading) === withoutNumbering(section.heading)) !== index,
  );
  return [
    ...(missing.length > 0 ? [`还缺规定的部分：${missing.join('、')}。`] : []),
    ...(open.length > 0 ? [`${titles(open)}还有待补充的数据。`] : []),
    ...(unsure.length > 0 ? [`${titles(unsure)}还有待核实的内容。`] : []),
    ...(twice.length > 0 ? [`${titles(twice)}有不止一稿，请移出多余的。`] : []),
  ];
}
