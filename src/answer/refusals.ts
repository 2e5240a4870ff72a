import { type ReportSummary, reportLabel } from '../domain/report.js';
import { type Finished, namesOf, refusal } from './compose.js';
import type { Scope } from './question/question.js';

/** Reports named one by one when a refusal says what there is. */
const NAMED = 20;

function heldLine(reports: readonly ReportSummary[]): string | null {
  const labels = [...new Set(reports.map(reportLabel))];
  if (labels.length === 0) return null;
  const rest = labels.length > NAMED ? `等${labels.length}份` : '';
  return `现有的是：${labels.slice(0, NAMED).join('、')}${rest}。`;
}

/** No report is of the place named. */
export const unknownPlace = (place: string, held: readonly ReportSummary[]): Finished =>
  refusal(`资料库里没有${place}的报告，无法回答。`, heldLine(held));

/** Told before an answer from other years than the one that the question counts from its own. */
export const noneOfYears = ({ years }: Scope): string =>
  `资料库里没有${years?.join('、')}年的报告，以下按各地最近一年的报告回答。`;

/** No report of the place is of the year named. */
export function outOfScope({ districts, years }: Scope, held: readonly ReportSummary[]): Finished {
  if (held.length === 0) return refusal('资料库里还没有报告，无法回答；请管理员先把报告编入资料库。', null);
  const ofPlace = held.filter(({ district }) => !districts || (district !== null && districts.includes(district)));
  const when = years ? `${years.length > 3 ? `${years[0]}至${years.at(-1)}` : years.join('、')}年` : '';
  const reason = `资料库里没有${districts?.join('、') ?? ''}${when}的报告，无法回答。`;
  return refusal(reason, heldLine(ofPlace.length > 0 ? ofPlace : held));
}

/** Adds what comes nearest to a refusal: the same reports on the topic, else other reports on it. */
export function withNearest(
  refused: Finished,
  inside: readonly ReportSummary[],
  outside: readonly ReportSummary[],
): Finished {
  const near =
    inside.length > 0
      ? `${namesOf(inside)}的报告里有这方面的其他内容，可以问问具体怎么做的。`
      : outside.length > 0
        ? `写到这方面的有：${namesOf(outside)}。`
        : null;
  return near ? { ...refused, text: refused.text.replace('\n', `${near}\n`) } : refused;
}

export const tooShort = (): Finished =>
  refusal('问题太短，看不出要问什么。请写完整一些，例如“各地怎么开展企业法治体检”。', null);

export const tooLong = (): Finished => refusal('问题太长了，请缩短到两千字以内，一次问一件事。', null);

export const noTopic = (): Finished =>
  refusal('没有看出要问报告里的什么内容。请写明主题，例如“各地怎么开展企业法治体检”。', null);
