import type { Range } from '../../corpus/sentences.js';
import { type Figure, figuresOf } from '../../domain/figures.js';
import type { Report } from '../../domain/report.js';
import type { ReportPart } from '../../domain/report-part.js';
import type { FigureRequest } from '../question/figure-request.js';
import type { Topic } from '../question/topic.js';
import { answersRequest } from './figure-match.js';
import type { Sentence } from './outline.js';
import { relevanceOf } from './relevance.js';
import { LONGEST_QUOTE, tidy, topicSpan } from './span.js';
import { isRow, type ToldRow, toldRowOf } from './table-row.js';

/** A span of a report that answers, with its worth: higher is better, comparable within one question. */
export interface Finding {
  readonly report: Report;
  readonly sentence: Sentence;
  readonly range: Range;
  /** What is quoted, where a span says little without the sentences beside it. */
  readonly quoted?: Range;
  readonly score: number;
  /** Weighted share of the topic that its sentence speaks of, 0 to 1. */
  readonly direct: number;
  /** Where the span is a row of a table. */
  readonly row?: ToldRow;
}

/** A span that tells the figure asked for, and the figure itself where one was. */
export interface FactFinding extends Finding {
  readonly figure: Figure | null;
  /** The figure is of a year before the report's. */
  readonly past?: boolean;
}

/** A sentence is about the topic from this share of its weight on. Set by `npm run evaluate`. */
const ENOUGH = 0.6;
/** Of everyday speech so much, for not every word of it is explained. */
const ENOUGH_OF_SPEECH = 0.3;
/** Every concept that an answer must speak of, at least to this degree. */
const REQUIRED = 0.5;

interface Candidate {
  readonly sentence: Sentence;
  readonly score: number;
  readonly direct: number;
}

/** The sentences of one report that speak of a topic, best first; `part` limits to one part of the report. */
function candidates(
  sentences: readonly Sentence[],
  topic: Topic,
  { part, wanted }: { readonly part: ReportPart | null; readonly wanted: FigureRequest | null },
  text: string,
): Candidate[] {
  const found: Candidate[] = [];
  let before: string[] = [];
  let measure = -1;
  for (const sentence of sentences) {
    if (sentence.measure !== measure) before = [];
    measure = sentence.measure;
    if (part === null || sentence.part === part) {
      const { coverage, direct, required } = relevanceOf(topic, sentence, before);
      if (coverage >= (topic.loose ? ENOUGH_OF_SPEECH : ENOUGH) && required >= REQUIRED) {
        const said = text.slice(sentence.start, sentence.end);
        const score =
          coverage +
          0.8 * direct +
          (/\d/.test(said) ? 0.2 : 0) +
          (wanted && figuresOf(said).some((figure) => answersRequest(figure, wanted)) ? 0.5 : 0) +
          (said.includes('《') ? 0.05 : 0) -
          (PREAMBLE.test(said) ? 0.4 : 0) -
          (sentence.bare ? 0.6 : 0) -
          (part === null ? PART_PENALTY[sentence.part] : 0);
        found.push({ sentence, score, direct });
      }
    }
    before.push(sentence.folded);
  }
  return found.sort((a, b) => b.score - a.score || a.sentence.index - b.sentence.index);
}

/** Sentences that only profess. */
const PREAMBLE = /^(?:20\d\d年)?[^。]{0,20}坚持以[^。]{2,40}(?:为指导|为引领|思想)/;

/** Unless asked for, plans and shortcomings say less of a practice than what was done. */
const PART_PENALTY: Readonly<Record<ReportPart, number>> = { work: 0, problems: 0.2, responsibility: 0.3, plan: 0.45 };

/** Share of the shorter text's character pairs that the other has too. */
function similarity(a: string, b: string): number {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
  const [one, other] = [pairs(a), pairs(b)];
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared++;
  return shared / Math.max(1, Math.min(one.size, other.size));
}

/** At most `limit` spans of a report on a topic, in reading order; none where it does not speak of it. */
export function findingsOn(
  report: Report,
  sentences: readonly Sentence[],
  topic: Topic,
  options: {
    readonly part: ReportPart | null;
    readonly limit: number;
    readonly wanted: FigureRequest | null;
  },
): readonly Finding[] {
  const ranked = candidates(sentences, topic, options, report.text);
  const chosen: { readonly candidate: Candidate; readonly range: Range }[] = [];
  const best = ranked[0]?.score ?? 0;
  const speaking = ranked.filter(({ sentence }) => !sentence.bare);
  const telling = speaking.length > 0 ? speaking : ranked;
  const ranges = new Map(
    telling.map((candidate) => [
      candidate.sentence.index,
      withLead(sentences, candidate.sentence, topic, topicSpan(report.text, candidate.sentence, topic)),
    ]),
  );
  for (const candidate of telling) {
    if (chosen.length >= options.limit) break;
    if (candidate.score < best - 1.1) break;
    const { sentence } = candidate;
    if (chosen.some(({ range }) => range.start <= sentence.start && sentence.end <= range.end)) continue;
    if (chosen.some((other) => similarity(other.candidate.sentence.folded, sentence.folded) > 0.8)) continue;
    const taken = chosen.map(({ range }) => range);
    chosen.push({ candidate, range: grown(report, sentences, sentence, ranges, taken) });
  }
  return chosen
    .map(({ candidate: { sentence, score, direct }, range }) => ({
      report,
      sentence,
      range: tidy(report.text, range),
      score,
      direct,
      ...rowAt(report, sentences, sentence),
    }))
    .sort((a, b) => a.sentence.index - b.sentence.index);
}

