import { factsIn } from './evidence/fact.js';
import type { Finding } from './evidence/select.js';
import type { Question } from './question/question.js';
import type { Reading } from './readings.js';
import type { ReportFindings } from './survey.js';

/** 全部到庭, 应出尽出: a rate told in words. */
const IN_WORDS = /全部|百分百|全覆盖|无一|为零|应\p{Script=Han}尽\p{Script=Han}/u;

/** 收了多少、纠错率多少: reports that tell one of the two answer. */
const COUNT_TOO =
  /[了到过理结](?:多少|几)[件起宗个]?[、,\uff0c和及]|率[^。]{0,8}[、,\uff0c和及][^。]*[了到过理结](?:多少|几)/u;

/** How a report tells the rate that a question asks for; null where it does not, or none is asked for. */
export function tellsRate(
  { report, sentences }: Reading,
  { wanted, topic }: Question,
  findings: readonly Finding[],
): 'in figures' | 'in words' | null {
  if (wanted?.kind !== 'rate' || findings.length === 0 || COUNT_TOO.test(wanted.asked ?? '')) return null;
  if (factsIn(report, sentences, topic, wanted).length > 0) return 'in figures';
  const saidInWords = findings.some(({ sentence: { start, end } }) => IN_WORDS.test(report.text.slice(start, end)));
  return saidInWords ? 'in words' : null;
}

/** 各地调解成功率: the reports that tell the rate asked for, where any does; a report of mediation alone is silent on it. */
export function ofTheRate(found: readonly ReportFindings[]): readonly ReportFindings[] {
  const telling = found.filter((each) => each.tellsRate);
  return telling.length > 0 ? telling : found;
}
