import type { Answer, Citation } from '../../domain/answer.js';

/** A span of a report that a claim may rest on: `text` is `report.text.slice(start, end)`, at most 300 units. */
export interface Evidence {
  /** From 1, unique among the evidence of an answer. */
  readonly n: number;
  readonly reportId: string;
  readonly district: string | null;
  readonly year: number | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly section: readonly string[];
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The spans that the extractive engine cites, as evidence. */
export function evidenceOf({ citations }: Answer): readonly Evidence[] {
  return citations.map(({ quote, ...citation }) => ({ ...citation, text: quote }));
}

/** Evidence as a citation with its mark in the answer. */
export function citationOf({ text, ...evidence }: Evidence, n: number): Citation {
  return { ...evidence, n, quote: text };
}

/** Evidence as the prompt shows it, a line each; line breaks inside would let a text pose as another line. */
export function evidenceLines(evidence: readonly Evidence[]): string {
  return evidence
    .map(({ n, district, year, section, text }) =>
      [`[${n}]`, district ?? '地区不详', year === null ? '' : `${year}年`, `${section.join(' ')}:${text}`]
        .filter(Boolean)
        .join(' ')
        .replace(/\s+/g, ' '),
    )
    .join('\n');
}

/** Evidence that a batch may hold, in UTF-16 units, unless one report alone has more. */
const BATCH_UNITS = 5000;

/** Splits evidence into batches of whole reports, in the order given. */
export function batchesOf(evidence: readonly Evidence[]): readonly (readonly Evidence[])[] {
  const reports = new Map<string, Evidence[]>();
  for (const item of evidence) reports.set(item.reportId, [...(reports.get(item.reportId) ?? []), item]);
  const batches: Evidence[][] = [];
  let units = Number.POSITIVE_INFINITY;
  for (const items of reports.values()) {
    const size = items.reduce((sum, { text }) => sum + text.length, 0);
    if (units + size > BATCH_UNITS) {
      batches.push([]);
      units = 0;
    }
    batches.at(-1)?.push(...items);
    units += size;
  }
  return batches;
}

/** Half of the evidence, the first spans of every report; null where none could be left out. */
export function fewer(evidence: readonly Evidence[]): readonly Evidence[] | null {
  const counts = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const { reportId } of evidence) totals.set(reportId, (totals.get(reportId) ?? 0) + 1);
  const kept = evidence.filter(({ reportId }) => {
    const position = counts.get(reportId) ?? 0;
    counts.set(reportId, position + 1);
    return position < Math.ceil((totals.get(reportId) ?? 0) / 2);
  });
  if (kept.length < evidence.length) return kept;
  return evidence.length > 1 ? evidence.slice(0, Math.ceil(evidence.length / 2)) : null;
}
