import { describe, expect, it } from 'vitest';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { draftByRules, prepareNotes } from '../../src/draft/section/rule-engine.js';
import { drafted } from './drafted.js';

const data = loadDraftingData();
const proposed = (notes: string): string => draftByRules(prepareNotes(notes, null, data), data).draft.text;

describe('items of a list of plans', () => {
  it.each([
    [
      'an intent within an item',
      '明年计划：\n①镇街执法人员轮训一遍，计划4期800人\n②编制“九五”普法规划，全年普法活动不少于300场\n③争创示范区，力争6月前验收',
      [
        '一是镇街执法人员轮训，计划4期800人',
        '二是编制“九五”普法规划，全年开展普法活动不少于300场',
        '三是争创示范区，力争6月前验收',
      ],
    ],
    [
      'the same in other words',
      '下一步打算：\n1.新建司法所3个，预计投入200万元\n2.上半年培训法律明白人500名，拟办2期\n3.开展督察2次',
      ['一是新建司法所3个，预计投入200万元', '二是上半年培训法律明白人500名', '三是开展督察2次'],
    ],
  ])('stay whole with %s', (_, notes, items) => {
    const { text } = drafted(notes, '下一步工作安排');
    for (const item of items) expect(text).toContain(item);
    expect(text).not.toContain('四是');
  });

  it.each(['2025年要做的：', '明年想干的：', '2025年工作计划：', '下一步要做好的工作：'])(
    'are plans under a heading in plain words: %s',
    (heading) => {
      const text = proposed(
        `${heading}\n3月前完成“九五”普法启动\n6月底前镇街法制审核人员配齐，不少于36名\n新建司法所3个，改造5个\n开展法治督察2次`,
      );
      expect(text).toContain('四、下一年度主要安排');
      expect(text).toMatch(/年度?，重点做好以下工作。一是3月前完成“九五”普法启动。二是/u);
      expect(text).not.toMatch(/要做的|想干的|要做好的|待补充/u);
    },
  );
});
