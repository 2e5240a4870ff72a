import { describe, expect, it } from 'vitest';
import { draftByRules, prepareNotes } from '../../src/draft/section/rule-engine.js';
import { data } from './drafted.js';

const proposed = (notes: string) => draftByRules(prepareNotes(notes, null, data), data).draft;

describe('a section that the user names', () => {
  it.each([
    ['优化法治化营商环境 深化放管服改革', '优化法治化营商环境，深化放管服改革'],
    ['普 法 工 作', '推进普法工作'],
  ])('is headed without blanks: %s', (section, title) => {
    expect(draftByRules(prepareNotes('办理许可260件', section, data), data).draft.heading).toBe(`（一）${title}`);
  });
});

describe('notes without a section', () => {
  it.each([
    ['复议收案312\n审结287，综合纠错率14.6%\n开庭审理9次\n复议窗口搬到政务大厅二楼', '加强行政复议工作'],
    ['开展宪法宣传26场\n发放普法资料5万份\n培育法律明白人120名\n顺带解答法律咨询30人次', '开展法治宣传教育'],
    ['受理法援879件，其中刑事402件\n讨回工资1204.7万元\n窗口接待群众3100人次', '完善公共法律服务'],
    ['赋权事项86项，执法队员22人，办案145起\n赋权事项79项，执法队员18人', '推进严格规范公正文明执法'],
    ['药品案件查办67件，抽检4200批次\n罚没38.8万元\n查处无证经营12起', '推进严格规范公正文明执法'],
    ['在矫187人\n解矫129人\n公益活动2200小时', '加强社区矫正和安置帮教'],
    ['调解纠纷386件，成功率98%\n新建个人调解室4个\n信访积案1件', '化解社会矛盾纠纷'],
  ])('take the one that most of them tell of: %s', (notes, title) => {
    expect(proposed(notes).heading).toContain(title);
  });

  it.each([
    ['明年打算：\n修订重大行政决策目录\n执法人员轮训一遍\n再建10个法治文化阵地', '下一年度主要安排'],
    ['拟修订复议办案规程\n计划开展执法人员轮训', '下一年度主要安排'],
    ['部分单位法治意识不强\n基层执法力量不够\n普法形式单一\n原因主要是编制少', '存在的不足和原因'],
    [
      '区委书记张志远主持召开依法治区委员会会议2次\n区长刘敏主持常务会学法4次\n把法治建设纳入年度考核',
      '党政主要负责人履行',
    ],
  ])('take the part of the report that most of them are for: %s', (notes, title) => {
    expect(proposed(notes).heading).toContain(title);
  });

  it.each([
    ['行政应诉工作情况\n一审案件98件，败诉7件\n调解纠纷20件\n人民调解员30名', '加强行政应诉工作'],
    ['法治体检\n讲座17场，参加900余人\n发放宣传册3000份', '开展企业“法治体检”'],
  ])('take what their title names: %s', (notes, title) => {
    expect(proposed(notes).heading).toContain(title);
  });

  it('say which of them plainly tell of another', () => {
    const { heading, remarks } = proposed(
      '收到复议申请137件\n复议审结109件\n复议听证14次\n负责人出庭应诉98件\n办理法律援助案件860件',
    );
    expect(heading).toContain('加强行政复议工作');
    expect(remarks.join()).toMatch(/第4条像是“加强行政应诉工作”的内容，第5条像是“完善公共法律服务”的内容/u);
  });

  it('say nothing where all tell of one, or where a section is named', () => {
    const mixed = '收到复议申请137件\n复议审结109件\n办理法律援助案件860件';
    const named = draftByRules(prepareNotes(mixed, '行政复议', data), data).draft;
    for (const { remarks } of [named, proposed('收到复议申请137件\n复议审结109件\n开听证会14次')])
      expect(remarks.join()).not.toContain('像是');
  });
});
