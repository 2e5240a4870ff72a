import { describe, expect, it } from 'vitest';
import { numberedHeading, placeSection } from '../../src/draft/outline/heading.js';
import { data, drafted } from './drafted.js';

const bodyOf = (notes: string, section: string): string => drafted(notes, section).text.split('\n').slice(1).join('\n');

describe('headings', () => {
  it.each([
    ['普法', '（一）推进普法工作'],
    ['行政复议', '（一）加强行政复议工作'],
    ['矛盾纠纷化解', '（一）推进矛盾纠纷化解'],
    ['法律援助', '（一）加强法律援助工作'],
    ['枫桥经验', '（一）坚持和发展新时代“枫桥经验”'],
    ['综合执法改革', '（一）深化综合执法改革'],
    ['行政执法三项制度', '（一）落实行政执法三项制度'],
    ['知识产权保护', '（一）加强知识产权保护'],
    ['双随机', '（一）推行“双随机、一公开”监管'],
    ['法治建设存在问题和下一年打算', '二、存在的不足和原因'],
    ['2023年度法治政府建设主要举措和成效', '一、主要举措和成效'],
    ['下一年度打算', '四、下一年度主要安排'],
  ])('%s is called %s', (section, heading) => {
    const { title, part } = placeSection(data.outline, section, () => null);
    expect(numberedHeading(title, part)).toBe(heading);
  });
});

describe('measures', () => {
  it('are enumerated under a lead that claims nothing', () => {
    const notes =
      '收到复议申请96件，受理88件，审结81件，纠错7件\n建立“复议+调解”衔接机制，在3个司法所设立接待点\n制发行政复议建议书6份，意见书2份，全部得到回复';
    expect(bodyOf(notes, '行政复议')).toMatch(
      /^加强行政复议工作，主要有以下几个方面。一是收到复议申请96件.*二是建立“复议\+调解”衔接机制.*三是制发/u,
    );
  });

  it('have no lead where none is counted', () => {
    const notes =
      '收到投诉举报3,218件，立案处理196件\n知识产权：查处商标侵权37起，罚没款52万元\n特种设备：检查单位428家，发现隐患361项\n食品安全：抽检4,236批次，合格率98.7%';
    const body = bodyOf(notes, '推进严格规范公正文明执法');
    expect(body.includes('主要开展了以下工作')).toBe(body.includes('一是'));
  });

  it('have no lead that only repeats the title', () => {
    const notes =
      '开展专项监督3次，发现问题47个，整改47个\n聘请行政执法监督员30名，其中律师9名、企业代表6名\n组织案卷互查，覆盖17个部门，评查案卷265份，印发评查通报2期';
    expect(bodyOf(notes, '执法监督')).not.toContain('围绕专项监督');
  });

  it('under one heading of the notes stay together', () => {
    const notes = '重大行政决策听证\n- 听证会3场\n- 参会代表78人\n法律顾问\n- 参与决策论证42次\n- 提出意见156条';
    expect(bodyOf(notes, '推进依法决策')).toContain(
      '重大行政决策听证方面，召开听证会3场，参会代表78人。法律顾问方面，参与决策论证42次，提出意见156条。',
    );
  });

  it('keep parts written indented below them', () => {
    const notes = '开展“法律六进”活动\n    进机关12场\n    进学校56场\n举办法治讲座24场';
    expect(bodyOf(notes, '普法')).toContain('开展“法律六进”活动，进机关12场，进学校56场。');
  });

  it('that only count what a list names stand with the list', () => {
    const notes = '目录事项3项：1.停车收费调整2.学区划分 3.市场布局规划。均履行专家论证程序。举办听证会3场。';
    expect(bodyOf(notes, '行政决策')).toContain('目录事项3项：停车收费调整、学区划分、市场布局规划');
  });
});

