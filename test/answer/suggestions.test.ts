import { describe, expect, it } from 'vitest';
import { ask } from './invented-reports.js';

describe('below a refusal', () => {
  it.each<[string, string, string]>([
    ['a question in words that no report uses', '政府请来帮企业看病的郎中，诊金谁出', '各地的法治体检情况'],
    ['places that were named', '云溪县请来帮企业看病的郎中，诊金谁出', '云溪县的法治体检情况'],
  ])('the terms that it is most like are offered as questions: %s', async (_, question, offered) => {
    const answer = await ask(question);
    expect([answer.status, answer.claims]).toEqual(['unanswerable', []]);
    expect(answer.options?.join()).toContain(offered);
    for (const option of answer.options ?? []) expect((await ask(option)).status).toBe('answered');
  });

  it.each<[string, string]>([
    ['everything was understood', '各地的行政裁决情况'],
    ['it is none of the field’s', '附近有什么好吃的火锅'],
    ['no report is of the place', '苍梧区请来帮企业看病的郎中，诊金谁出'],
    ['no term is like it', '各地怎么养猪'],
  ])('nothing is offered where %s', async (_, question) => {
    const answer = await ask(question);
    expect([answer.status, answer.options]).toEqual(['unanswerable', undefined]);
  });
});
