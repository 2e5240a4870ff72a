import { describe, expect, it } from 'vitest';
import { polish } from '../../src/draft/statements/wording.js';
import { data, drafted } from './drafted.js';

describe('a sentence keeps its words', () => {
  it.each([
    ['联合印发了《联席会议制度》', '联合印发了《联席会议制度》'],
    ['制定下发了相关方案', '制定下发了相关方案'],
    ['首期专版刊发了新区做法', '首期专版刊发了新区做法'],
    ['制发了文件15件', '制发了文件15件'],
    ['给群众发了资料300份', '为群众发放资料300份'],
    ['搞好服务保障', '搞好服务保障'],
    ['搞了3次培训', '开展培训3次'],
    ['我们科室组织律师42名', '组织律师42名'],
    ['我们科研平台接入单位12家', '科研平台接入单位12家'],
    ['我们办理案件36件', '办理案件36件'],
    ['我们区把依法行政摆在首位', '我区把依法行政摆在首位'],
    ['本科以上学历占89%', '本科以上学历占89%'],
    ['本单位培训86人次', '培训86人次'],
    ['出庭应诉率87%，离100%还有差距', '出庭应诉率87%，离100%还有差距'],
    ['讲座12场还有宣讲会8场', '举办讲座12场，宣讲会8场'],
    ['开展专题培训，培训人数500人次', '开展专题培训，培训人数500人次'],
    ['办理公益诉讼案件数12件', '办理公益诉讼案件12件'],
  ])('%s', (said, written) => {
    expect(polish(said, data.words)).toBe(written);
  });
});

describe('what is none of the report', () => {
  it.each([
    ['仲裁：无', '仲裁'],
    ['纪检监察：（数据保密，不提供）', '保密'],
    ['公证：暂无', '公证'],
    ['鉴定：xx件（待统计）', '待统计'],
    ['人民调解见另表', '另表'],
    ['人手只有3个人[捂脸][抱拳]', '捂脸'],
  ])('%s', (line, kept) => {
    const draft = drafted(`办理法律援助案件320件\n${line}`, '完善公共法律服务');
    expect(draft.text).toContain('320件');
    expect(draft.text.split('\n').slice(1).join()).not.toContain(kept);
  });

  it.each(['★', '❖', '✅', '※', '→', '1\ufe0f\u20e3', '🔹'])('the bullet %s', (bullet) => {
    const { text } = drafted(`${bullet} 评查案卷120卷\n${bullet} 评出优秀案卷30卷`, '加强行政执法监督');
    expect(text).toContain('\n评查案卷120卷，评出优秀案卷30卷。');
  });
});

it('splits 一、二、三、 and （一）（二） within a line, and lists the title above them among the unused notes', () => {
  for (const [one, two] of [
    ['一、', '二、'],
    ['（一）', '（二）'],
  ]) {
    const draft = drafted(`2024年工作情况：${one}接访425批1312人次。${two}化解积案36件。`, '做好信访工作');
    expect(draft.text).toContain('\n接访425批1312人次，化解积案36件。');
    expect(draft.unusedNotes).toEqual([1]);
  }
});

it('opens with what is told of the year so far, whatever was added before it in sense', () => {
  const notes = '今年以来，组织律师42名开展走访。\n走访企业312家。\n另外和工商联签订了《协作意见》，召开会议4次。';
  expect(drafted(notes, '开展企业法治体检').text.split('\n')[1]).toMatch(
    /^今年以来，组织律师42名开展走访。一是走访企业312家。二是和工商联/,
  );
});

it('keeps a goal with the plan it is the goal of', () => {
  const { text } = drafted(
    '迎接终期验收。\n继续抓好体检，力争覆盖企业200家。\n筹建新址，预计2025年9月启用。',
    '下一年度主要安排',
  );
  expect(text).toContain('二是继续抓好体检，力争覆盖企业200家。三是筹建新址，预计2025年9月启用。');
});

it('takes what figures come from for no doer, and shows what they say of one thing as a choice', () => {
  const { text, remarks } = drafted(
    '法院发来的数：一审行政诉讼案件89件。\n司法局台账：负责人出庭应诉率100%。\n法制科：负责人出庭率96.5%。',
    '加强行政应诉工作',
  );
  expect(text).not.toMatch(/法院|司法局|方面/);
  expect(text).toContain('100%或96.5%【待核实】');
  expect(remarks?.join()).toContain('数字不一致');
});

describe('what two notes may both tell is pointed out', () => {
  it.each([
    ['司法局：印发《2024年工作要点》，部署任务12项\n依法治区办：印发《2024年工作要点》', '《2024年工作要点》'],
    ['宪法日发放普法资料1.2万份\n12000份普法资料发放到各村', '12000份'],
  ])('%s', (notes, told) => {
    const { text, remarks } = drafted(notes, '开展法治宣传教育');
    expect(remarks?.join()).toContain(told);
    expect(remarks?.join()).toContain('是不是同一件事');
    expect(text).toContain(told);
  });

  it.each([
    '排查问题120个\n整改问题120个',
    '按照《2024年工作要点》部署任务12项\n印发《2024年工作要点》',
    '| 单位 | 培训人次 |\n|---|---|\n| 城管局 | 200 |\n| 交通局 | 200 |',
  ])('but not of %s', (notes) => {
    expect(drafted(notes).remarks?.join() ?? '').not.toContain('同一件事');
  });
});
