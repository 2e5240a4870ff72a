import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft.js';
import { applyEdit } from '../../src/draft/edits/apply-edit.js';
import { parseInstruction } from '../../src/draft/edits/instruction.js';
import { data, drafted } from './drafted.js';

const PROSE = drafted(
  '司法局：组织律师42名，走访企业186家\n工商联：召开座谈会12场，收集诉求94条\n信访局：接待来访310人次，办结290件',
  '优化法治化营商环境',
);
const MEASURES = drafted(
  '制定《企业法治体检工作规程》，明确体检内容和流程\n组织律师分组走访企业86家，逐户查阅合同和用工材料\n在园区举办合规讲座12场，讲解劳动用工和合同管理中的常见风险\n排查法律风险230余个\n下一步将建立回访机制',
  '法治体检',
);
const CHOICE = drafted('受理案件198件\n受理案件189件\n办结案件150件', '行政复议');

function changed(
  draft: Draft,
  wish: string,
): { readonly body: string; readonly draft: Draft; readonly message: string } {
  const edit = parseInstruction(wish);
  if (!edit || edit.kind === 'restore' || edit.kind === 'reword') throw new Error(`${wish}: ${edit?.kind}`);
  const revision = applyEdit(draft, edit, data);
  const now = revision.status === 'revised' ? revision.draft : draft;
  return { body: now.text.split('\n').slice(1).join('\n'), draft: now, message: revision.message };
}

/** Clauses in no order, without enumerators. */
const clauses = (draft: Draft): readonly string[] =>
  draft.text
    .split('\n')
    .slice(1)
    .join('')
    .split(/[，；。]/u)
    .map((clause) => clause.replace(/^[一二三四五]是/u, ''))
    .sort();

const ARRANGING = [
  ['第二条放到第一条前面', '工商联', '组织律师分组'],
  ['把第三条提前', '信访局', '在园区举办'],
  ['最后一条移到最前面', '信访局', '在园区举办'],
  ['第三条放在首位', '信访局', '在园区举办'],
  ['第一条挪到末尾', '工商联', '组织律师分组'],
  ['第一条往后移', '工商联', '组织律师分组'],
  ['第二条往上挪一位', '工商联', '组织律师分组'],
  ['第一条和第三条对调', '信访局', '在园区举办'],
  ['第一条放到最后一条后面', '工商联', '组织律师分组'],
] as const;

describe.each([
  ['plain sentences', PROSE, 1],
  ['measures', MEASURES, 2],
] as const)('items of %s', (_, draft, column) => {
  it.each(ARRANGING)('stand elsewhere, all of them: %s', (...row) => {
    const { body, draft: now } = changed(draft, row[0]);
    expect(body).toMatch(new RegExp(`^(?:围绕[^。]*。|[^。]*主要有[^。]*。)?(?:一是)?${row[column]}`, 'u'));
    expect(clauses(now)).toEqual(clauses(draft));
  });

  it.each(['第二条合并到第一条', '前两条合并', '第二条和上一条合并', '第1、2条合并', '第二条并到前一条'])(
    'are one: %s',
    (wish) => {
      const { body, draft: now } = changed(draft, wish);
      expect(clauses(now)).toEqual(clauses(draft));
      expect(body).toMatch(column === 1 ? /186家；工商联/u : /流程。组织律师/u);
      expect(body).not.toContain('三是');
    },
  );

  it.each(['删除最后一条', '去掉末条', '最后一点不要了', '删掉倒数第一条'])('go only when asked to: %s', (wish) => {
    const { draft: now } = changed(draft, wish);
    const gone = clauses(draft).filter((clause) => !clauses(now).includes(clause));
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.join()).not.toMatch(/律师|回访/u);
  });

  it.each(['第五条移到第一条前', '第一条合并到第六条', '第二条移到第二条前'])('are asked for again: %s', (wish) => {
    expect(changed(draft, wish)).toMatchObject({ draft, message: expect.stringMatching(/第|同一条/u) });
  });
});

it.each(['拆成两条', '分成两条', '拆分为2点'])('takes plain sentences apart: %s', (wish) => {
  const { body, draft } = changed(PROSE, wish);
  expect(body).toMatch(/^一是司法局[^是]*二是[^是]*$/u);
  expect(clauses(draft)).toEqual(clauses(PROSE));
});

it.each(['第三条拆成两条', '第三条太长了，拆成两条', '把第三条拆开'])('takes a measure apart: %s', (wish) => {
  const { body, draft } = changed(MEASURES, wish);
  expect(body).toMatch(/三是在园区[^是]*。四是排查法律风险230余个。/u);
  expect(clauses(draft)).toEqual(clauses(MEASURES));
});

