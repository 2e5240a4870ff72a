import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/domain/answer.js';
import { ask, districtsIn, quoted } from './invented-reports.js';

const asked = (question: string, answer: string): readonly Turn[] => [
  { role: 'user', text: question },
  { role: 'assistant', text: answer },
];

describe('a follow-up', () => {
  it.each<[string, string, string, string[]]>([
    ['云溪县收到多少件行政复议申请?', '云溪县2023年:收到行政复议申请86件。[1]', '那白鹭区呢?', ['白鹭区']],
    ['云溪县收到多少件行政复议申请?', '云溪县2023年:收到行政复议申请86件。[1]', '跟白鹭区比呢?', ['云溪县', '白鹭区']],
    ['云溪县怎么开展法治体检?', '云溪县开展企业“法治体检”36次。[1]', '除了云溪县还有谁?', ['白鹭区']],
    ['各地行政复议情况', '3份报告都写到。', '只看2022年的', ['石桥新区']],
    ['云溪县行政复议情况', '收到行政复议申请86件。[1]', '他们办理了多少件行政诉讼?', ['云溪县']],
  ])('%s … %s … %s', async (before, said, question, districts) => {
    const answer = await ask(question, { history: asked(before, said) });
    expect(answer.status).toBe('answered');
    expect(districtsIn(answer)).toEqual([...districts].sort());
  });

  it('keeps the topic of the question before', async () => {
    const answer = await ask('那白鹭区呢?', { history: asked('云溪县收到多少件行政复议申请?', '86件。[1]') });
    expect(quoted(answer, '白鹭区')).toContain('132件');
  });
});
