import type { Answer, Citation, Claim, Coverage, CoveredReport } from '../domain/answer.js';
import { type Report, type ReportSummary, reportLabel } from '../domain/report.js';
import type { Finding } from './evidence/select.js';

/** Claims and citations of one report, in reading order. */
export interface Block {
  readonly report: ReportSummary;
  readonly claims: readonly Claim[];
}

/** Numbers citations across an answer; the same span is cited once. */
export class Citations {
  readonly #list: Citation[] = [];

  get list(): readonly Citation[] {
    return this.#list;
  }

  /** The mark of a finding's span. */
  mark({ report, sentence, range }: Finding): number {
    const same = this.#list.find((c) => c.reportId === report.id && c.start === range.start && c.end === range.end);
    if (same) return same.n;
    const n = this.#list.length + 1;
    this.#list.push({
      n,
      reportId: report.id,
      district: report.district,
      year: report.year,
      title: report.title,
      url: report.url,
      section: sentence.paragraph.section,
      paragraph: sentence.paragraph.n,
      quote: report.text.slice(range.start, range.end),
      start: range.start,
      end: range.end,
    });
    return n;
  }
}

/** A finding told in the report's own words. */
export function claimOf(finding: Finding, citations: Citations): Claim {
  const { report, range } = finding;
  const said = report.text.slice(range.start, range.end).replace(/\s+/g, ' ').replace(/[,,、;;::。]+$/u, '');
  return {
    text: /[!?!?]$/u.test(said) ? said : `${said}。`,
    district: report.district,
    year: report.year,
    citations: [citations.mark(finding)],
  };
}

export const marked = (claim: Claim): string => `${claim.text}${claim.citations.map((n) => `[${n}]`).join('')}`;

/** A block as the chat shows it: the place and year, then a line a claim. */
export const blockText = ({ report, claims }: Block): string =>
  [reportLabel(report), ...claims.map((claim) => `· ${marked(claim)}`)].join('\n');

export const covered = ({ id, district, year }: Pick<Report, 'id' | 'district' | 'year'>): CoveredReport => ({
  reportId: id,
  district,
  year,
});

/** Names of reports for a sentence; years only where one place has several. At most `limit`, then how many more. */
export function namesOf(reports: readonly ReportSummary[], all: readonly ReportSummary[], limit = 12): string {
  const several = (district: string | null): boolean =>
    district === null || new Set(all.filter((r) => r.district === district).map(({ year }) => year)).size > 1;
  const names = [...new Set(reports.map((r) => (several(r.district) ? reportLabel(r) : (r.district ?? reportLabel(r)))))];
  return names.length <= limit ? names.join('、') : `${names.slice(0, limit).join('、')}等${names.length}份`;
}

/** What an engine found out; the assistant adds id, question and timings. */
export type Finished = Pick<Answer, 'status' | 'text' | 'claims' | 'citations'> & {
  readonly coverage?: Coverage;
  readonly reason?: string;
  readonly options?: readonly string[];
};

/** A refusal: what is missing, and what is nearest. */
export function refusal(reason: string, nearest: string | null): Finished {
  return {
    status: 'unanswerable',
    text: nearest ? `${reason}\n${nearest}` : reason,
    claims: [],
    citations: [],
    reason,
  };
}
