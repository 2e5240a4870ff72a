import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft.js';
import { applyEdit } from '../../src/draft/edits/apply-edit.js';
import { parseInstruction } from '../../src/draft/edits/instruction.js';
import { data, drafted } from './drafted.js';

const REVIEW = drafted(
  '今年收到复议申请137件，受理121件，审结109件\n其中维持62件、撤销8件、确认违法3件\n开听证会14次，调解和解率22.9%\n明年开展同堂培训',
  '做好行政复议工作',
);
const CAMPAIGN = drafted(
  '开展宪法宣传活动48场次，参加群众1.2万人次\n教育局：开展“宪法卫士”活动，参与学生3.5万名\n开展宪法宣传活动52场次\n法律明白人培训6期，培训213名',
  '开展法治宣传教育',
);

function revised(
  draft: Draft,
  wish: string,
): { readonly body: string; readonly draft: Draft; readonly message: string } {
  const edit = parseInstruction(wish);
  if (!edit || edit.kind === 'restore' || edit.kind === 'reword') throw new Error(`${wish}: ${edit?.kind}`);
  const revision = applyEdit(draft, edit, data);
  const now = revision.status === 'revised' ? revision.draft : draft;
  return { body: now.text.split('\n').slice(1).join('\n'), draft: now, message: revision.message };
}

describe('a sentence pointed at by its words', () => {
  it.each([
    ['把听证会那句放到最前面', /^开听证会14次，调解和解率22\.9%。今年收到/],
    ['能不能把听证会那个提到前面来', /^开听证会14次/],
    ['复议申请那部分写在最后', /22\.9%。今年收到[^\n]*3件。\n明年/],
    ['收到复议申请的内容挪到末尾', /^开听证会14次[^\n]*今年收到/],
  ])('is moved: %s', (wish, expected) => {
    const { body, draft } = revised(REVIEW, wish);
    expect(body).toMatch(expected);
    expect([...draft.sentences.map(({ text }) => text)].sort()).toEqual(
      [...REVIEW.sentences.map(({ text }) => text)].sort(),
    );
  });

  it('is numbered anew among measures', () => {
    const { draft } = revised(REVIEW, '用“一是二是”的形式');
    expect(draft.text).toContain('\n一是今年收到');
    expect(revised(draft, '听证那条挪到最后').body).toMatch(/^一是今年收到.*二是开听证会/);
    expect(revised(draft, '把听证那条放到最前面').body).toMatch(/^一是开听证会.*二是今年收到/);
  });

  it.each(['把仲裁那句放到最前面', '把件那句放到最前面'])('is asked for more exactly: %s', (wish) => {
    expect(revised(REVIEW, wish)).toMatchObject({ draft: REVIEW });
  });
});

describe('a figure pointed at', () => {
  it.each([
    [REVIEW, '受理数应该是125件，不是121件', '受理125件', '121件'],
    [REVIEW, '不是121件，应该是125件', '受理125件', '121件'],
    [REVIEW, '删掉撤销8件、确认违法3件', '其中维持62件。', '撤销8件'],
    [CAMPAIGN, '你把教育局那句写错了，应该是3.6万名', '参与学生3.6万名', '3.5万'],
    [CAMPAIGN, '法律明白人的数字改成231名', '培训231名', '213名'],
  ])('changes alone: %#', (draft, wish, told, gone) => {
    const { body } = revised(draft, wish);
    expect(body).toContain(told);
    expect(body).not.toContain(gone);
  });
});

describe('contradictory figures', () => {
  it.each(['以48场次为准', '用48场次吧', '48场次是对的', '以第1条为准', '统一按48场次来写'])(
    'are settled by %s',
    (wish) => {
      expect(CAMPAIGN.text).toContain('48场次或52场次【待核实】');
      const { body, draft } = revised(CAMPAIGN, wish);
      expect(body).toContain('开展宪法宣传活动48场次，');
      expect(body).not.toContain('待核实');
      expect(draft.sentences.flatMap(({ flags }) => flags)).toEqual([]);
      expect(draft.remarks?.join() ?? '').not.toContain('不一致');
    },
  );

  it.each(['以司法局的为准', '以50场次为准'])('are shown again where it is not clear which holds: %s', (wish) => {
    expect(revised(CAMPAIGN, wish)).toMatchObject({
      draft: CAMPAIGN,
      message: expect.stringContaining('48场次或52场次'),
    });
  });
});