it.each([
  [MEASURES, '拆成两条', /拆哪一条/u],
  [PROSE, '第二条拆成两条', /只有一句话/u],
  [PROSE, '不要分号', /一样/u],
  [PROSE, '字数控制在100字以内', /现在有60字/u],
  [PROSE, '压缩到二十字', /到不了20字/u],
])('says why it cannot: %#', (draft, wish, message) => {
  expect(changed(draft, wish)).toMatchObject({ draft, message: expect.stringMatching(message) });
});

it.each(['不要分号', '分号都改成句号', '把分号去掉'])('parts sentences at semicolons: %s', (wish) => {
  const { body, draft } = changed(MEASURES, wish);
  expect(body).toContain('常见风险。排查法律风险230余个。');
  expect(clauses(draft)).toEqual(clauses(MEASURES));
});

it.each(['字数控制在120字以内', '压缩到一百二十字', '不要超过120字', '精简到120字左右'])(
  'shortens without losing a figure: %s',
  (wish) => {
    const { body, message } = changed(MEASURES, wish);
    expect(message).toContain('已压缩到112字');
    for (const figure of ['86家', '12场', '230余个']) expect(body).toContain(figure);
  },
);

it.each([
  ['选第一个', '198件', '189件'],
  ['用后一个', '189件', '198件'],
  ['选198件', '198件', '189件'],
  ['受理案件选198件', '198件', '189件'],
  ['要小的那个', '189件', '198件'],
])('settles the choice: %s', (wish, told, gone) => {
  const { body, draft } = changed(CHOICE, wish);
  expect(body).toContain(`受理案件${told}。办结案件150件。`);
  expect(draft.text).not.toContain(gone);
});

it.each([
  ['换个标题：扎实开展企业“法治体检”专项行动', '扎实开展企业“法治体检”专项行动'],
  ['标题改成“护航企业发展”', '护航企业发展'],
  ['标题不好，改成：做优“法治体检”', '做优“法治体检”'],
  ['把标题定为 深化企业法治体检', '深化企业法治体检'],
  ['换标题为“法治护企”行动', '“法治护企”行动'],
])('takes the title as said: %s', (wish, title) => {
  expect(changed(MEASURES, wish).draft.heading).toBe(`（一）${title}`);
});

it.each(['不用写部门名称', '单位名称都去掉', '去掉顿号'])('leaves to a model what rules cannot: %s', (wish) => {
  expect(parseInstruction(wish)?.kind).toBe('reword');
});

it.each(['再恢复', '重做', '恢复下一版', '撤销刚才的恢复'])('asks for what was taken back: %s', (wish) => {
  expect(parseInstruction(wish)).toEqual({ kind: 'restore', version: 'next' });
});

describe('what stands around notes', () => {
  it.each([
    ['a question with a figure', 'Q：去年收案412件，今年呢？\nA：收案438件，办结420件\n举办培训6期', '412'],
    [
      'what was done at an hour of a day',
      '2024年3月5日 14:30 组织应急演练会商\n2024年4月8日 09:00 召开全区执法培训会议',
      '执法培训会议',
    ],
    ['a paper of a number', '会议纪要（第32期）：常务会议学法6次\n举办培训6期', '32'],
    [
      'the title of a letter with a figure',
      '关于办结12345工单86件有关情况的报告\n办结投诉工单，回访满意率98%\n举办培训6期',
      '86',
    ],
    ['whom a letter is written to', '区司法局：\n现将有关情况报送如下：\n举办培训6期\n检查企业86家', '区司法局'],
    ['a row that is remarked upon alone', '事项\t数量\t备注\n法治督察\t\t开展2轮\n案卷评查\t216本\t优秀35本', '2轮'],
    ['a second remark', '事项\t数量\t备注\t说明\n案卷评查\t216本\t优秀35本\t不合格6本\n执法培训\t6期\t\t', '6本'],
    ['fewer than so many', '不足 10人的单位8家\n举办培训6期', '不足10人'],
  ])('is kept: %s', (_, notes, words) => {
    const { text, notes: given, unusedNotes } = drafted(notes, '推进严格规范公正文明执法');
    const unused = given.filter(({ n }) => unusedNotes.includes(n)).map((note) => note.text);
    expect([text, ...unused].join('\n').replaceAll(' ', '')).toContain(words);
  });

  it('is cited with the plan that it belongs to', () => {
    const { sentences, unusedNotes } = drafted(
      `继续清理担保承诺，${'逐项核对合同与账目，'.repeat(9)}分批处置。目前已清理17份。\n出台示范文本`,
      '下一年度主要安排',
    );
    const told = sentences.find(({ text }) => text.includes('17份'));
    expect(told?.flags).toEqual([]);
    expect(unusedNotes).toEqual([]);
  });
});
