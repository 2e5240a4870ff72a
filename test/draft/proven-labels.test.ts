import { describe, expect, it } from 'vitest';
import { createDrafter } from '../../src/draft/create-drafter.js';
import { data, drafted } from './drafted.js';
import { scriptedModel } from './scripted-model.js';
import { shelfOf } from './shelf.js';

const SECTION = '规范行政执法';

/** What is shown where a model calls every note's sentence a shortcoming. */
async function calledProblems(notes: readonly string[]): Promise<string> {
  const sentences = notes.map((text, index) => ({
    kind: 'problem',
    item: index + 1,
    text: `${text}。`,
    notes: [index + 1],
  }));
  const service = scriptedModel(JSON.stringify({ sentences }));
  const drafter = createDrafter({ data, shelf: async () => shelfOf([]), model: service });
  return (await drafter.draft({ section: SECTION, notes: notes.map((note) => `- ${note}。`).join('\n') })).text;
}

const OPENING = '工作中还存在不足';

describe('a deed that a model calls a shortcoming', () => {
  it.each([
    '2023年12月，我市被省委依法治省办命名为第二批全省法治政府建设示范市',
    '中小学法治副校长配备率100%，全县共配备113名',
    '全区律师事务所27家，执业律师318人，较上年净增24人',
    '全年未发生因调解不及时引发的民转刑案件',
    '区住建局完成充电设施管理办法起草，尚未提请区政府审议',
  ])('is shown as what it is: %s', async (deed) => {
    const text = await calledProblems([deed, '开展执法检查320次']);
    expect(text).toContain(deed);
    expect(text).not.toContain(OPENING);
  });

  it('leaves shortcomings under theirs', async () => {
    const text = await calledProblems(['开展执法检查320次', '部分执法人员业务能力不强']);
    expect(text).toContain(`\n${OPENING}：部分执法人员业务能力不强`);
  });
});

it.each(['区住建局完成办法起草，尚未提请区政府审议', '收案45件，尚未审结3件'])(
  'work under way is no shortcoming: %s',
  (note) => {
    expect(drafted(`${note}。\n开展执法检查320次。`, SECTION).text).not.toContain('不足');
  },
);
