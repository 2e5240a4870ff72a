import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/answer/question/question.js';
import type { Concept } from '../../src/answer/question/topic.js';
import { withSuggestions } from '../../src/answer/suggestions.js';
import { ask, lookup } from './invented-reports.js';

const concept = (alternatives: readonly string[]): Concept => ({
  ...{ source: '体检', alternatives, weight: 1, generic: false, term: true, required: false },
});

describe('below a refusal', () => {
  it.each<[string, string, string]>([
    ['a question in words that no report uses', '政府请来帮企业看病的郎中，诊金谁出', '各地的法治体检情况'],
    ['places left out', '除云溪县以外，政府请来帮企业看病的郎中怎么样', '除云溪县外各地的法治体检情况'],
    ['places that were named', '云溪县请来帮企业看病的郎中怎么样', '云溪县的法治体检情况'],
  ])('the terms that it is most like are offered as questions: %s', async (_, question, offered) => {
    const answer = await ask(question);
    expect([answer.status, answer.claims]).toEqual(['unanswerable', []]);
    expect(answer.options?.join()).toContain(offered);
    for (const option of answer.options ?? []) expect((await ask(option)).status).toBe('answered');
  });

  it('a question about this year of one place is offered without the year where no report is of it', async () => {
    const { status, options } = await ask('云溪县今年怎么开展企业法治体检');
    expect([status, options]).toEqual(['unanswerable', ['云溪县怎么开展企业法治体检']]);
  });

  it.each<[string, string]>([
    ['everything was understood', '各地的行政裁决情况'],
    ['it is none of the field’s', '附近有什么好吃的火锅'],
    ['no report is of the place', '苍梧区请来帮企业看病的郎中，诊金谁出'],
    ['no term is like it', '各地怎么养猪'],
    ['a figure was asked for', '云溪县请律师一年付了多少钱'],
  ])('nothing is offered where %s', async (_, question) => {
    const answer = await ask(question);
    expect([answer.status, answer.options]).toEqual(['unanswerable', undefined]);
  });
});

describe('below an answer', () => {
  const scope = {
    districts: null,
    except: [],
    years: [2023],
    exceptYears: [],
    latest: false,
    kinds: [],
    open: true,
    unknown: [],
  };
  const told = { status: 'answered', text: '3份报告中1份写到。', claims: [], citations: [] } as const;
  const about = (loose: boolean, alternatives: readonly string[]): Question => ({
    ...{ text: '有没有给老板查法律毛病的', kind: 'survey', scope, everyday: null, nearest: null, part: null },
    ...{ wanted: null, extreme: null, silent: false },
    topic: { concepts: [concept(alternatives)], sets: [], unheard: [], loose },
  });

  it.each<[string, boolean, readonly string[], readonly string[] | undefined]>([
    ['everyday speech is told what else it may mean', true, ['普法'], ['各地2023年的法治体检情况']],
    ['but not what it was read as', true, ['法治体检'], undefined],
    ['whoever names the thing is offered nothing', false, ['普法'], undefined],
  ])('%s', (_, loose, alternatives, options) => {
    const offered = withSuggestions(told, about(loose, alternatives), lookup);
    expect(offered.options).toEqual(options);
    expect(offered.text.startsWith(told.text)).toBe(true);
  });
});
