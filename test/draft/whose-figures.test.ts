import { describe, expect, it } from 'vitest';
import { drafted } from './drafted.js';

describe('figures of two subjects', () => {
  it.each([
    ['县委书记王立民批示9次、督办3次；县长陈红批示7次、督办5次', '主要负责人', ['督办3次', '督办5次']],
    ['镇党委书记带队检查3次、走访8次。\n镇长带队检查2次、走访6次。', '主要负责人', ['走访8次', '走访6次']],
    ['水利局巡查210次、立案18起；林业局巡查95次、立案7起', '规范行政执法行为', ['立案18起', '立案7起']],
    ['一大队查扣车辆32台、罚款12万元；二大队查扣车辆28台、罚款9万元', '规范行政执法行为', ['12万元', '9万元']],
    ['普法讲座120场，受众3万人次\n法治文艺演出30场，受众1万人次', '开展法治宣传教育', ['3万人次', '1万人次']],
    ['信访局：化解信访积案41件\n全县化解信访积案68件', '化解社会矛盾纠纷', ['41件', '68件']],
    ['执法记录仪326台，执法车辆57辆；2023年执法记录仪280台', '规范行政执法行为', ['326台', '280台']],
  ])('are no contradiction: %s', (notes, section, told) => {
    const { text } = drafted(notes, section);
    for (const each of told) expect(text).toContain(each);
    expect(text).not.toContain('待核实');
  });

  it.each([
    ['司法局：全县排查纠纷2160件\n公安局：全县排查纠纷2310件', '化解社会矛盾纠纷', '2160件或2310件【待核实】'],
    [
      '调委会共排查纠纷2160件，调解成功2105件。\n司法所报：全县排查矛盾纠纷2310件，调解成功2105件。',
      '化解社会矛盾纠纷',
      '2160件或2310件【待核实】',
    ],
    ['律协说走访企业95家；工商联说走访企业112家', '开展企业法治体检', '走访企业95家或112家【待核实】'],
    ['法律援助案件一共办了321件\n全年办理法律援助案件312件', '做好法律援助工作', '321件或312件【待核实】'],
  ])('are one where they count the same: %s', (notes, section, choice) => {
    const { text, remarks } = drafted(notes, section);
    expect(text).toContain(choice);
    expect(remarks.join()).toContain('请核实后选定');
  });

  it.each([
    ['受理法援案件3.2万件\n据平台统计，受理法律援助案件32000件', '写法不同（3.2万件）', /32000件/],
    ['办理法律援助案件1,640件\n法援中心：办理法律援助案件1640件，其中民事900件', '内容重复', /1640件，其中民事900件/],
  ])('are told once where they are said twice, the fuller one: %s', (notes, remark, told) => {
    const { text, remarks } = drafted(notes, '做好法律援助工作');
    expect(remarks.join()).toContain(remark);
    expect(text).toMatch(told);
    expect(text.match(/受理法|办理法/gu)).toHaveLength(1);
  });

  it('keep every figure of the fuller of two sentences that say the same', () => {
    const { text } = drafted(
      '2024年受理行政复议案件96件\n2024年受理行政复议案件69件，审结55件\n复议科：全年受理行政复议案件96件',
      '做好行政复议工作',
    );
    expect(text).toContain('审结55件');
  });
});

it.each([
  ['案卷合格率97%以上。\n评查案卷60本', '案卷合格率97%以上'],
  ['整改率达85%以上；\n发现问题30个', '整改率达85%以上'],
  ['下一步，力争好评率达到99%以上\n评查案卷60本', '好评率达到99%以上'],
  ['宣讲到场率90％以上\n举办宣讲12场', '宣讲到场率90%以上'],
])('takes 以上 behind a figure for no courtesy: %s', (notes, told) => {
  const draft = drafted(notes, '加强行政执法监督');
  expect(draft.text).toContain(told);
  expect(draft.unusedNotes).toEqual([]);
});

it.each([
  '帮我写一段普法的材料：与教育局举办讲座14场，发放手册2600册。收到建议12条。',
  '请根据下面的内容起草普法这一节：与教育局举办讲座14场，发放手册2600册。收到建议12条。',
  '麻烦给润色一下，编成一段:与教育局举办讲座14场，发放手册2600册。收到建议12条。',
])('keeps what stands behind the colon of a request: %s', (notes) => {
  const draft = drafted(notes, '开展法治宣传教育');
  expect(draft.text).toContain('与教育局举办讲座14场，发放手册2600册');
  expect(draft.text).not.toMatch(/帮我|起草|润色/);
  expect(draft.unusedNotes).toHaveLength(1);
});
