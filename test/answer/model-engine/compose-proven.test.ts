import { describe, expect, it } from 'vitest';
import { composeProven } from '../../../src/answer/model-engine/compose-proven.js';
import { evidenceOf } from '../../../src/answer/model-engine/evidence.js';
import { surveyOf } from './survey-fixture.js';

const QUOTE = '开展企业“法治体检”16次,保障重点企业在良性轨道上发展壮大';
const fact = { ...surveyOf([['德惠市', 2023, QUOTE]]), text: `德惠市2023年:${QUOTE}。[1]\n以上为报告原文。` };
const proven = (text: string) => [{ text, district: '德惠市', year: 2023, evidence: evidenceOf(fact) }];
const OPTIONS = { limit: 2, dropped: 0, complete: true };

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
