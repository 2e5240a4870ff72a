import type { Range } from '../../corpus/sentences.js';
import type { Report } from '../../domain/report.js';
import type { Sentence } from './outline.js';
import type { Finding } from './select.js';
import { tidy } from './span.js';
import { isRow } from './table-row.js';

/** 负责人出庭率100%。 Up to so many units a span is quoted with the sentences beside it, up to so many each. */
const TERSE = 20;
const BESIDE_TERSE = 30;

/** One sentence before and one behind in the same measure, where they are as short. */
export function besideTerse(
  report: Report,
  sentences: readonly Sentence[],
  { sentence, range, row }: Finding,
): { readonly quoted?: Range } {
  if (row || range.end - range.start > TERSE) return {};
  const [before, after] = [-1, 1].map((step) => {
    const other = sentences.find(({ index }) => index === sentence.index + step);
    const near = other?.measure === sentence.measure && other.paragraph.n === sentence.paragraph.n;
    return near && other.end - other.start <= BESIDE_TERSE && !isRow(report, other) ? other : null;
  });
  return { quoted: tidy(report.text, { start: before?.start ?? range.start, end: after?.end ?? range.end }) };
}
