import { describe, expect, it } from 'vitest';
import { composeProven } from '../../../src/answer/model-engine/compose-proven.js';
import { evidenceOf } from '../../../src/answer/model-engine/evidence.js';
import { type Span, surveyOf } from './survey-fixture.js';

const QUOTE = '开展企业“法治体检”16次,保障重点企业在良性轨道上发展壮大';
const fact = { ...surveyOf([['德惠市', 2023, QUOTE]]), text: `德惠市2023年:${QUOTE}。[1]\n以上为报告原文。` };
const proven = (text: string) => [{ text, district: '德惠市', year: 2023, evidence: evidenceOf(fact) }];
const OPTIONS = { limit: 2, missed: { dropped: 0, untold: [] } };

describe('a single fact', () => {
  it('is told in the words of the model where they hold its figure, on a line of its own', () => {
    const { text, claims } = composeProven(fact, proven('全年开展16次企业“法治体检”。'), OPTIONS);
    expect(text.split('\n')[0]).toBe('德惠市2023年\uff1a全年开展16次企业“法治体检”。[1]');
    expect(text.split('\n').length).toBeGreaterThan(1);
    expect(claims).toHaveLength(1);
  });

  it('keeps the words of the report first where the model leaves its figure out', () => {
    const { claims } = composeProven(fact, proven('保障重点企业发展壮大。'), OPTIONS);
    expect(claims.map(({ text }) => text)).toEqual([`${QUOTE}。`, '保障重点企业发展壮大。']);
  });
});

describe('a survey of which some claims were refused', () => {
  const spans = [11, 12, 13, 14, 15, 16].map((times): Span => ['德惠市', 2023, `开展第${times}类活动${times}次`]);
  const survey = surveyOf(spans);
  const told = (...numbers: readonly number[]) =>
    evidenceOf(survey)
      .filter(({ n }) => numbers.includes(n))
      .map((evidence) => ({ text: `${evidence.text}。`, district: '德惠市', year: 2023, evidence: [evidence] }));

  it.each<[string, readonly number[], readonly number[], number, readonly number[], string]>([
    ['is whole and silent where none was', [1, 2], [], 0, [1, 2], ''],
    ['has the report’s words instead', [1, 2], [3], 1, [1, 2, 3], '已改用报告原文。'],
    ['does not repeat what another claim cites', [1, 2], [2], 1, [1, 2], '已略去。'],
    ['keeps to the claims of a district', [1, 2, 3], [4, 5, 6], 3, [1, 2, 3, 4], '已略去，其中一处改用报告原文。'],
    ['has room for none', [1, 2, 3, 4], [5], 1, [1, 2, 3, 4], '已略去。'],
    ['ignores evidence that was never shown', [1, 2], [77], 1, [1, 2], '已略去。'],
  ])('%s', (_name, proven, untold, dropped, shown, fate) => {
    const { text, claims } = composeProven(survey, told(...proven), { limit: 4, missed: { dropped, untold } });
    expect(claims.map((claim) => claim.text)).toEqual(told(...shown).map((claim) => claim.text));
    if (fate === '') expect(text).not.toContain('另有');
    else expect(text).toContain(`条模型写的要点没有通过与原文的核对，${fate}`);
  });
});
