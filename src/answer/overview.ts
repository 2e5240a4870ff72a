import { wordListSections } from '../corpus/word-lists.js';
import { reportLabel } from '../domain/report.js';
import { Citations, type Finished, headingOf, marked } from './compose.js';
import { type Sentence, withoutLabel } from './evidence/outline.js';
import type { Finding } from './evidence/select.js';
import type { Question } from './question/question.js';
import type { Reading } from './readings.js';

/** So many headings of a report are told, in so many claims. */
const HEADINGS = 8;
const CLAIMS = 4;
/** Fewer headings at the top only divide the report: those below them tell what was done. */
const FEW = 3;

/** Whether a question names a place and else only what any report is about: 某区的法治建设有什么特色. */
export function asksForWhole({ kind, topic, scope }: Question): boolean {
  const words = wordListSections('question-words.txt').get('as a whole') ?? [];
  return kind === 'survey' && scope.districts !== null && topic.concepts.every(({ source }) => words.includes(source));
}

/** What reports tell as a whole, by their own headings of what was done; null where they have none. */
export function composeOverview(readings: readonly Reading[]): Finished | null {
  const citations = new Citations();
  const told = readings.flatMap(({ report, sentences }) => {
    const headings = headingsOf({ report, sentences });
    if (headings.length === 0) return [];
    const size = Math.ceil(headings.length / CLAIMS);
    const claims = Array.from({ length: Math.ceil(headings.length / size) }, (_, i) => {
      const group = headings.slice(i * size, (i + 1) * size);
      return {
        text: `${group.map(({ range }) => report.text.slice(range.start, range.end)).join('；')}。`,
        district: report.district,
        year: report.year,
        citations: group.map((heading) => citations.mark(heading)),
      };
    });
    return [{ report, claims }];
  });
  if (told.length === 0) return null;
  const reports = told.map(({ report }) => report);
  return {
    status: 'answered',
    text: [
      `${reports.map(reportLabel).join('、')}的报告写了这些方面，可以接着问其中一项是怎么做的。`,
      ...told.map(({ report, claims }) =>
        [headingOf(report, reports), ...claims.map((claim) => `· ${marked(claim)}`)].join('\n'),
      ),
    ].join('\n\n'),
    claims: told.flatMap(({ claims }) => claims),
    citations: citations.list,
  };
}

function headingsOf({ report, sentences }: Reading): readonly Finding[] {
  const work = sentences.filter(({ part }) => part === 'work');
  const at = (level: number): ReadonlyMap<string, Sentence> => {
    const first = new Map<string, Sentence>();
    for (const sentence of work) {
      const heading = sentence.paragraph.section[level];
      if (heading && !first.has(heading)) first.set(heading, sentence);
    }
    return first;
  };
  const [outer, inner] = [at(0), at(1)];
  const headings = outer.size < FEW && inner.size > outer.size ? inner : outer;
  return [...headings].slice(0, HEADINGS).flatMap(([heading, sentence]) => {
    const words = withoutLabel(heading);
    const start = report.text.lastIndexOf(words, sentence.paragraph.end);
    const range = { start, end: start + words.length };
    return start < 0 ? [] : [{ report, sentence, range, score: 1, direct: 1 }];
  });
}
