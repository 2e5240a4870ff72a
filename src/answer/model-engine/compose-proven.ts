import type { Answer, Citation, Claim } from '../../domain/answer.js';
import { figuresOf } from '../../domain/figures.js';
import { citationOf, type Evidence } from './evidence.js';
import type { ProvenClaim } from './prove-written.js';

const MARK = /\[\d+\]/;

/** A report's own claims, as the engine without a model would tell them. */
interface Block {
  readonly district: string | null;
  readonly year: number | null;
}

const key = ({ district, year }: Block): string => `${district}\n${year}`;

/** Claims on the extractive answer's own spans, which need no proof: a report that the model left out keeps its say. */
function extractiveClaims({ claims, citations }: Answer): readonly ProvenClaim[] {
  return claims.map((claim) => ({
    text: claim.text,
    district: claim.district,
    year: claim.year,
    evidence: citations
      .filter(({ n }) => claim.citations.includes(n))
      .map(({ quote, ...citation }) => ({ ...citation, text: quote })),
  }));
}

/** 〇一二… for years in headings, so that every digit below the conclusion is a figure of a quote. */
const chineseDigits = (year: number): string =>
  [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');

/** 1 to 99 in Chinese numerals; more is 许多. */
function chineseCount(count: number): string {
  const digits = '零一二三四五六七八九';
  if (count > 99) return '许多';
  if (count < 10) return count === 2 ? '两' : (digits[count] ?? '');
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return `${tens > 1 ? digits[tens] : ''}十${ones > 0 ? digits[ones] : ''}`;
}

function headingOf(block: Block, all: readonly Block[]): string {
  const several = all.filter(({ district }) => district === block.district).length > 1;
  return `${block.district ?? '地区不详'}${several && block.year !== null ? `（${chineseDigits(block.year)}年）` : ''}`;
}

/** Below a single fact, so that its line is the conclusion above something. */
const WORDED = '以上由模型依据报告原文写成，点开角标可查看原文。';

/** Whether a claim tells a figure that the engine without a model answers with, where that answer has figures. */
function answersAsked(claim: ProvenClaim, own: readonly ProvenClaim[]): boolean {
  const asked = own
    .filter((other) => key(other) === key(claim))
    .flatMap(({ text }) => figuresOf(text).map((figure) => figure.text));
  return asked.length === 0 || figuresOf(claim.text).some(({ text }) => asked.includes(text));
}

/** Same text, same place: said once. */
function distinct(claims: readonly ProvenClaim[]): readonly ProvenClaim[] {
  return [...new Map(claims.map((claim) => [`${key(claim)}\n${claim.text}`, claim])).values()];
}

/** What a model was asked to tell and did not. */
export interface Missed {
  /** Claims that failed the proof for good. */
  readonly dropped: number;
  /** Numbers of the evidence that they rested on, as the extractive answer numbers it. */
  readonly untold: readonly number[];
}

const overlaps = (one: Evidence, other: Evidence): boolean =>
  one.reportId === other.reportId && one.start < other.end && other.start < one.end;

/** Says what became of claims that failed; `replaced` of them stand in the report's own words. */
function noteOf(dropped: number, replaced: number): readonly string[] {
  if (dropped === 0) return [];
  const fate =
    replaced === 0
      ? '已略去'
      : replaced >= dropped
        ? '已改用报告原文'
        : `已略去，其中${chineseCount(replaced)}处改用报告原文`;
  return [`另有${chineseCount(dropped)}条模型写的要点没有通过与原文的核对，${fate}。`];
}

/**
 * Composes an answer of proven claims in the shape of the extractive one: its conclusion and coverage, which are counted
 * and not written; blocks in its order; claims at most `limit` a district. A fact's own figure is told, be it in the
 * report's words. `missed` is null while the model still writes. Where it has nothing to say of a report that speaks, or
 * what it says of a span is not proven and nothing else tells that span, the report's own words stand.
 */
export function composeProven(
  extractive: Answer,
  proven: readonly ProvenClaim[],
  { limit, missed }: { readonly limit: number; readonly missed: Missed | null },
): Pick<Answer, 'text' | 'claims' | 'citations'> {
  const own = extractiveClaims(extractive);
  const factual = MARK.test(extractive.text.split('\n', 1)[0] ?? '');
  const said = new Set(proven.filter((claim) => !factual || answersAsked(claim, own)).map(key));
  const unsaid = missed ? own.filter((claim) => !said.has(key(claim))) : [];
  const told = [...proven, ...unsaid].flatMap(({ evidence }) => evidence);
  const untold = ({ evidence }: ProvenClaim): boolean => evidence.some(({ n }) => missed?.untold.includes(n));
  const instead = own.filter(
    (claim) => untold(claim) && !claim.evidence.some((item) => told.some((other) => overlaps(item, other))),
  );
  const pool = distinct([...(factual ? [...unsaid, ...proven] : [...proven, ...unsaid]), ...instead]);
  const blocks = [...new Map([...own, ...pool].map((claim) => [key(claim), claim])).values()];
  const citations: Citation[] = [];
  const claims: Claim[] = [];
  const counts = new Map<string | null, number>();
  const lines: string[] = [];
  const shown = new Set<ProvenClaim>();
  const markOf = (evidence: ProvenClaim['evidence'][number]): number => {
    const same = citations.find(
      ({ reportId, start, end }) => reportId === evidence.reportId && start === evidence.start && end === evidence.end,
    );
    if (!same) citations.push(citationOf(evidence, citations.length + 1));
    return same?.n ?? citations.length;
  };
  for (const block of blocks) {
    const points = pool
      .filter((claim) => key(claim) === key(block))
      .flatMap((claim): readonly string[] => {
        const count = counts.get(claim.district) ?? 0;
        if (count >= limit) return [];
        counts.set(claim.district, count + 1);
        shown.add(claim);
        const marks = claim.evidence.map(markOf);
        claims.push({ text: claim.text, district: claim.district, year: claim.year, citations: marks });
        return [`${claim.text}${marks.map((n) => `[${n}]`).join('')}`];
      });
    if (points.length === 0) continue;
    const first = factual && lines.length === 0 && block.year !== null;
    const heading = first ? `${block.district ?? ''}${block.year}年` : headingOf(block, blocks);
    lines.push(factual ? `${heading}：${points.join('')}` : [heading, ...points.map((line) => `· ${line}`)].join('\n'));
  }
  const [conclusion = '', ...rest] = extractive.text.split('\n');
  const more = rest.filter((line) => line.endsWith('。') && !MARK.test(line) && !/^(?:·|以上为)/.test(line));
  const replaced = [...unsaid, ...instead].filter((claim) => untold(claim) && shown.has(claim)).length;
  const notes = noteOf(missed?.dropped ?? 0, replaced);
  const body = factual ? [...lines, WORDED] : [conclusion, ...lines];
  return { text: [...body, ...more, ...notes].join(factual ? '\n' : '\n\n'), claims, citations };
}