/**
 * A short quote takes in the sentences next to it in its measure that speak of the topic too, so that a practice stands
 * with its figures. `ranges`: what would be quoted of each such sentence, by its index.
 */
function grown(
  report: Report,
  sentences: readonly Sentence[],
  { index, measure, paragraph }: Sentence,
  ranges: ReadonlyMap<number, Range>,
  taken: readonly Range[],
): Range {
  let range = ranges.get(index) ?? { start: 0, end: 0 };
  const next = (at: number): Range | null => {
    const other = sentences.find((sentence) => sentence.index === at);
    const own = ranges.get(at);
    if (!own || other?.measure !== measure || other.paragraph.n !== paragraph.n) return null;
    return taken.some(({ start, end }) => start < own.end && own.start < end) ? null : own;
  };
  for (const step of [1, -1]) {
    for (let at = index + step, own = next(at); own; at += step, own = next(at)) {
      const wider = { start: Math.min(range.start, own.start), end: Math.max(range.end, own.end) };
      if (wider.end - wider.start > ROOMY) break;
      range = wider;
    }
  }
  const after = sentences.find((sentence) => sentence.index > index && sentence.start >= range.end);
  const goesOn = after?.measure === measure && after.paragraph.n === paragraph.n && !isRow(report, after);
  return goesOn && range.end - range.start <= TERSE && after.end - range.start <= ROOMY
    ? { start: range.start, end: after.end }
    : range;
}

/** 启用无人机27架。 Up to this length a sentence tells what it came to in the next, in UTF-16 units. */
const TERSE = 20;

/** A quote grows up to this length, in UTF-16 units. */
const ROOMY = 130;

/** A quote reaches back to the lead of its measure where that names the topic and is near. */
function withLead(sentences: readonly Sentence[], sentence: Sentence, topic: Topic, span: Range): Range {
  const lead = sentences.find(({ index }) => index === sentence.index - 1);
  if (!lead?.bare || lead.measure !== sentence.measure || span.start !== sentence.start) return span;
  const near = span.end - lead.start <= POINT && lead.paragraph.n === sentence.paragraph.n;
  return near && relevanceOf(topic, lead, []).direct >= ENOUGH ? { start: lead.start, end: span.end } : span;
}

const rowAt = (report: Report, sentences: readonly Sentence[], sentence: Sentence): { readonly row?: ToldRow } => {
  const row = toldRowOf(report, sentences, sentence);
  return row ? { row } : {};
};

/** The main points of one part of a report (its problems, its plans), in reading order. */
export function pointsOf(
  report: Report,
  sentences: readonly Sentence[],
  part: ReportPart,
  limit: number,
): readonly Finding[] {
  const own = sentences.filter((sentence) => sentence.part === part);
  const measures = [...new Set(own.map(({ measure }) => measure))]
    .map((measure) => own.filter((sentence) => sentence.measure === measure))
    .filter((measure) => measure.some(({ bare }) => !bare));
  const telling = measures.length > 0 ? measures : [own];
  return telling.slice(0, limit).flatMap((measure) => {
    const at = measure.findIndex(({ bare }) => !bare);
    const first = measure[Math.max(0, at)];
    if (!first) return [];
    const lead = measure[at - 1] ?? first;
    const room = telling.length === 1 ? LONGEST_QUOTE : POINT;
    const more = measure.filter((sentence) => sentence.start > first.start && sentence.end <= lead.start + POINT);
    const end = more.at(-1)?.end ?? lastClauseWithin(first, lead.start + room);
    const range = tidy(report.text, { start: end > lead.start ? lead.start : first.start, end });
    return [{ report, sentence: first, range, score: 1, direct: 1 }];
  });
}

/** A point is quoted up to this length, in UTF-16 units. */
const POINT = 140;

const lastClauseWithin = ({ clauses, start, end }: Sentence, limit: number): number =>
  end <= limit ? end : (clauses.findLast((clause) => clause.end <= limit)?.end ?? clauses[0]?.end ?? start);
