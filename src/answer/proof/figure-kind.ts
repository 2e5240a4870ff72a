import type { FigureContext, FiguredText, PlacedFigure } from './figure-context.js';
import { proofWords } from './proof-words.js';

/** Where figures of evidence stand, across all texts that a claim cites. */
export interface Candidate {
  readonly text: FiguredText;
  readonly placed: PlacedFigure;
  readonly context: FigureContext;
}

/** The clause of a figure, with so many clauses of its sentence before it. */
export const clauseOf = ({ clauses }: FiguredText, { clause, sentence }: PlacedFigure, before: number): string =>
  clauses
    .slice(Math.max(0, clause - before), clause + 1)
    .filter((one) => one.sentence === sentence)
    .map((one) => one.text)
    .join('|');

const CHANGE = '(?:增长|增加|增|上升|提高|提升|扩大|上涨|压缩|压减|下降|降低|降|减少|减|缩短|缩减|下跌|回落|延长)';
const CHANGED_TO = new RegExp(`${CHANGE}[至到为](?:上年的?)?$`);
const CHANGED_BY = new RegExp(`${CHANGE}了?$`);
const CHANGED_FROM = /(?:^|[^自理])[由从](?:[^由从]{0,8}的)?$/;
const CHANGES = new RegExp(`${CHANGE}[至到为]|[变改]为`);

/** What a figure is to a change: what it changes to, by or from. */
function changeOf({ before, ahead, behind }: PlacedFigure): 'to' | 'by' | 'from' | null {
  if (CHANGED_TO.test(before)) return 'to';
  if (CHANGED_BY.test(before)) return 'by';
  return CHANGED_FROM.test(ahead) && CHANGES.test(behind) ? 'from' : null;
}

/** 压缩至85% is not 压缩85%, nor is 由85%压缩. */
function sameChange(mine: PlacedFigure, theirs: PlacedFigure): boolean {
  const [one, other] = [changeOf(mine), changeOf(theirs)];
  return one === other || one === null || other === null;
}

const NEW = /新(?=[发增设建培聘招办开成收登立接评])/;
const ALL_TOLD = /累计|总数|总量|共有|在册|现有|总计/;

/** The clause behind a figure's, where it has no figure of its own: 案件22件,无一败诉. */
function remarkOn({ clauses, figures }: FiguredText, { clause, sentence }: PlacedFigure): string {
  const next = clauses[clause + 1];
  return next?.sentence === sentence && !figures.some((other) => other.clause === clause + 1) ? next.text : '';
}

/** What is new is not all that there is: 新培育642名 is not 累计642名, nor what was not called new 新增. */
const sameStock = (mine: string, theirs: string, around: string): boolean =>
  !(NEW.test(mine) && !around.includes('新')) && !(ALL_TOLD.test(mine) && NEW.test(theirs) && !ALL_TOLD.test(theirs));

const YEAR_AHEAD = /(20\d{2})年(?!以[来前]|[底末初前后起])[^\d》]*$/;
const YEAR_FIRST = /^(20\d{2})年度?(?=[^底末初前后起以]|$)/;

/** The year that a text gives a figure: before it in its clause, or at the head of a clause of its sentence before. */
function yearOf({ clauses }: FiguredText, { ahead, clause, sentence }: PlacedFigure): number | undefined {
  const before = clauses.slice(0, clause).filter((one) => one.sentence === sentence);
  const first = before.flatMap(({ text }) => YEAR_FIRST.exec(text)?.[1] ?? []).at(-1);
  const year = YEAR_AHEAD.exec(ahead)?.[1] ?? first;
  return year === undefined ? undefined : Number(year);
}

/** A figure that a claim gives a year has it in the evidence; without one there it is the report's. Later years are plans. */
function sameYear(mine: number | undefined, theirs: number | undefined, year: number | null): boolean {
  return mine === undefined || mine === (theirs ?? year) || mine > (year ?? mine);
}

/** Whether evidence gives a figure another year than the report's, and the claim gives its own none. */
export function isOtherYears(
  { ahead: mine }: PlacedFigure,
  { ahead: theirs }: PlacedFigure,
  year: number | null,
): boolean {
  const other = YEAR_AHEAD.exec(theirs)?.[1];
  return other !== undefined && Number(other) !== year && !YEAR_AHEAD.test(mine);
}

/** Whether two figures are of one kind: 增长, 占比, 新增, 未 stand with both or with neither. */
export function sameKind(
  claim: FiguredText,
  placed: PlacedFigure,
  { text, placed: other }: Candidate,
  year: number | null,
): boolean {
  const mine = clauseOf(claim, placed, 1);
  const theirs = `${clauseOf(text, other, 1)}|${remarkOn(text, other)}`;
  const any = (words: readonly string[], where: string): boolean => words.some((word) => where.includes(word));
  if (!sameChange(placed, other) || !sameYear(yearOf(claim, placed), yearOf(text, other), year)) return false;
  if (!sameStock(placed.own, other.own, theirs)) return false;
  /** A verb before a list may be that of its first member alone. */
  const beside = other.own.replace(/^[^|]*、/, '');
  return proofWords().kinds.every(
    (group) => (!any(group, placed.own) || any(group, theirs)) && (!any(group, beside) || any(group, mine)),
  );
}
