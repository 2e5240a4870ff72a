import { type Figure, figuresOf } from '../../domain/figures.js';
import { fold } from '../../domain/fold.js';
import type { Report } from '../../domain/report.js';
import type { Topic } from '../question/topic.js';
import type { Sentence } from './outline.js';
import { degree } from './relevance.js';

/** Whether what stands right behind a figure, and so is counted, was not asked about. */
export function isOfOther(behind: string, { concepts }: Topic): boolean {
  const counted = /^\p{Script=Han}{2}/u.exec(behind)?.[0];
  return counted !== undefined && !concepts.some(({ source }) => source.includes(counted));
}

/** Whether a figure counts just what was asked, in the question's words: 行政处罚决定402件. */
export const standsBeside = (said: string, { start, end }: Figure, counted: string): boolean =>
  counted !== '' && (said.slice(0, start).trimEnd().endsWith(counted) || said.slice(end).startsWith(counted));

/** For a figure right behind what was asked: 败诉14件, but not 败诉案件整改5件. */
export const ADJOINING = 0.06;

/** Whether what leads up to a figure ends in a wording of what must be told. */
export const adjoins = (before: string, { concepts }: Topic): boolean => {
  const folded = fold(before);
  return concepts.some(
    ({ generic, alternatives }) => !generic && alternatives.some((each) => each.length >= 2 && folded.endsWith(each)),
  );
};

/**
 * Whether a clause with a figure names nothing that was asked about and stands behind one that does, with a figure of its
 * own: 发放行政处罚信用修复告知书280余份，修复信用40起 counts no 行政处罚 in its second clause.
 */
export function isOfAnother(text: string, { clauses }: Sentence, at: number, topic: Topic): boolean {
  const said = clauses.slice(0, at + 1).map(({ start, end }) => text.slice(start, end));
  const names = (clause: string): boolean => topic.concepts.some((concept) => degree(concept, fold(clause)) >= 0.5);
  if (names(said[at] ?? '')) return false;
  const counted = said.slice(0, at).filter(names);
  return counted.length > 0 && counted.every((clause) => figuresOf(clause).some(({ kind }) => kind === 'quantity'));
}

/** 作为被申请人的复议案件2件: a part of what was asked about. */
export const NARROWED = /其中|作为(?:共同)?(?:被申请人|被告|第三人|申请人)|以[^,，。;；]{2,12}为(?:被申请人|被告)/u;

export const asksNarrowed = ({ concepts }: Topic): boolean =>
  concepts.some(({ source }) => /被申请人|被告|第三人/u.test(source));

const OTHERS = /平均|全[省国](?=平均|一审|行政|法院|的)/u;

/** 因信息公开引发行政复议23件: those of one cause, among others. */
const OF_A_CAUSE = /因([^,\uff0c。;\uff1b]{2,12}?)(?:引发|引起|产生|提起)/u;

/** Whether a figure counts only what came of a cause that the question does not name. */
export function ofACause(local: string, { concepts }: Topic): boolean {
  const cause = OF_A_CAUSE.exec(local)?.[1];
  return cause !== undefined && !concepts.some(({ source }) => cause.includes(source));
}

/** Whether a figure is the whole city's or country's, or an average, and the question did not ask for that. */
export function ofOthers(local: string, { district }: Report, topic: Topic): boolean {
  const other =
    OTHERS.exec(local)?.[0] ??
    (district?.endsWith('市') ? undefined : /全市(?=平均|一审|行政|法院|的)/u.exec(local)?.[0]);
  return other !== undefined && !topic.concepts.some(({ source }) => source.includes(other));
}
