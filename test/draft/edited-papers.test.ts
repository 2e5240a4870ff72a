import { describe, expect, it } from 'vitest';
import { drafted } from './drafted.js';

const section = '推进科学民主依法决策';

describe('last year’s text with brackets that say what is to become of it', () => {
  it.each<[string, string, string, RegExp]>([
    ['a figure', '审查合同135份[改:158份]，提出意见40条。', '审查合同158份', /135|改/],
    [
      'a figure changed twice',
      '列席会议22次[改:25次→再改:24次,有一次请假没去]，出具意见8份。',
      '列席会议24次',
      /22次|25次|请假/,
    ],
    ['a figure in words', '召开听证会2场[改:今年1场,公交票价那个]，征求意见872条。', '召开听证会1场', /2场|那个/],
    ['a year', '公布2024年度[改:2025年度]决策目录9项[改为7项]。', '公布2025年度决策目录7项', /2024|9项/],
    ['nothing', '聘请法律顾问8名[不变]，审查合同20份。', '聘请法律顾问8名', /不变/],
    [
      'a deed that was not done again',
      '召开听证会3场，对旧改规划开展后评估[删,今年没做后评估]。审查合同20份。',
      '召开听证会3场',
      /旧改规划|没做/,
    ],
    [
      'a deed and what was done instead',
      '召开听证会3场。对旧改规划开展后评估[删;今年评估的是学校布局规划]。',
      '今年评估的是学校布局规划',
      /旧改/,
    ],
    ['what is not counted yet', '审查合同20份，提出意见240余件[改:数还没统计出来]。', '审查合同20份', /240|统计/],
  ])('%s', (_, notes, told, gone) => {
    const { text } = drafted(notes, section);
    expect(text).toContain(told);
    expect(text).not.toMatch(gone);
  });
});

describe('tables pasted one below the other', () => {
  const pasted = [
    '单位\t检查(户次)\t处罚决定(件)\t备注',
    '市场监管局\t4120\t312\t',
    '城管局\t\t\t催了两次没报,先空着',
    '合计\t4120\t312\t',
    '同比\t-16.0%\t6.2%\t',
    '\t\t\t',
    'Sheet2\t\t\t',
    '项目\t数量\t单位\t说明',
    '案卷评查\t120\t卷\t优秀38',
    '新领证\t397\t人\t',
    '扫码入企\t\t\t系统还没上线,数还没有',
  ].join('\n');
  const draft = drafted(pasted, '推进严格规范公正文明执法');

  it.each(['案卷120卷', '新领证397人', '检查同比下降16.0%', '处罚决定同比增长6.2%'])(
    'each has its own header: %s',
    (told) => expect(draft.text).toContain(told),
  );

  it('what is remarked to the drafter is not told', () => {
    expect(draft.text).not.toMatch(/催了|没报|Sheet|数还没有|户次.{0,6}(?:120|397)/u);
    expect(draft.notes.some(({ text }) => text.includes('城管局'))).toBe(true);
  });
});
