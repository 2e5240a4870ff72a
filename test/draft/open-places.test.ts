import { describe, expect, it } from 'vitest';
import { drafted } from './drafted.js';

describe('a place held open for a usual figure', () => {
  it.each([
    ['建立执法联动机制，与公安、法院会商12次\n组织执法培训，覆盖全部乡镇\n受理投诉举报1860件\n罚没款1745.8万元', 2],
    ['评查标准已经修订，组织评查\n召开部门联席会议4次\n下发执法监督意见书7份\n受理投诉举报79件', 1],
  ])('stands behind the sentence that it belongs to and cites its note alone: %s', (notes, n) => {
    const { sentences } = drafted(notes, n === 2 ? '行政执法' : '行政执法监督');
    const at = sentences.findIndex(({ text }) => text.includes('【待补充:'));
    expect(sentences[at]?.notes).toEqual([n]);
    expect(sentences[at - 1]?.notes).toContain(n);
  });

  it.each([
    ['出台若干措施32条\n公布免罚事项清单54项，不予处罚案件187件\n组建律师服务团6支', '优化营商环境', '企业诉求'],
    [
      '行政处罚案件2266件\n行政检查9562次\n法制审核866件\n罚没款1745.8万元，同比下降12.4%\n执法人员持证1096人',
      '行政执法监督',
      '评查案卷',
    ],
    ['走访企业320家\n共走访320家企业', '行政复议', '行政复议案件数'],
  ])('is not made for what no note has to do with: %s', (notes, section, name) => {
    expect(drafted(notes, section).placeholders.join()).not.toContain(name);
  });

  it('is kept where few words speak of the section', () => {
    expect(drafted('复议窗口搬到政务大厅', '行政复议').placeholders).toHaveLength(2);
  });
});
