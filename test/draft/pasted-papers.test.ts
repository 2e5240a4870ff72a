import { describe, expect, it } from 'vitest';
import { drafted } from './drafted.js';

const bodyOf = (notes: string, section?: string): string =>
  drafted(notes, section).text.split('\n').slice(1).join('\n');

it('takes the letter around the notes for no part of them', () => {
  const draft = drafted(
    '=== 转发 ===\n主题：关于报送材料的函\n开展主题宣传26场，受众1.1万人。\n此致\n敬礼\n赵敏\n某某区教育局\n2024年12月3日',
    '开展法治宣传教育',
  );
  expect(draft.text.split('\n').slice(1)).toEqual(['开展主题宣传26场，受众1.1万人。']);
  expect(draft.unusedNotes).toHaveLength(7);
});

it.each([
  '张处好！这是我们局今年普法的材料，麻烦帮忙整理成报告里的一段：开展宣传48场次；建成公园2个。',
  '现将我局普法工作情况报送如下：开展宣传48场次；建成公园2个。',
])('takes what is said before the notes for no part of them: %s', (notes) => {
  expect(bodyOf(notes, '开展法治宣传教育')).toBe('开展宣传48场次，建成公园2个。');
});

it.each([
  ['开展宣传26场\n2024年12月3日举办宪法日活动，参加300人', '2024年12月3日举办宪法日活动'],
  ['培训执法人员320人次\n配合做好普法\n办理处罚案件20件', '配合做好普法'],
])('but not a line that tells something: %s', (notes, told) => {
  expect(bodyOf(notes)).toContain(told);
});

describe('numbered headings', () => {
  const levels = (first: string, second: string): string =>
    `（一）${first}\n1.公示执法主体42个；\n2.公示处罚决定3217件。\n（二）${second}\n配备执法记录仪638台。`;

  it('tell what stands below them is about', () => {
    const text = bodyOf(levels('行政执法公示', '执法记录'));
    expect(text).toContain('行政执法公示方面，公示执法主体42个，公示处罚决定3217件');
    expect(text).toContain('配备执法记录仪638台');
    expect(text).not.toMatch(/[一二三]是(?:行政执法公示|执法记录)[；。]/);
  });

  it('join as clauses where they tell what was done', () => {
    expect(bodyOf(levels('推行行政执法公示', '执法记录'))).toContain('推行行政执法公示，公示执法主体42个');
  });

  it('are items where they stand in a row', () => {
    const text = bodyOf('（一）开展案卷评查\n（二）组织执法培训\n（三）完善裁量基准\n办理处罚案件20件');
    for (const item of ['开展案卷评查', '组织执法培训', '完善裁量基准']) expect(text).toContain(item);
  });
});

describe('a table whose columns are years', () => {
  it.each([
    ['2023年\t2024年', '败诉案件(件)\t14\t11', '败诉案件由2023年的14件降至2024年的11件'],
    ['2024年\t2023年', '败诉案件(件)\t11\t14', '败诉案件由2023年的14件降至2024年的11件'],
    ['2023年\t2024年', '出庭应诉率\t91.3%\t92.4%', '出庭应诉率由2023年的91.3%升至2024年的92.4%'],
    ['上年\t本年', '听证会(次)\t3\t3', '听证会上年、本年均为3次'],
    [
      '2023年\t2024年\t备注',
      '跨省通办事项(项)\t105\t147\t含社保',
      '跨省通办事项由2023年的105项增至2024年的147项（含社保）',
    ],
    ['2021年\t2024年', '败诉案件(件)\t14\t11', '败诉案件2021年14件，2024年11件'],
    ['2023年\t2024年', '败诉案件(件)\t约14\t11', '败诉案件2023年约14件，2024年11件'],
    ['2022年\t2023年\t2024年', '败诉案件(件)\t15\t14\t11', '败诉案件2022年15件，2023年14件，2024年11件'],
  ])('under %s reads %s as %s', (years, row, told) => {
    expect(bodyOf(`情况表\n指标\t${years}\n${row}`, '加强行政应诉工作')).toContain(told);
  });
});