it('opens with a sentence of the user’s, which becomes a note', () => {
  const { body, draft } = revised(REVIEW, '开头加一句：今年以来，我区推进行政复议规范化建设。');
  expect(body).toMatch(/^今年以来，我区推进行政复议规范化建设。今年收到/);
  expect(draft.notes.at(-1)?.text).toBe('今年以来，我区推进行政复议规范化建设');
});

it('joins an opening that ends in a comma with the first sentence', () => {
  const listed = drafted(
    '开展宪法宣传活动48场次，参加群众1.2万人次\n开展“宪法卫士”活动，参与学生3.5万名\n举办法律明白人培训6期，培训213名',
    '开展法治宣传教育',
  );
  const { draft } = revised(listed, '更简短');
  expect(revised(draft, '前面加上“今年以来，”').body).toMatch(/^今年以来，主要有以下几个方面。一是/);
  expect(revised(listed, '前面加上“今年以来，”').body).toMatch(/^今年以来，[^。]*主要有以下几个方面。一是/);
});

it.each([
  ['再补一句：培训干部320人次', /培训干部320人次/],
  ['漏了一条：制发建议书12份', /制发建议书12份/],
  ['还有一个数据没写：制发建议书12份', /制发建议书12份/],
  ['结尾加一句：开展同堂培训3次', /开展同堂培训3次/],
  ['听证会那句提前', /^开听证会14次/],
  ['调解和解率那个数写错了，是23.1%', /调解和解率23\.1%/],
  ['这句不要：撤销8件', /^(?!.*撤销8件)/s],
  ['别写下一步了', /^(?!.*同堂培训)/s],
])('understands %s', (wish, expected) => {
  const { body, draft } = revised(REVIEW, wish);
  expect(draft).not.toBe(REVIEW);
  expect(body).toMatch(expected);
});

it('does not shorten where an item is to be taken apart', () => {
  expect(parseInstruction('第一条太长了，拆成两条')).toEqual({ kind: 'divide', item: 1, into: 2 });
});

it.each([
  ['有没有遗漏的数据', /笔记都写进正文了/],
  ['数字有没有错', /1\. 今年收到复议申请137件/],
  ['看看历史版本', /版本/],
  ['把普法那节放到最后', /\/report/],
  ['标题改成“长青区2024年度法治政府建设年度报告”', /整份报告的标题/],
])('answers %s without changing anything', (wish, message) => {
  expect(revised(REVIEW, wish)).toMatchObject({ draft: REVIEW, message: expect.stringMatching(message) });
});

it.each([
  '恢复上一版',
  '还是刚才那版好',
  '撤销刚才的修改',
  '恢复刚才删的',
  '用上个版本',
  '退回上一稿',
  '返回上一步',
  '还是上一版吧',
])('brings the version before back: %s', (wish) =>
  expect(parseInstruction(wish)).toEqual({ kind: 'restore', version: null }),
);

it.each(['删掉撤销8件', '撤销决定那句不要', '把“撤销8件”改成“撤销9件”', '今年撤销8件，维持62件'])(
  'does not take %s for it',
  (text) => {
    expect(parseInstruction(text)?.kind).not.toBe('restore');
  },
);

it('takes long material that tells of 精简 or 撤销 for no wish', () => {
  const material =
    '今年精简审批材料120项，压缩办理时限三成，行政复议撤销原决定8件、确认违法3件，恢复办理行政许可2件，公布政务服务事项1482项';
  expect(parseInstruction(material)).toBeNull();
  expect(parseInstruction(`补充一条：${material}`)).toMatchObject({ kind: 'add' });
});
