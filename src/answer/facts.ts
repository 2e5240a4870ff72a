import type { Claim } from '../domain/answer.js';
import { type ReportSummary, reportLabel } from '../domain/report.js';
import { Citations, claimOf, type Finished, headingOf, marked, refusal } from './compose.js';
import { comparesWithPast } from './evidence/past-figure.js';
import type { FactFinding } from './evidence/select.js';
import { missingHalf } from './missing-half.js';
import { answeringUnits } from './question/figure-request.js';
import type { Question } from './question/question.js';
import { topicName } from './survey.js';

/** What one report of the scope tells of a fact, best first. */
export interface ReportFacts {
  readonly report: ReportSummary;
  readonly facts: readonly FactFinding[];
}

/** A second span is shown only if it answers nearly as well. */
const NEARLY = 0.04;
/** Where no place was named, only reports that answer about as well as the best are shown. */
const AS_WELL = 0.28;

/** Closes an answer of facts. */
export const VERBATIM = '以上为报告原文，点开角标可查看出处。';

/** Composes the answer to a question for one fact. */
export function composeFact(
  question: Question,
  found: readonly ReportFacts[],
  scope: readonly ReportSummary[],
): Finished {
  const telling = found.filter(({ facts }) => facts.length > 0);
  const best = Math.max(...telling.map(({ facts }) => facts[0]?.score ?? 0));
  const kept = question.scope.districts
    ? telling
    : (countsThings(question) ? countedAlike(telling) : telling).filter(
        ({ facts }) => (facts[0]?.score ?? 0) >= best - AS_WELL,
      );
  if (kept.length === 0)
    return refusal(`${scopeName(scope)}没有写明“${topicName(question)}”${measureOf(question)}。`, null);
  const citations = new Citations();
  const lines: string[] = [];
  const newest = kept.filter(({ report }) => question.scope.years !== null || isAmongNewest(report, kept));
  const claims: Claim[] = [];
  for (const { report, facts } of newest.slice(0, 10)) {
    const before = comparesWithPast(question.text) ? facts.find(({ past }) => past) : undefined;
    const [first, second] = newest.length === kept.length && !sharesPlace(report, kept) ? facts : facts.slice(0, 1);
    const chosen = before
      ? [first, before]
      : [first, second].filter((fact) => fact && fact.score >= (first?.score ?? 0) - NEARLY);
    const told = distinct(chosen.flatMap((fact) => (fact ? [fact] : []))).map((fact) =>
      claimOf(fact, citations, question.part),
    );
    claims.push(...told);
    lines.push(`${lines.length === 0 ? reportLabel(report) : headingOf(report, scope)}：${told.map(marked).join('')}`);
  }
  const missing = question.scope.districts
    ? found.filter(({ facts }) => facts.length === 0).map(({ report }) => report)
    : [];
  const half = missingHalf(
    question,
    kept.flatMap(({ facts }) => facts),
  );
  if (half) lines.push(half);
  lines.push(missing.length > 0 ? `${placesOf(missing)}的报告没有写明这一点。` : VERBATIM);
  return { status: 'answered', text: lines.join('\n'), claims, citations: citations.list };
}

const countsThings = ({ wanted }: Question): boolean =>
  wanted?.kind === 'count' && wanted.units.length === 0 && wanted.beside !== '';

/** Where things are asked for and no unit, the one that the best figures bear: 61份 of 审了多少合同, beside which 8名 counts another thing. */
function countedAlike(telling: readonly ReportFacts[]): readonly ReportFacts[] {
  const first = telling.flatMap(({ facts }) => facts[0] ?? []).sort((a, b) => b.score - a.score)[0];
  const units = first?.figure ? answeringUnits(first.figure.unit) : null;
  if (!units) return telling;
  return telling.flatMap(({ report, facts }) => {
    const alike = facts.filter(({ figure }) => figure && units.includes(figure.unit));
    return alike.length > 0 ? [{ report, facts: alike }] : [];
  });
}

/** What of the topic was asked for: it may be spoken of and yet not counted. */
const measureOf = (question: Question): string => {
  const { wanted } = question;
  if (/[率数量额期]$|比例$/u.test(topicName(question))) return '';
  const names = { count: '数量', rate: '比率', money: '金额', date: '日期', duration: '时间', change: '变化' } as const;
  const name = wanted && wanted.kind in names ? names[wanted.kind as keyof typeof names] : null;
  return name ? `的${name}` : '';
};

/** Without a year in the question, the two newest reports of a place answer. */
const isAmongNewest = (report: ReportSummary, all: readonly ReportFacts[]): boolean =>
  all.filter((other) => other.report.district === report.district && (other.report.year ?? 0) > (report.year ?? 0))
    .length < 2;