it('keeps the order of what is told by its days', () => {
  const text = bodyOf(
    '2024.3.1起施行《管理办法》\n6月30日完成清理，废止12件\n12月5日召开座谈会',
    '健全依法行政制度体系',
  );
  expect(text).toMatch(/2024\.3\.1起施行.*6月30日完成清理.*12月5日召开座谈会/s);
});

it('keeps what a count is made up of in one sentence', () => {
  expect(bodyOf('审结132件，其中：维持62件（47%）；撤销8件；驳回11件。纠错率8.3%。', '做好行政复议工作')).toContain(
    '审结132件，其中：维持62件（47%），撤销8件，驳回11件；',
  );
});

it.each([
  ['今年咱们镇普法这块主要做了这些工作：在集市开展宣传12场', '开展法治宣传教育', /^在集市开展宣传12场/],
  ['然后呢，组织培训8期', '开展法治宣传教育', /^组织培训8期/],
  ['进企业120家——查风险430个——出报告118份', '开展企业法治体检', /进企业120家，查风险430个，出报告118份/],
  ['服务企业86家/次', '开展企业法治体检', /服务企业86家次/],
  [
    '法援中心（张姐）：办理案件486件\n公证处 李主任：办理公证2130件',
    '完善公共法律服务',
    /^法援中心办理案件486件.*公证处办理公证2130件/s,
  ],
])('writes %s without what is only said', (notes, section, told) => {
  expect(bodyOf(notes, section)).toMatch(told);
});

it('joins lines that were broken at a comma', () => {
  expect(bodyOf('1、办理处罚案件412件，\n移送公安机关3件。\n2、组织培训2次，\n参训率100%。')).toMatch(
    /办理处罚案件412件，移送公安机关3件.*组织培训2次，参训率100%/s,
  );
});

it.each([
  ['重点说一下：组织专场12场', '开展法治宣传教育', /^组织专场12场/],
  ['普法活动：1月6场 2月3场 3月12场', '开展法治宣传教育', /1月6场，2月3场，3月12场。/],
  ['区人大：听取报告6个\n区政协：提案117件', '强化行政权力制约监督', /区人大听取报告6个。区政协(?:办理)?提案117件/],
  ['收案137件\n审结109件', '做好行政复议工作', /^收案137件，审结109件。$/],
  ['成功化解小区停车位纠纷，涉及业主1200余户\n调解纠纷3421件', '化解社会矛盾纠纷', /停车位纠纷/],
])('reads %s', (notes, section, told) => {
  expect(bodyOf(notes, section)).toMatch(told);
});

it('opens one place for one missing figure', () => {
  expect(
    drafted('主动公开政府信息XX条；政务新媒体8个。', '推进政务公开').text.match(/主动公开[^，；。]*条/g),
  ).toHaveLength(1);
});

it('withholds the sentence whose remark says that it is not to be published', () => {
  const draft = drafted('查处案件156件\n首违不罚21件（注意这个不对外）', '推行包容审慎监管');
  expect(draft.text).not.toContain('21件');
  expect(draft.unusedNotes).toEqual([2]);
});

it('applies a correction that points back to what was said', () => {
  const { text, remarks } = drafted(
    '召开委员会会议2次。\n召开委员会会议3次。\n办公室更正：上面会议次数应为2次。',
    '加强法治政府建设统筹推进',
  );
  expect(text).toContain('召开委员会会议2次');
  expect(text).not.toMatch(/3次|更正/);
  expect(remarks?.join()).toContain('3次改为2次');
});

describe('who filled in a table and when', () => {
  const FILLED =
    '单位：区卫生健康局        填报时间：2024.12.10\n项目            数量        备注\n监督检查        3,126户次    含学校、托幼机构\n行政处罚        218件        罚款96.4万元\n执法培训        6期          420人次';

  it('heads no column', () => {
    const { text } = drafted(FILLED, '推进严格规范公正文明执法');
    expect(text).toContain('监督检查3,126户次（含学校、托幼机构）');
    expect(text).not.toContain('2024.12');
  });

  it('never grows together with a figure', () =>
    expect(drafted('指标\t截至2024.12.10\n处罚案件\t218', '推进严格规范公正文明执法').text).not.toContain('10218'));
});
