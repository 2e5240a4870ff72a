import type { Passage } from '../domain/passage.js';
import type { Report } from '../domain/report.js';
import { splitMeasures } from './measures.js';
import { packSentences } from './packed-sentences.js';
import { type Range, sentenceRanges } from './sentences.js';

/** Lengths in UTF-16 units: what is shorter is merged, what is longer is cut at sentence ends, nothing exceeds the cap. */
const SHORT = 60;
const LONG = 300;
const CAP = 400;

/** Measures that are told in paragraphs of their own, below a heading or behind a list's mark. */
const OPENS_MEASURE = /^(?:[^\n]{1,90}\n){0,3}[-•·*●■ ]{0,3}[一二三四五六七八九十]{1,2}是/;

interface Piece extends Range {
  readonly paragraph: number;
  readonly section: readonly string[];
  /** Holds a run-in label (一是…): never merged with another that does. */
  readonly labelled: boolean;
}

/** Cuts a report's paragraphs into passages for search, in reading order; together they cover every paragraph. */
export function splitPassages(report: Report): Passage[] {
  const ranges = report.kind === 'unknown' ? packSentences(report, CAP) : splitReport(report);
  return ranges.map(({ start, end, paragraph, section }) => ({
    reportId: report.id,
    district: report.district,
    year: report.year,
    paragraph,
    section,
    start,
    end,
    text: report.text.slice(start, end),
  }));
}

function splitReport(report: Report): Piece[] {
  const pieces = report.paragraphs.flatMap((paragraph) => {
    const text = report.text.slice(paragraph.start, paragraph.end);
    return splitMeasures(text)
      .flatMap((measure) => {
        const opens = measure.label !== null || OPENS_MEASURE.test(text.slice(measure.start, measure.end));
        return cutLong(text, measure.start, measure.end).map((range, index) => ({
          ...range,
          labelled: opens && index === 0,
        }));
      })
      .map(({ start, end, labelled }) => ({
        start: paragraph.start + start,
        end: paragraph.start + end,
        paragraph: paragraph.n,
        section: paragraph.section,
        labelled,
      }));
  });
  return mergeShort(pieces);
}

/** Sentences of one measure, gathered into ranges of even length up to `LONG`; a single longer sentence is cut at clauses. */
function cutLong(text: string, start: number, end: number): Range[] {
  if (end - start <= LONG) return [{ start, end }];
  const units = sentenceRanges(text, start, end).flatMap((sentence) => cutSentence(text, sentence));
  const aim = (end - start) / Math.ceil((end - start) / LONG);
  const ranges: Range[] = [];
  let from = start;
  let to = start;
  for (const unit of units) {
    if (to > from && unit.end - from > LONG) {
      ranges.push({ start: from, end: to });
      from = to;
    }
    to = unit.end;
    if (to - from >= aim) {
      ranges.push({ start: from, end: to });
      from = to;
    }
  }
  return to > from ? [...ranges, { start: from, end: to }] : ranges;
}

function cutSentence(text: string, sentence: Range): Range[] {
  const pieces: Range[] = [];
  let { start } = sentence;
  while (sentence.end - start > LONG) {
    const end = lastClauseEnd(text, start, start + LONG);
    pieces.push({ start, end });
    start = end;
  }
  return [...pieces, { start, end: sentence.end }];
}

/** After the last clause sign in the second half of the range; else the range's end, never between surrogates. */
function lastClauseEnd(text: string, start: number, end: number): number {
  for (const signs of [';；', ',，、:：', ' ']) {
    for (let index = end - 1; index > start + LONG / 2; index--) {
      if (signs.includes(text.charAt(index))) return index + 1;
    }
  }
  return text.charCodeAt(end - 1) >> 10 === 0x36 ? end - 1 : end;
}

/** Joins what is too short to stand alone to its neighbour in the same section; measures stay apart. */
function mergeShort(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last && mayJoin(last, piece)) {
      merged[merged.length - 1] = { ...last, end: piece.end, labelled: last.labelled || piece.labelled };
    } else merged.push(piece);
  }
  return merged;
}

function mayJoin(last: Piece, next: Piece): boolean {
  const short = last.end - last.start < SHORT || (next.end - next.start < SHORT && !next.labelled);
  if (!short || next.end - last.start > CAP || next.start - last.end > 1) return false;
  const sameParagraph = last.paragraph === next.paragraph;
  if (sameParagraph) return !(last.labelled && next.labelled);
  return !next.labelled && !last.labelled && last.section.join('\n') === next.section.join('\n');
}
