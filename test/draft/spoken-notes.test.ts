import { describe, expect, it } from 'vitest';
import { drafted } from './drafted.js';

describe('notes as people say them', () => {
  it.each([
    [
      'what is said before they begin',
      '关于普法，嗯，大概是这些：举办讲座60场。\n发放宣传册8.6万份。',
      '举办讲座60场',
      /大概是这些|嗯/,
    ],
    [
      'to whom they are sent',
      '领导好，复议科的数据发您：收到复议申请62件，受理58件。\n应诉案件34件。',
      '收到复议申请62件，受理58件',
      /领导|发您/,
    ],
    [
      'what was put on',
      '复议那块今年还搞了个复议体验日，来了15名代表。',
      '复议方面今年还开展了复议体验日',
      /那块|个复议/,
    ],
    [
      'a remark behind a dash',
      '办理法律援助案件321件——王科长说的，回头核一下\n解答咨询5217人次',
      '办理法律援助案件321件',
      /王科长|核/,
    ],
    ['what is still to be checked', '立案1203件，具体数回头再核。\n结案1180件。', '立案1203件', /回头/],
    ['a comma with a space before it', '公示率100% ,139个村居都签了合同', '公示率100%，139个村居', /,/],
    ['events that are held', '宪法宣传周一共办了60多场活动', '举办活动60多场', /办理\d|办理活动/],
    ['our county', '李家沟村被评为示范村，是咱们县第一个', '是我县第一个', /咱/],
    ['shortcomings', '举办讲座60场。\n存在的问题就是创新不够，年轻人不爱看。', '不足：创新不够', /就是/],
    [
      'an office and who holds it',
      '县长李梅：听取汇报2次\n县委书记张建国同志：主持召开会议4次',
      '县长李梅听取汇报2次',
      /方面|：/,
    ],
    [
      'a count of what is to be said',
      '书记这块主要就是几件事啊。第一个呢，区委常委会听取法治工作汇报3次。\n开展法治督察2次',
      '区委常委会听取法治工作汇报3次',
      /几件事|第一个/,
    ],
    ['a condition for a label', '不含学校的话是41场，含学校65场\n立案12件', '不含学校的话是41场', /方面/],
    ['的话', '述法的话，62个单位提交书面述法报告62份\n开展法治督察2次', '述法方面，62个单位', /的话/],
    [
      'a figure that is awaited',
      '律师58人次走访企业____家（数字待民营科补），出具报告95份',
      '【待补充:走访企业数】家，',
      /待民营科补|人次走访企业家数/,
    ],
    ['a verb within another', '现场点评了6个单位，互评了12份案卷\n立案12件', '点评了6个单位，互评了12份', /评选/],
    ['a course that was held', '办了执法人员培训班3期\n立案12件', '举办执法人员培训班3期', /办理/],
    ['a label that names its verb', '案卷评查：评了60本，优秀45本\n立案12件', '评查案卷60本', /评选|评查案卷评查/],
    [
      'the number of a row',
      '序号\t乡镇\t调解案件\t成功\n1\t青山镇\t312\t305\n2\t柳河镇\t198\t190\n3\t合计\t510\t495',
      '柳河镇调解案件198，成功190。合计调解案件510',
      /[123]：/,
    ],
  ])('are written without %s', (_, notes, told, never) => {
    const { text } = drafted(notes);
    const body = text.split('\n').slice(1).join('\n');
    expect(body).toContain(told);
    expect(body).not.toMatch(never);
  });

  it('name as a note apart what was to be checked, and say so', () => {
    const draft = drafted('办理法律援助案件321件——回头核一下\n解答咨询5217人次');
    expect(draft.unusedNotes.map((n) => draft.notes[n - 1]?.text)).toEqual(['回头核一下']);
    expect(draft.remarks?.join()).toContain('还要核实');
  });

  it.each([
    ['全年办理法律援助案件312件\n法律援助案件一共办了321件——王科长说的', '312件或321件【待核实】'],
    ['发了宣传册近10万份，这个数普法办说是8.6万份', '近10万份或8.6万份【待核实】'],
    ['调解纠纷120件，但司法所报的是135件', '120件或135件【待核实】'],
  ])('show both figures of %s', (notes, choice) => {
    const draft = drafted(notes);
    expect(draft.text).toContain(choice);
    expect(draft.remarks?.join()).toContain('请核实后选定');
    expect(draft.sentences.some(({ flags }) => flags.includes('conflict'))).toBe(true);
  });

  it('are told apart where a line enumerates them', () => {
    const { text } = drafted(
      '1.综合执法队办案132件。\n不足：1.执法人员少，持证仅11人。2.普法形式单一。\n明年打算：1.新增持证人员5名；2.建普法广场1处。',
    );
    expect(text).toMatch(/一是执法人员少，持证仅11人。二是普法形式单一。/);
    expect(text).toMatch(/新增持证人员5名。.*建普法广场1处。$/);
    expect(text).not.toMatch(/[12]\./);
  });

  it.each(['书记讲法治党课2次，区长讲1次', '收到群众来信20件，企业来信报8件', '受理12件，其中市级受理是5件'])(
    'see no two figures for one thing in %s',
    (notes) => expect(drafted(`${notes}\n举办讲座60场`).text).not.toContain('待核实'),
  );

  it('are corrected where they say what it really is', () => {
    const { text } = drafted('全年立案1203件，结案1180件\n立案其实是1230件，前面那个打错了');
    expect(text).toContain('立案1230件');
    expect(text).not.toMatch(/1203|打错/);
  });

  it('tell once what they repeat, however short', () => {
    const { text } = drafted(Array.from({ length: 5 }, () => '立案12件\n问题：人手不足').join('\n'));
    expect(text.match(/人手不足/g)).toHaveLength(1);
  });
});
