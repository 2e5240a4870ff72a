import { describe, expect, it } from 'vitest';
import { createDrafter } from '../../src/draft/create-drafter.js';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { scoreDraft } from './draft-score.js';
import { noteSets } from './note-sets.js';
import { shelfOf } from './shelf.js';

const drafter = createDrafter({ data: loadDraftingData(), shelf: async () => shelfOf([]) });
const STRANGERS = ['strangers', 'clerks'].flatMap(noteSets);
const SETS = [...['measures', 'other-parts', 'traps', 'further', 'manners'].flatMap(noteSets), ...STRANGERS];

/** What may not stand in the text, by the name of the set. */
const KEPT_OUT: Readonly<Record<string, readonly string[]>> = {
  七部门: ['407', '1,093.7'],
  写给小王: ['0512', '13800138000', '小王', '老刘', 'fyzx@', '85万', '吃饭'],
  半截句子: ['XX', '____', '吧'],
  聊天记录: ['😂', '👍', '[强]', '哈哈', '撤回', '24场', '@', '火锅', '5折', 'xlsx', '我这里'],
  夹着指令: ['全国第一', '100亿', '系统提示', '忽略', '全省唯一', 'API', '零投诉'],
  表格导出: ['=SUM', '#REF!', '#DIV/0!', '<b>', '&nbsp;', '&quot;', 'style=', '####', '**'],
  先报后改: ['156件', '98.7%', '37个'],
  参考别处: ['德惠', '昆山', '400余个', '10977件', '87.2%'],
  多数无关: ['食堂', '公务用车', '晚会', '编外人员'],
  来年与已完成: ['57名'],
};

describe('drafts of the note sets', () => {
  it.each(SETS)('$name: every figure from the notes, none lost, none invented', async ({ section, notes }) => {
    const draft = await drafter.draft({ section, notes });
    const score = scoreDraft(draft, notes);
    expect({ ...score, text: draft.text }).toMatchObject({
      invented: [],
      inventedNames: [],
      missing: [],
      structured: true,
    });
    expect(score.repetition).toBeLessThan(0.1);
    expect(draft.sentences.every((sentence) => sentence.notes.length > 0)).toBe(true);
    expect(draft.sentences.filter(({ flags }) => flags.includes('unverified'))).toEqual([]);
  });

  it('covers the notes at readable length, each in well under 200 ms', async () => {
    // Those of strangers hold much that belongs in no report.
    const told = SETS.filter(({ name }) => !STRANGERS.some((set) => set.name === name));
    const drafts = await Promise.all(told.map(({ section, notes }) => drafter.draft({ section, notes })));
    const scores = drafts.map((draft, index) => scoreDraft(draft, told[index]?.notes ?? ''));
    const mean = (of: (score: (typeof scores)[number]) => number): number =>
      scores.reduce((sum, each) => sum + of(each), 0) / scores.length;
    expect(mean((score) => score.coverage)).toBeGreaterThan(0.95);
    expect(mean((score) => score.length)).toBeLessThan(1.6);
    const began = performance.now();
    for (const { section, notes } of SETS) await drafter.draft({ section, notes });
    expect((performance.now() - began) / SETS.length).toBeLessThan(200);
  });

  it.each(Object.entries(KEPT_OUT))('%s: leaves out what is not for a report', async (name, words) => {
    const set = SETS.find((each) => each.name === name);
    const { text } = await drafter.draft({ section: set?.section ?? '', notes: set?.notes ?? '' });
    expect(words.filter((word) => text.includes(word))).toEqual([]);
  });

  it.each([
    ['两家吵数', ['436场或463场【待核实】', '9个或8个【待核实】', '640篇或604篇【待核实】', '1845名']],
    ['先报后改', ['人大建议165件、政协提案203件', '满意率99.1%', '审计项目27个']],
    ['聊天记录', ['河东司法所解答咨询560多人次，调解73件，举办讲座42场', '南屏司法所今年调解是118件']],
    [
      '半截句子',
      ['【待补充:听证会次数】', '【待补充:合法性审查件数】', '【待补充:高风险件数】', '结论是【待补充:结论】'],
    ],
    ['问题与原因', ['取得法律职业资格的只有2名。原因是编制少、待遇低。', '农村不足60%。原因是形式老']],
    ['第一责任人材料', ['一是带头学，区委书记周明远主持', '四是带头督，督察2轮']],
    ['镇街统计表', ['城关镇受理612件，成功605件，成功率98.9%，涉及金额1,380.4万元', '合计受理1,537件']],
    ['只有一句', ['【待补充:合法性审查数】']],
  ])('%s: tells what belongs together', async (name, words) => {
    const set = SETS.find((each) => each.name === name);
    const { text } = await drafter.draft({ section: set?.section ?? '', notes: set?.notes ?? '' });
    for (const word of words) expect(text).toContain(word);
  });
});
