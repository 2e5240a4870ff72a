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
    ['云溪县收到多少件行政复议申请?', '云溪县2023年:收到行政复议申请86件。[1]', '白鹭那边有多少?', ['白鹭区']],
    ['各地行政复议情况', '3份报告都写到。', '云溪呢,说细点', ['云溪县']],
    ['云溪县收到多少件行政复议申请?', '云溪县2023年:收到行政复议申请86件。[1]', '跟白鹭区比呢?', ['云溪县', '白鹭区']],
    ['云溪县怎么开展法治体检?', '云溪县开展企业“法治体检”36次。[1]', '除了云溪县还有谁?', ['白鹭区']],
    ['云溪县怎么规范行政执法?', '组织执法人员资格考试2场,参考人员316人。[1]', '除了这个还有呢?', ['云溪县']],
    ['各地行政复议情况', '3份报告都写到。', '只看2022年的', ['石桥新区']],
    ['云溪县行政复议情况', '收到行政复议申请86件。[1]', '他们办理了多少件行政诉讼?', ['云溪县']],
    ['各地收到多少行政复议申请?', '云溪县、白鹭区写到；石桥新区未提及。', '除了这两个地方还有谁?', ['石桥新区']],
    ['哪些地方做法治体检?', '2份报告写到：云溪县、白鹭区。', '后一个做了几场?', ['白鹭区']],
    ['哪些地方做法治体检?', '2份报告写到：云溪县、白鹭区。', '前一个做了多少次?', ['云溪县']],
    ['各地的法治体检是怎么做的?', '云溪县、白鹭区写到。', '白鹭区具体是怎么做的?', ['白鹭区']],
  ])('%s … %s … %s', async (before, said, question, districts) => {
    const answer = await ask(question, { history: asked(before, said) });
    expect(answer.status).toBe('answered');
    expect(districtsIn(answer)).toEqual([...districts].sort());
  });

  it('says so where a question that is whole by itself is asked of the places before', async () => {
    const history = asked('云溪县收到多少件行政复议申请?', '86件。[1]');
    const [conclusion] = (await ask('怎么开展法治体检的?', { history })).text.split('\n');
    expect(conclusion).toContain('只查了云溪县');
    expect((await ask('那白鹭区呢?', { history })).text).not.toContain('只查了');
  });

  it('asks of a place that no report is of, and of none before', async () => {
    const history = asked('云溪县收到多少件行政复议申请?', '86件。[1]');
    const { status, text } = await ask('北京市朝阳区2023年怎么开展法治体检的', { history });
    expect(status).toBe('unanswerable');
    expect(text).toContain('没有北京市');
  });

  it('keeps to the reports of one kind, of which there are none here', async () => {
    const answer = await ask('只看街道的', { history: asked('各地行政复议情况', '3份报告都写到。') });
    expect(answer).toMatchObject({ status: 'unanswerable', claims: [] });
  });

  it('keeps the topic of the question before', async () => {
    const answer = await ask('那白鹭区呢?', { history: asked('云溪县收到多少件行政复议申请?', '86件。[1]') });
    expect(quoted(answer, '白鹭区')).toContain('132件');
  });

  it.each([
    { before: '各地怎么开展案卷评查?', question: '云溪县评出来多少份优秀的?', told: '评出优秀案卷15份' },
    { before: '云溪县收到多少件行政复议申请?', question: '受理了几件?', told: '受理79件' },
    { before: '石桥新区2021年收到多少件行政复议申请?', question: '后一年呢?', told: '收到行政复议申请55件' },
    { before: '石桥新区2023年收到多少件行政复议申请?', question: '上一年呢?', told: '收到行政复议申请55件' },
    { before: '石桥新区2024年收到多少件行政复议申请?', question: '再往前推, 2022年是多少?', told: '行政复议申请55件' },
  ])('$before $question', async ({ before, question, told }) => {
    const answer = await ask(question, { history: asked(before, '见上。') });
    expect(answer.citations.map(({ quote }) => quote).join('\n')).toContain(told);
  });

  it('that takes nothing from before is read as it stands', async () => {
    const question = '云溪县的法治体检和白鹭区的法治讲座,哪边场次多?';
    const alone = await ask(question);
    const after = await ask(question, { history: asked('各地怎么普法?', '见上。') });
    expect(after.text).toBe(alone.text);
    expect(districtsIn(after)).toEqual(['云溪县', '白鹭区'].sort());
  });

  it('is asked by itself where the topic of the question before leads nowhere', async () => {
    const answer = await ask('那怎么普法?', { history: asked('白鹭区收到多少件行政复议申请?', '132件。[1]') });
    expect(quoted(answer, '白鹭区')).toContain('抓实普法');
  });
});
