import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proveClaim, type Statement } from '../../../src/answer/proof/prove-claim.js';
import { labelledClaims } from './labelled-claims.js';
import { falsehoods } from './mutations.js';

const REPORTS = join(import.meta.dirname, '../../../corpus/reports');
const PLACES = ['长春新区', '昆山高新区', '德惠市', '兰州新区', '东湖高新区', '昆山', '德惠', '东湖'];
const claims = labelledClaims();
const texts = (list: readonly { readonly claim: Statement }[]): readonly string[] =>
  list.map(({ claim }) => claim.text);

const statement = (text: string): Statement => ({ text, district: '德惠市', year: 2023 });

describe('the labelled claims', () => {
  it('number at least 200 and rest on evidence that stands in the reports', () => {
    const reports = readdirSync(REPORTS).map((file) => readFileSync(join(REPORTS, file), 'utf8'));
    const strangers = claims.filter(({ evidence }) => !reports.some((report) => report.includes(evidence.text)));
    expect(claims.length).toBeGreaterThanOrEqual(200);
    expect(texts(strangers)).toEqual([]);
  });

  it('are refused where false, every one', () => {
    const passed = claims.filter(({ claim, evidence, proven }) => !proven && proveClaim(claim, [evidence], PLACES).ok);
    expect(texts(passed)).toEqual([]);
  });

  it('are proven where true, at least 95 of 100', () => {
    const honest = claims.filter(({ proven }) => proven);
    const refused = honest.filter(({ claim, evidence }) => !proveClaim(claim, [evidence], PLACES).ok);
    expect(1 - refused.length / honest.length, texts(refused).join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('are refused after any change that makes them false', { timeout: 120_000 }, () => {
    const lies = falsehoods(claims, PLACES);
    const shown = lies.filter(({ claim, evidence }) => proveClaim(claim, [evidence], PLACES).ok);
    expect(lies.length).toBeGreaterThan(1500);
    expect(shown.map(({ kind, claim }) => `${kind}: ${claim.text}`)).toEqual([]);
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

  it('joins several pieces of evidence of one district', () => {
    const evidence = [
      statement('开展企业“法治体检”16次,保障重点企业发展。'),
      statement('全市新聘任营商环境监督员30名。'),
    ];
    expect(proveClaim(statement('开展企业“法治体检”16次,并新聘任营商环境监督员30名。'), evidence).ok).toBe(true);
  });

  it('needs a fraction of 0.1 ms for a quotation', () => {
    const { evidence } = claims[0] ?? { evidence: statement('') };
    const start = performance.now();
    for (let round = 0; round < 1000; round++) proveClaim(evidence, [evidence], PLACES);
    expect((performance.now() - start) / 1000).toBeLessThan(0.1);
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
