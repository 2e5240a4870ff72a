import type { Answer, Citation, Claim, Coverage, CoveredReport } from '../domain/answer.js';
import type { Report, ReportSummary } from '../domain/report.js';
import type { ReportPart } from '../domain/report-part.js';
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
  mark({ report, sentence, range: told, quoted: range = told }: Finding): number {
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

/** A heading up to this length names what is told below it, in UTF-16 units. */
const LONGEST_HEADING = 40;
const NUMBER_OR_MARK =
  /^\s*(?:[(\uff08]?[一二三四五六七八九十]{1,3}(?:[)\uff09]|、)|\d{1,2}[.、](?!\d)|[•·●■◆▪]|-\s)\s*/u;

/** Lines of a report as a reader would say them: a heading leads to what stands below it, without brackets, number and mark. */
function asProse(quote: string): string {
  const lines = quote.split(/\s*\n\s*/u).map((line, i) => (i === 0 ? line : line.replace(NUMBER_OR_MARK, '')));
  return lines
    .map((line, i) => {
      if (i === lines.length - 1) return line;
      const named = line.replace(/^【([^】]+)】$/u, '$1');
      if (/[。！？!?；;，,：:、]$/u.test(named)) return named;
      return named.length <= LONGEST_HEADING && !/\d/.test(named.replace(/20\d\d年/gu, ''))
        ? `${named}：`
        : `${named} `;
    })
    .join('')
    .replace(/\s+/g, ' ');
}

/** A finding told in the report's own words; a row of a table with the names of its columns, which it cites too. */
export function claimOf(finding: Finding, citations: Citations, asked: ReportPart | null = null): Claim {
  const { report, range } = finding;
  const isPlan = finding.sentence.part === 'plan' && asked !== 'plan';
  const place = { district: report.district, year: report.year, ...(isPlan ? { planned: true as const } : {}) };
  if (finding.row) {
    const { text, head, headRange } = finding.row;
    const names = { ...finding, sentence: head, range: headRange };
    return { text, ...place, citations: [citations.mark(finding), citations.mark(names)] };
  }
  const said = asProse(report.text.slice(range.start, range.end)).replace(
    /(?:[,，、;；:：。]|(?<=[\p{Script=Han}”）)】》%])\.)+$/u,
    '',
  );
  return {
    text: /[!?！？]$/u.test(said) ? said : `${said}。`,
    ...place,
    citations: [citations.mark(finding)],
  };
}

/** Reports tell plans as they tell deeds; who has not asked for plans is told that it is one. */
const PLANNED = '（下一步打算）';

export const marked = ({ text, citations, planned }: Claim): string =>
  `${planned ? PLANNED : ''}${text}${citations.map((n) => `[${n}]`).join('')}`;

/** A block as the chat shows it: the place and year, then a line a claim. */
export const blockText = ({ claims }: Block, heading: string): string =>
  [heading, ...claims.map((claim) => `· ${marked(claim)}`)].join('\n');

/**
 * Headings of blocks. Years stand in the conclusion; a heading gives its year only where one place has several, and
 * then in Chinese numerals, so that every digit below the conclusion is a figure of a quote.
 */
export function headingOf(report: ReportSummary, all: readonly ReportSummary[]): string {
  const place = report.district ?? report.title ?? report.source;
  const several = all.filter((other) => other.district === report.district).length > 1;
  return several && report.year !== null ? `${place}（${chineseYear(report.year)}）` : place;
}

const chineseYear = (year: number): string =>
  `${[...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')}年`;

export const covered = ({ id, district, year }: Pick<Report, 'id' | 'district' | 'year'>): CoveredReport => ({
  reportId: id,
  district,
  year,
});

/** Names of reports with their years, for the conclusion: at most `limit`, then how many there are. */
export function namesOf(reports: readonly ReportSummary[], limit = 12): string {
  const byPlace = new Map<string, number[]>();
  for (const report of reports) {
    const place = report.district ?? report.title ?? report.source;
    byPlace.set(place, [...(byPlace.get(place) ?? []), ...(report.year === null ? [] : [report.year])]);
  }
  const names = [...byPlace].map(([place, years]) =>
    years.length > 0 ? `${place}（${years.sort().join('、')}年）` : place,
  );
  return names.length <= limit ? names.join('、') : `${names.slice(0, limit).join('、')}等${names.length}地`;
}

/** What an engine found out; the assistant adds id, question and timings. */
export type Finished = Pick<Answer, 'status' | 'text' | 'claims' | 'citations'> & {
  readonly coverage?: Coverage;
  readonly reason?: string;
  readonly options?: readonly string[];
};

/** What a user can do about a refusal. */
const ADVICE = '可以换个说法，或者换个地区、年份再问。';

/** A refusal: what is missing and what is nearest, with every figure in its first line, then what to do. */
export function refusal(reason: string, nearest: string | null): Finished {
  return {
    status: 'unanswerable',
    text: `${reason}${nearest ?? ''}\n${ADVICE}`,
    claims: [],
    citations: [],
    reason,
  };
}
