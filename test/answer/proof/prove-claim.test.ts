import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LABELLED_CLAIMS, labelledClaims } from '../../../scripts/evaluation/labelled-claims.js';
import { judgeClaims, proofTable } from '../../../scripts/evaluation/proof-table.js';
import { proveClaim, type Statement } from '../../../src/answer/proof/prove-claim.js';

const ROOT = join(import.meta.dirname, '../../..');
const REPORTS = ['corpus/reports', 'test/evaluation/invented/reports', 'test/evaluation/further/reports'];
const PLACES = ['长春新区', '昆山高新区', '德惠市', '兰州新区', '东湖高新区', '昆山', '德惠', '东湖'];
const claims = labelledClaims(join(ROOT, LABELLED_CLAIMS));

const statement = (text: string): Statement => ({ text, district: '德惠市', year: 2023 });

describe('the labelled claims', () => {
  it('number at least 1,600 and rest on evidence that stands in the reports', () => {
    const reports = REPORTS.flatMap((folder) =>
      readdirSync(join(ROOT, folder)).map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
    );
    const cited = claims.flatMap(({ evidence, further }) => [evidence, ...further]).map(({ text }) => text);
    expect(claims.length).toBeGreaterThanOrEqual(1600);
    expect(cited.filter((text) => !reports.some((report) => report.includes(text)))).toEqual([]);
  });

  it('are mostly proven where true, and all refused where false, as are falsehoods made from them', {
    timeout: 120_000,
  }, () => {
    const rows = judgeClaims(claims, 8);
    const recall = (kind: string): number => {
      const row = rows.find((one) => one.kind === kind);
      return (row?.proven ?? 0) / (row?.claims ?? 1);
    };
    const lies = rows.filter(({ kind }) => !kind.endsWith(', true'));
    const made = lies.filter(({ kind }) => kind !== 'noun of the same evidence');
    const swaps = lies.find(({ kind }) => kind === 'noun of the same evidence');
    expect(recall('written, true')).toBeGreaterThanOrEqual(0.95);
    expect(recall('a stranger’s, true')).toBeGreaterThanOrEqual(0.9);
    expect(made.flatMap(({ kind, faults }) => faults.map((text) => `${kind}: ${text}`))).toEqual([]);
    expect(made.reduce((sum, row) => sum + row.claims, 0)).toBeGreaterThan(1500);
    expect((swaps?.proven ?? 0) / (swaps?.claims ?? 1)).toBeLessThan(0.15);
    expect(proofTable(rows).match(/precision 1\.000/g)).toHaveLength(2);
  });
});

describe('proveClaim', () => {
  it('wants evidence', () => {
    expect(proveClaim(statement('开展企业“法治体检”16次。'), [])).toEqual({ ok: false, reasons: ['没有引用证据'] });
  });

  it('takes a stretch of evidence from clause edge to clause edge without a further look', () => {
    const evidence = [statement('开展企业“法治体检”16次,保障重点企业在良性轨道上发展壮大。')];
    expect(proveClaim(statement('开展企业“法治体检”16次。'), evidence).ok).toBe(true);
  });

  it('does not take a stretch that cuts off what it depends on', () => {
    const evidence = [statement('负责人总体出庭率仍未达到100%。')];
    expect(proveClaim(statement('达到100%。'), evidence).ok).toBe(false);
  });

  it('gives no part the figure that counts it together with another', () => {
    const evidence = [statement('活动中发放宣传材料及文创产品6000余件。')];
    expect(proveClaim(statement('德惠市发放宣传材料及文创产品6000余件。'), evidence).ok).toBe(true);
    expect(proveClaim(statement('德惠市发放宣传材料6000余件。'), evidence).ok).toBe(false);
  });

  it('joins several pieces of evidence of one district', () => {
    const evidence = [
      statement('开展企业“法治体检”16次,保障重点企业发展。'),
      statement('全市新聘任营商环境监督员30名。'),
    ];
    expect(proveClaim(statement('开展企业“法治体检”16次,并新聘任营商环境监督员30名。'), evidence).ok).toBe(true);
  });

  it('needs a fraction of 0.1 ms for a quotation', () => {
    const { evidence } = claims[0] ?? { evidence: statement('') };
    const start = process.cpuUsage();
    for (let round = 0; round < 1000; round++) proveClaim(evidence, [evidence], PLACES);
    expect(process.cpuUsage(start).user / 1000 / 1000).toBeLessThan(0.1);
  });

  it.each([
    ['full-width digits and marks', '开展企业“法治体检”16次,保障重点企业在良性轨道上发展壮大。', true],
    ['thousands separators', '全市政务服务事项1,741项。', true],
    ['a Chinese numeral for a written figure', '开展企业“法治体检”十六次。', false],
    ['another language', 'The city carried out legal check-ups 16 times.', false],
    ['a number alone', '16', false],
    ['a link', '开展企业“法治体检”16次,详见http://example.com。', false],
  ])('judges %s', (_name, text, ok) => {
    const evidence = [statement('开展企业“法治体检”16次,保障重点企业在良性轨道上发展壮大,全市政务服务事项1741项。')];
    expect(proveClaim(statement(text), evidence).ok).toBe(ok);
  });
});