const sharesPlace = (report: ReportSummary, all: readonly ReportFacts[]): boolean =>
  all.some((other) => other.report.id !== report.id && other.report.district === report.district);

/** Spans of one sentence that overlap tell the same. */
const distinct = (facts: readonly FactFinding[]): readonly FactFinding[] =>
  facts.filter(
    (fact, i) => !facts.slice(0, i).some(({ range }) => range.start < fact.range.end && fact.range.start < range.end),
  );

const placesOf = (reports: readonly ReportSummary[]): string =>
  [...new Set(reports.map((report) => headingOf(report, reports)))].join('、');

/** The reports looked at, as the subject of a sentence. */
const scopeName = (scope: readonly ReportSummary[]): string =>
  scope.length === 1 && scope[0] ? `${reportLabel(scope[0])}的报告` : `所查的${scope.length}份报告`;

/** Composes a comparison: the figures side by side, who is ahead and by how much. */
export function composeComparison(
  question: Question,
  found: readonly ReportFacts[],
  scope: readonly ReportSummary[],
): Finished {
  const telling = alikeOf(found);
  if (telling.length === 0)
    return refusal(`${scopeName(scope)}没有写明“${topicName(question)}”${measureOf(question)}，无法比较。`, null);
  const sign = question.extreme === 'least' ? 1 : -1;
  const ranked = [...telling].sort((a, b) => sign * ((a.fact.figure?.value ?? 0) - (b.fact.figure?.value ?? 0)));
  const citations = new Citations();
  const claims = ranked.map(({ fact }) => claimOf(fact, citations, question.part));
  const missing = found.filter(({ facts }) => facts.length === 0).map(({ report }) => report);
  const lines = [
    verdict(ranked, question),
    ...ranked.map(({ report }, i) => `· ${headingOf(report, scope)}：${claims[i] ? marked(claims[i]) : ''}`),
  ];
  if (missing.length > 0) lines.push(`${placesOf(missing)}的报告没有写明这一点，未参与比较。`);
  const half = missingHalf(
    question,
    telling.map(({ fact }) => fact),
  );
  if (half) lines.push(half);
  return { status: 'answered', text: lines.join('\n'), claims, citations: citations.list };
}

/** Each report's best fact, or one about as good that counts in the same unit as the best of all: 268件 beside 126件. */
function alikeOf(found: readonly ReportFacts[]): Ranked {
  const best = found.flatMap(({ facts }) => facts[0] ?? []).sort((a, b) => b.score - a.score)[0];
  return found.flatMap(({ report, facts }) => {
    const [first] = facts;
    if (!first) return [];
    const same = facts.find(({ figure }) => figure?.unit === best?.figure?.unit);
    return [{ report, fact: same && same.score >= first.score - AS_WELL ? same : first }];
  });
}

type Ranked = readonly { readonly report: ReportSummary; readonly fact: FactFinding }[];

function verdict(ranked: Ranked, question: Question): string {
  const [first, second] = ranked;
  if (!first) return '';
  const shown = ranked.map(({ report, fact }) => `${reportLabel(report)}${fact.figure?.text ?? ''}`).join('，');
  if (!second) return `只有${reportLabel(first.report)}写明${first.fact.row ? '' : `：${shown}`}。`;
  const [a, b] = [first.fact.figure, second.fact.figure];
  const comparable = a?.value != null && b?.value != null && a.unit === b.unit;
  if (!comparable) return `口径或单位不尽相同，分列如下：${shown}。`;
  const years = new Set(ranked.map(({ report }) => report.year));
  const caution = years.size > 1 ? '（年份不同，仅供参考）' : '';
  const rate = a.unit === '%';
  const lead = question.extreme === 'least' ? (rate ? '低' : '少') : rate ? '高' : '多';
  if (a.value === b.value) return `${shown}，两者相同${caution}。`;
  const difference = plainDifference(first.fact, second.fact);
  if (ranked.length > 2) return `${shown}；${reportLabel(first.report)}最${lead}${caution}。`;
  const unit = rate ? '个百分点' : a.unit;
  return `${shown}；${reportLabel(first.report)}更${lead}${difference ? `，相差${difference}${unit}` : ''}${caution}。`;
}

/** The difference of two exact figures; null where one is rounded or scaled. */
function plainDifference(a: FactFinding, b: FactFinding): string | null {
  const [one, other] = [a.figure, b.figure];
  if (one?.value == null || other?.value == null || one.qualifier || other.qualifier || one.scale || other.scale)
    return null;
  return String(Number(Math.abs(one.value - other.value).toFixed(4)));
}
