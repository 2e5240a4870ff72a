import { describe, expect, it } from 'vitest';
import { splitQuestions } from '../../src/answer/question/split-questions.js';
import { answerEach } from '../../src/answer/several-questions.js';
import type { Answer, AskRequest } from '../../src/domain/answer.js';
import { ask } from './invented-reports.js';

describe('a message of several questions', () => {
  it.each([
    ['云溪县收到行政复议申请多少件？另外白鹭区的法律援助案件有多少？', ['86件', '310件']],
    ['云溪县收到行政复议申请多少件？白鹭区呢？谢谢', ['86件', '132件']],
    ['云溪县评查了多少份案卷，还有白鹭区办了多少件法律援助', ['120份', '310件']],
    ['云溪县的应诉率是多少？走访了多少家？', ['96%', '218家']],
    ['我在写营商环境这一块。云溪县走访了多少家企业？奖补资金兑现了多少？', ['218家', '1300万元']],
  ])('%s has an answer to each', async (question, figures) => {
    const { text, claims, citations, status } = await ask(question);
    expect(status).toBe('answered');
    for (const figure of figures) expect(text).toContain(figure);
    expect(citations.map(({ n }) => n)).toEqual(citations.map((_, index) => index + 1));
    expect(claims.flatMap((claim) => claim.citations).sort()).toEqual(citations.map(({ n }) => n));
    for (const claim of claims) expect(text).toContain(`${claim.text}[${claim.citations[0]}]`);
  });

  it.each([
    '各地怎么开展企业法治体检？具体是怎么做的？',
    '我们也想搞企业法治体检。各地是怎么做的？',
    '云溪县收到行政复议申请多少件？谢谢',
  ])('%s stays one question', (question) => {
    expect(splitQuestions(question)).toEqual([question]);
  });

  it('tells a sentence once that answers two questions', async () => {
    const { claims } = await ask('云溪县参加执法人员资格考试的有多少人？通过考试的有多少人？');
    expect(claims.map(({ text }) => text)).toEqual([expect.stringContaining('参考人员316人,通过271人')]);
  });

  it('is read as one question where two surveys say the same', async () => {
    const { citations, coverage } = await ask('哪些地区搞了企业法律体检？各地的企业法治体检是怎么开展的？');
    expect(new Set(citations.map(({ quote }) => quote)).size).toBe(citations.length);
    expect(coverage?.notMentioned.map(({ district }) => district)).toEqual(['石桥新区']);
  });

  it('says of one that it has no answer and answers the other', async () => {
    const { status, text, claims } = await ask('天津市办了多少件行政复议？云溪县评查了多少份案卷？');
    expect(status).toBe('answered');
    expect(text.split('\n')[0]).toContain('没有天津市的报告');
    expect(claims).toHaveLength(1);
  });

  it('tells back no figure of its own below an answer: 今年 is no year that the question names', async () => {
    const { status, text } = await ask('云溪县怎么开展企业法治体检?今年有多少人参加执法资格考试?');
    expect(status).toBe('answered');
    expect(text).toContain('没有云溪县那一年的报告');
  });

  it('refuses where neither has an answer', async () => {
    const { status, claims, reason } = await ask('明天天气怎么样？股票涨了多少？');
    expect(status).toBe('unanswerable');
    expect(claims).toEqual([]);
    expect(reason).toBeTruthy();
  });

  it('covers what any of the surveys covers', async () => {
    const { coverage } = await ask('哪些地区开展了首违不罚？各地怎么搞企业法律体检？');
    expect(coverage?.scanned).toBe(3);
    expect(coverage?.mentioned.map(({ district }) => district).sort()).toEqual(['云溪县', '白鹭区', '石桥新区'].sort());
    expect(coverage?.notMentioned).toEqual([]);
  });

  it('is what a follow-up leans on with its last question', async () => {
    const history = [
      { role: 'user', text: '云溪县收到行政复议申请多少件？评查了多少份案卷？' },
      { role: 'assistant', text: '…' },
    ] as const;
    expect((await ask('白鹭区的法律援助呢？', { history })).text).toContain('310件');
    expect((await ask('白鹭区呢？', { history })).text).not.toContain('132件');
  });

  it('answers five at most and says how many are left', async () => {
    const question = [
      '行政复议申请',
      '行政诉讼案件',
      '执法案卷',
      '执法人员资格考试',
      '奖补资金',
      '企业法治体检',
      '惠企政策',
    ]
      .map((topic) => `云溪县的${topic}有多少？`)
      .join('');
    expect((await ask(question)).text).toContain('还有2个问题没有回答');
  });

  it('grows below what is answered already', async () => {
    const shown: string[] = [];
    const growing = {
      async ask({ onProgress, ...request }: AskRequest): Promise<Answer> {
        const answer = await ask(request.question, request);
        onProgress?.(answer);
        return answer;
      },
    };
    const question = '云溪县评查了多少份案卷？白鹭区办了多少件法律援助？';
    await answerEach(growing).ask({ question, onProgress: ({ text }) => shown.push(text) });
    expect(shown).toHaveLength(2);
    expect(shown[0]).not.toContain('310件');
    expect(shown[1]).toMatch(/120份.*\[1\]\n\n.*310件.*\[2\]/);
  });
});