describe('what tells nothing', () => {
  it.each([
    ['（一）精心组织，扎实推进。组建服务团5个，体检企业245家。', '精心组织'],
    ['今年普法工作成效显著，惠及群众5万人次。', '成效显著'],
    ['没什么数字，就是各镇街都聘请了法律顾问。', '没什么数字'],
    ['城管局查处违法建设23处；交通局没有报', '没有报'],
    ['（一）收案情况。收到申请96件。（二）意见建议。建议增加编制5个。', '编制5个'],
  ])('is not written: %s', (notes, words) => {
    const draft = drafted(notes, '依法行政');
    expect(draft.text).not.toContain(words);
  });

  it('is told apart where it praises without a figure', () => {
    expect(drafted('普法工作领先全市，开展活动326场。', '普法').remarks.join()).toContain('领先全市');
    expect(drafted('荣获全省先进，开展活动326场。', '普法').remarks.join()).not.toContain('评价');
  });
});

it('parts a monologue at its spoken joints', () => {
  const notes =
    '今年咱们局主要干了这么几件事，首先是把案卷评查搞起来了，3月份评查了120卷，优秀35卷，再有就是培训，请了大学教授来讲课，一共讲了4场，最后罚没款这块，总共是318.6万元，比去年少了12%左右';
  const body = bodyOf(notes, '执法监督');
  expect(body).not.toMatch(/首先|再有|最后|几件事/u);
  expect(body).toContain('培训方面，');
});

describe('notes as they come', () => {
  it.each([
    [
      '职责',
      '区委书记周海：主持会议研究法治工作4次，带头讲法治课2次，批示11件。\n区长林静：主持政府常务会议学法6次；出庭应诉1次；听取依法行政汇报3次。',
      '党政主要负责人',
      '区长林静主持政府常务会议学法6次，出庭应诉1次，听取依法行政汇报3次。',
    ],
    [
      '计划的经费',
      '1.组织执法人员轮训\n2.新招聘辅助人员12名，经费280万元已列入预算',
      '下一年度安排',
      '12名，经费280万元',
    ],
    [
      '逐项',
      '第一，公平竞争审查，审了文件58件。\n第二，涉企检查，下降31.5%。',
      '营商环境',
      '一是公平竞争审查，审核文件58件',
    ],
    ['空格分列', '项目  数量\n受理案件  986\n民事案件  742\n刑事案件  231', '法律援助', '受理案件986件，民事案件742件'],
    ['日期列', '名称\t施行日期\n《养犬管理规定》\t2024年7月1日', '规范性文件', '2024年7月1日施行'],
    [
      '条内分号',
      '一是突出对象，抓住干部，组织考法3批74人；抓住青少年，授课412节。二是突出阵地，新建公园1个。',
      '普法',
      /组织考法3批74人；抓住青少年，授课412节。二是/u,
    ],
  ])('%s', (_, notes, section, told) => {
    const body = bodyOf(notes, section);
    if (typeof told === 'string') expect(body).toContain(told);
    else expect(body).toMatch(told);
  });

  it('leaves out the title of the paper and keeps it among the unused', () => {
    const draft = drafted('公共法律服务中心2024年情况\n接待来访5,218人次。\n办理公证3,127件。', '公共法律服务');
    expect(draft.text).not.toContain('年情况');
    expect(
      draft.notes
        .filter(({ n }) => draft.unusedNotes.includes(n))
        .map(({ text }) => text)
        .join(),
    ).toContain('2024');
  });

  it('leaves out that others count otherwise, and says so', () => {
    const draft = drafted('诉前化解案件121件。\n法院数据和我们对不上，他们说是118件。', '府院联动');
    expect(draft.text).not.toContain('对不上');
    expect(draft.remarks.join()).toContain('核实');
  });
});

it.each([
  [
    '走访企业186家\n排查风险673个\n走访企业186家，排查风险673个，提出建议512条。',
    /^走访企业186家，排查风险673个，提出建议512条。/u,
  ],
  [
    '2024年受理复议案件198件。\n2024年受理复议案件189件，审结175件。\n复议科：全年受理复议案件198件',
    /^2024年受理复议案件198件或189件【待核实】，审结175件。(?!复议科)/u,
  ],
])('says once what is told in pieces, by somebody else or beside a choice: %#', (notes, told) => {
  expect(bodyOf(notes, '依法行政')).toMatch(told);
});

it('asks for no figure that a row gives by its unit', () => {
  const body = bodyOf('部门\t场次\t受众（人）\n司法局\t126\t58,000\n教育局\t214\t43,000', '普法');
  expect(body).toContain('司法局126场次，受众58,000人。');
  expect(body).not.toContain('【待补充');
});

