import { describe, expect, it } from 'vitest';
import { drafted } from './drafted.js';

const section = '优化法治化营商环境';

describe('a pasted table', () => {
  it('without a header tells each row as its own', () => {
    const { text } = drafted(
      '工商联\t法治体检\t走访企业326家\t解决问题208个\n法院\t破产案件\t审结27件\t盘活资产4.8亿元\n检察院\t涉案企业合规\t7件\t其中不起诉5件',
      section,
    );
    for (const told of ['走访企业326家，解决问题208个', '审结27件，盘活资产4.8亿元', '涉案企业合规7件，其中不起诉5件'])
      expect(text).toContain(told);
    expect(text).not.toContain('326家7件');
  });

  it('without a header keeps figures side by side apart', () => {
    const { text } = drafted('诉前调解\t5230\t3348\n司法确认\t612\t598', section);
    expect(text).not.toMatch(/52303348|612598/u);
    for (const figure of ['5230', '3348', '612', '598']) expect(text).toContain(figure);
  });

  it.each(['科室由12个整合为8个（原12个）', '设置窗口8个（原有12个）'])(
    'what was before is no denied figure: %s',
    (notes) => expect(drafted(`${notes}\n审批事项42项`, section).text).toContain('12个'),
  );

  it.each([
    ['开办时间\t1个工作日\t0.5个工作日', '由2023年的1个工作日降至2024年的0.5个工作日'],
    ['群众满意度\t第4位\t第2位', '2023年第4位，2024年第2位'],
  ])('names the years of its columns: %s', (row, told) => {
    expect(drafted(`指标\t2023年\t2024年\n办件量\t38.6万件\t45.2万件\n${row}`, section).text).toContain(told);
  });
});

describe('what is meant to come', () => {
  it('reaches over all that follows 明年：', () => {
    const { text } = drafted(
      '开展普法活动46场，发放资料2.8万份\n明年：迎接“八五”普法终期验收；建一个宪法主题公园，投资约260万元',
      '开展法治宣传教育',
    );
    expect(text.slice(text.indexOf('下一步'))).toContain('建一个宪法主题公园');
    expect(text.slice(0, text.indexOf('下一步'))).not.toContain('公园');
  });

  it('stands under a heading of its own year and is no shortcoming', () => {
    const { text } = drafted(
      '(一)存在问题\n一是执法力量不足。\n二是败诉率7.7%，高于全市平均。\n(二)2025年打算\n1、法治考核分值提到5分。\n2、组织不少于4次法治督察。',
      '存在的不足和原因',
    );
    const later = text.slice(text.indexOf('下一步'));
    for (const plan of ['法治考核分值提到5分', '组织不少于4次法治督察']) expect(later).toContain(plan);
  });

  it('names whose plan it is among the work of several', () => {
    const { text } = drafted(
      '综合执法局：办案1326起\n市监局：查办案件452件\n市监局：明年计划开展扫码入企，先在两个园区试点',
      '推进严格规范公正文明执法',
    );
    expect(text).toContain('市监局明年计划开展扫码入企');
  });
});

describe('what is said to the drafter', () => {
  it.each([
    ['演练65场是含学校的，不含学校的话是41场，请按含学校的写', '41场'],
    ['营商环境材料，凑合着用吧，晚上8点前要交', '8点'],
    ['区长在座谈会上说：“让企业少跑一趟。”(这句最好别放)', '少跑一趟'],
  ])('is not told: %s', (said, part) => {
    const { text, notes, unusedNotes } = drafted(`开展应急演练65场，参演4200人次\n${said}`, '提升突发事件依法应对能力');
    expect(text).toContain('65场');
    expect(text).not.toContain(part);
    expect(
      notes
        .filter(({ n }) => unusedNotes.includes(n))
        .map((note) => note.text)
        .join(),
    ).toContain(part);
  });

  it('takes the addressee of a letter that answers one for nobody who did something', () => {
    const { text } = drafted(
      '关于报送行政复议工作情况的复函\n\n区委依法治区办：\n你办《关于报送材料的通知》收悉。现将情况函复如下：\n一、区政府全年收到行政复议申请327件，受理289件。\n特此函复。\n甲区司法局',
      '加强行政复议工作',
    );
    expect(text).toContain('327件');
    expect(text).not.toContain('依法治区办');
  });

  it('is not the group of a chat nor a reply in it', () => {
    const { text } = drafted(
      '【法治报告素材群】\n司法局-王磊 2024-12-18 09:12\n罚款是到11月底的吗？\n综合执法局-李 2024-12-18 09:40\n对 截至11月30日\n综合执法局-李 2024-12-18 09:41\n办案1326起，罚款617.4万元',
      '推进严格规范公正文明执法',
    );
    expect(text).toContain('办案1326起');
    expect(text).not.toMatch(/素材群|对，|截至/u);
  });
});
