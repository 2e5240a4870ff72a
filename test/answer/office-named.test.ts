import { describe, expect, it } from 'vitest';
import { officeWithoutReport } from '../../src/answer/office-named.js';
import type { ReportSummary } from '../../src/domain/report.js';

const report = (issuer: string, kind: ReportSummary['kind']): ReportSummary => ({
  ...{ id: issuer, title: null, published: null, source: 'a.txt', url: null },
  ...{ issuer, kind, district: '青禾市', year: 2023 },
});
const bureau = report('青禾市生态环境局', 'department');

describe('an office of a place that is named', () => {
  it.each<[string, string, readonly ReportSummary[], string | null]>([
    ['has no report where another office has one', '青禾市公安局怎么普法', [bureau], '青禾市公安局'],
    ['has its own', '青禾市生态环境局怎么普法', [bureau], null],
    ['goes by a shorter name', '青禾市环境局怎么普法', [bureau], null],
    ['is told of by its government', '青禾市公安局怎么普法', [bureau, report('青禾市人民政府', 'region')], null],
    ['is none where the place alone is named', '青禾市怎么普法', [bureau], null],
  ])('%s', (_, question, reports, office) => expect(officeWithoutReport(question, reports)).toBe(office));
});