it.each([
  [
    '书记：\n4次常委会议法\n6次调研法治\n区长：\n常务会学法11次',
    '党政主要负责人',
    /书记4次常委会议法.*区长常务会学法11次/su,
  ],
  [
    '1.力量不足。原因：一是经费少，二是编制紧。\n2.形式单一。',
    '存在的问题',
    /一是力量不足，原因：一是经费少，二是编制紧。二是/u,
  ],
  ['1 落地事项21个\n2 材料减少58%\n3 时限压减71%', '放管服', /^落地事项21个，材料减少58%，时限压减71%。/u],
  ['线上：解答3,412条\n窗口：接待9,860人次', '公共法律服务', /线上解答3,412条，窗口接待9,860人次/u],
  ['市局让报的数据：应诉案件155件', '行政应诉', /^应诉案件155件/u],
  [
    '入驻部门12个.受理事项8,213件,办结率98.6%.打造品牌调解室19个.',
    '人民调解',
    /12个；受理事项8,213件，办结率98\.6%；打造/u,
  ],
  ['建了个4,000平米的法治公园，拍了3部微电影', '法治文化', /建成4,000平米的法治公园，拍摄3部微电影/u],
])('reads %s', (notes, section, told) => {
  expect(bodyOf(notes, section)).toMatch(told);
});

it('reads a paper copied from Word: its headings head their measures, each part is one', () => {
  const notes = `　　2024年以来，紧紧围绕中心工作，着力打造法治化营商环境。现将有关情况报告如下。
　　一、主要工作
　　（一）聚焦减负，规范涉企检查。推行“综合查一次”，全年入企检查5,126户次。建立备案制度，备案计划216项。
　　（二）聚焦解难，强化法律服务。组建12支服务小分队，走访企业862家。
　　（三）聚焦增信，推进信用修复。修复信用1,206件。
　　二、存在的不足
　　一是部门协同还不够紧密。二是小微企业获得感有待增强。
　　　　清水区司法局
　　　　2025年1月6日`;
  const [opening, ...after] = bodyOf(notes, '优化法治化营商环境').split('\n');
  expect(opening).toMatch(
    /^2024年以来，.*一是聚焦减负，规范涉企检查，推行.*备案计划216项。二是聚焦解难，强化法律服务，组建.*三是聚焦增信，/u,
  );
  expect(after.join('\n')).toMatch(/一是部门协同还不够紧密。二是小微企业/u);
});

it.each([
  ['督察了谁：9个镇街、15个部门\n怎么督的：查阅资料1,260份', /谁|怎么/u],
  ['★城管局★\n1、违建拆除126处；2、占道整治2,318起', /★|2、/u],
  ['张姐，普法的数：\n抖音号发了186条\n活动办了412场', /张姐|发放/u],
])('leaves no talk in the text: %s', (notes, talk) => {
  expect(bodyOf(notes, '法治督察')).not.toMatch(talk);
});

describe('numbered notes', () => {
  const NUMBERED = [
    '行政执法工作总结（摘要）',
    '1.执法培训：举办培训班五期，培训执法人员一千二百余人次；组织资格考试两批。',
    '2.案卷评查：集中评查处罚案卷一百八十六卷，优秀率百分之四十一。',
    '3.执法监督：开展三个领域专项监督，发出监督意见书十二份。',
    '4.裁量基准：修订公布二十一个部门裁量权基准。',
  ].join('\n');

  it('keep the order of their author, an item each', () =>
    expect(bodyOf(NUMBERED, '加强行政执法监督')).toMatch(
      /一是执法培训方面，举办培训班五期.*二是案卷评查方面.*三是执法监督方面.*四是裁量基准方面/su,
    ));

  it('are so behind circled numbers, too', () =>
    expect(
      bodyOf(
        '①推行“双随机、一公开”，抽查企业426户\n②深化“综合查一次”，联合检查181次\n③编制“首违不罚”清单68项，适用169件',
        '规范涉企行政执法',
      ),
    ).toMatch(/一是推行“双随机.*二是深化“综合查一次.*三是编制“首违不罚/su));
});
