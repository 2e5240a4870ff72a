import type { Range } from '../../corpus/sentences.js';
import type { Report } from '../../domain/report.js';
import type { Topic } from '../question/topic.js';
import type { Sentence } from './outline.js';
import { relevanceOf } from './relevance.js';
import type { ReportPart } from './report-part.js';
import { tidy, topicSpan } from './span.js';

/** A span of a report that answers, with its worth: higher is better, comparable within one question. */
export interface Finding {
  readonly report: Report;
  readonly sentence: Sentence;
  readonly range: Range;
  readonly score: number;
}

/** A sentence is about the topic from this share of its weight on. Set by `npm run evaluate`. */
const ENOUGH = 0.6;
/** Every concept that an answer must speak of, at least to this degree. */
const REQUIRED = 0.5;

interface Candidate {
  readonly sentence: Sentence;
  readonly score: number;
  readonly direct: number;
}

/** The sentences of one report that speak of a topic, best first; `part` limits to one part of the report. */
function candidates(sentences: readonly Sentence[], topic: Topic, part: ReportPart | null, text: string): Candidate[] {
  const found: Candidate[] = [];
  let before = '';
  let measure = -1;
  for (const sentence of sentences) {
    if (sentence.measure !== measure) before = '';
    measure = sentence.measure;
    if (part === null || sentence.part === part) {
      const { coverage, direct, required } = relevanceOf(topic, sentence, before);
      if (coverage >= ENOUGH && required >= REQUIRED) {
        const said = text.slice(sentence.start, sentence.end);
        const score =
          coverage +
          0.8 * direct +
          (/\d/.test(said) ? 0.2 : 0) +
          (said.includes('《') ? 0.05 : 0) -
          (sentence.bare ? 0.6 : 0) -
          (part === null ? PART_PENALTY[sentence.part] : 0);
        found.push({ sentence, score, direct });
      }
    }
    before += sentence.folded;
  }
  return found.sort((a, b) => b.score - a.score || a.sentence.index - b.sentence.index);
}

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
  options: { readonly part: ReportPart | null; readonly limit: number },
): readonly Finding[] {
  const ranked = candidates(sentences, topic, options.part, report.text);
  const chosen: Candidate[] = [];
  const best = ranked[0]?.score ?? 0;
  const speaking = ranked.filter(({ sentence }) => !sentence.bare);
  for (const candidate of speaking.length > 0 ? speaking : ranked) {
    if (chosen.length >= options.limit) break;
    if (candidate.score < best - 1.1) break;
    if (chosen.some(({ sentence }) => similarity(sentence.folded, candidate.sentence.folded) > 0.8)) continue;
    chosen.push(candidate);
  }
  return chosen
    .map(({ sentence, score }) => ({
      report,
      sentence,
      range: tidy(report.text, topicSpan(report.text, sentence, topic)),
      score,
    }))
    .sort((a, b) => a.sentence.index - b.sentence.index);
}

/** The main points of one part of a report (its problems, its plans), in reading order. */
export function pointsOf(
  report: Report,
  sentences: readonly Sentence[],
  part: ReportPart,
  limit: number,
): readonly Finding[] {
  const own = sentences.filter((sentence) => sentence.part === part);
  const measures = [...new Set(own.map(({ measure }) => measure))];
  const points: Finding[] = [];
  for (const measure of measures) {
    if (points.length >= limit) break;
    const inMeasure = own.filter((sentence) => sentence.measure === measure);
    const first = inMeasure.find(({ bare }) => !bare) ?? inMeasure[0];
    if (!first || (part === 'problems' && !inMeasure.some((s) => speaksOfWeakness(report.text, s)))) continue;
    const lead = inMeasure[0] ?? first;
    const span = { start: lead.start, end: first.end };
    const whole = span.end - span.start <= 140 ? span : { start: lead.start, end: lead.end };
    const range = tidy(
      report.text,
      whole.end - whole.start <= 160 ? whole : { start: lead.start, end: lead.clauses[1]?.end ?? lead.end },
    );
    points.push({ report, sentence: lead, range, score: 1 });
  }
  return points;
}

const speaksOfWeakness = (text: string, { start, end }: Range): boolean => text.slice(start, end).length > 6;
