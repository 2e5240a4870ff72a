import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LABELLED_CLAIMS, labelledClaims } from '../../../scripts/evaluation/labelled-claims.js';
import { judgeClaims, proofTable } from '../../../scripts/evaluation/proof-table.js';
import { proveClaim, type Statement } from '../../../src/answer/proof/prove-claim.js';

const ROOT = join(import.meta.dirname, '../../..');
const SETS = ['invented', 'invented-2', 'invented-3', 'invented-5', 'invented-6', 'invented-7', 'further'];
const REPORTS = ['corpus/reports', ...SETS.map((set) => `test/evaluation/${set}/reports`)];
const PLACES = ['长春新区', '昆山高新区', '德惠市', '兰州新区', '东湖高新区', '昆山', '德惠', '东湖'];
const claims = labelledClaims(join(ROOT, LABELLED_CLAIMS));

const statement = (text: string): Statement => ({ text, district: '德惠市', year: 2023 });

describe('the labelled claims', () => {
  it('number at least 2,900 and rest on evidence that stands in the reports', () => {
    const reports = REPORTS.flatMap((folder) =>
      readdirSync(join(ROOT, folder)).map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
    );
    const cited = claims.flatMap(({ evidence, further }) => [evidence, ...further]).map(({ text }) => text);
    expect(claims.length).toBeGreaterThanOrEqual(2900);
    expect(cited.filter((text) => !reports.some((report) => report.includes(text)))).toEqual([]);
  });

  it('are mostly proven where true, and all refused where false, as are falsehoods made from them', {
    timeout: 120_000,
  }, () => {
    const rows = judgeClaims(claims, 8);
    const recall = (kind: string): number => {
      const row = rows.find((one) => one.kind === kind);
      return (row?.proven ?? 0) / (row?.claims ?? 1);
    };
    const lies = rows.filter(({ kind }) => !kind.endsWith(', true'));
    const made = lies.filter(({ kind }) => kind !== 'noun of the same evidence');
    const swaps = lies.find(({ kind }) => kind === 'noun of the same evidence');
    expect(recall('written, true')).toBeGreaterThanOrEqual(0.95);
    expect(recall('a stranger’s, true')).toBeGreaterThanOrEqual(0.9);
    expect(made.flatMap(({ kind, faults }) => faults.map((text) => `${kind}: ${text}`))).toEqual([]);
    expect(made.reduce((sum, row) => sum + row.claims, 0)).toBeGreaterThan(1500);
    expect((swaps?.proven ?? 0) / (swaps?.claims ?? 1)).toBeLessThan(0.15);
    expect(proofTable(rows).match(/precision 1\.000/g)).toHaveLength(2);
  });
});

describe('proveClaim', () => {
  it('wants evidence', () => {
    expect(proveClaim(statement('开展企业“法治体检”16次。'), [])).toEqual({ ok: false, reasons: ['没有引用证据'] });
  });

  it('takes a stretch of evidence from clause edge to clause edge without a further look', () => {
    const evidence = [statement('开展企业“法治体检”16次,保障重点企业在良性轨道上发展壮大。')];
    expect(proveClaim(statement('开展企业“法治体检”16次。'), evidence).ok).toBe(true);
  });

  it('does not take a stretch that cuts off what it depends on', () => {
    const evidence = [statement('负责人总体出庭率仍未达到100%。')];
    expect(proveClaim(statement('达到100%。'), evidence).ok).toBe(false);
  });

  it('gives no part the figure that counts it together with another', () => {
    const evidence = [statement('活动中发放宣传材料及文创产品6000余件。')];
    expect(proveClaim(statement('德惠市发放宣传材料及文创产品6000余件。'), evidence).ok).toBe(true);
    expect(proveClaim(statement('德惠市发放宣传材料6000余件。'), evidence).ok).toBe(false);
    expect(proveClaim(statement('德惠市发放文创产品6000余件。'), evidence).ok).toBe(false);
  });

  it.each([
    ['the last of three', '查办涉水、涉气、固体废物案件34件。', '查办固体废物案件34件。', false],
    ['the first of three', '查办涉水、涉气、固体废物案件34件。', '查办涉水案件34件。', false],
    ['the head of all three', '查办涉水、涉气、固体废物案件34件。', '查办案件34件。', true],
    ['one of those behind the figure', '由42名律师、公证员和调解员组成服务团。', '42名律师组成服务团。', false],
    ['a member with a figure of its own', '发放材料6000余件、文创产品30件。', '发放文创产品30件。', true],
    ['what 等 sums up', '提示用工、合同等方面风险612条。', '提示风险612条。', true],
    ['one of what 等 sums up', '提示用工、合同等方面风险612条。', '提示合同风险612条。', false],
  ])('counts %s as told: %#', (_name, evidence, claim, ok) => {
    expect(proveClaim(statement(claim), [statement(evidence)]).ok).toBe(ok);
  });

  it.each([
    ['a plan of a later year as done', '2024年,将着力充实力量,新增复议员编制10名。', '新增复议员编制10名。'],
    ['a plan in the report’s year', '2024年,将着力充实力量,新增复议员编制10名。', '2023年新增复议员编制10名。'],
    ['what is received as accepted', '收到复议申请694宗,受理612宗。', '受理复议申请694宗。'],
    ['what something fell from as by what it fell', '平均用时由7天缩短到3.5天。', '平均用时缩短7天。'],
    ['new ones as all', '新培育法律明白人642名,全市累计达到2386名。', '全市法律明白人累计642名。'],
    ['a choice as the one alone', '对11名人员给予批评教育或者调离岗位处理。', '11名人员被调离岗位。'],
    ['the receiver as the giver', '移送公安机关案件4件。', '公安机关移送案件4件。'],
    ['from where as to where', '从政法单位选派13名骨干到镇街挂职。', '从镇街选派13名骨干到政法单位挂职。'],
    ['another level of an organ', '经省人大常委会批准设立联系点。', '经市人大常委会批准设立联系点。'],
    ['an organ’s figure as the whole place’s', '镇街综合执法队全年办理案件3126件。', '全市全年办理案件3126件。'],
    ['a rise as a fall', '成功率由62%提升至71%。', '成功率由71%降低到62%。'],
    ['none as several', '疫情期间涉疫信访问题“零发生”。', '疫情期间发生多起涉疫信访问题。'],
    [
      'another place’s government as the doer',
      '在落实长春市“跨省通办”基础上签订协议65项。',
      '长春市政府签订协议65项。',
    ],
    ['what is under way as finished', '探索建立行政复议应诉流转机制。', '已建立行政复议应诉流转机制。'],
    ['a reform under way as done', '加快落实“管委会+园区”改革。', '完成了“管委会+园区”改革。'],
    ['what is changed as kept', '改变“先注销后成立”模式,变更经营者506家。', '推行“先注销后成立”模式,变更经营者506家。'],
    [
      'a fault beside another as its cause',
      '出庭率仍未达到100%。人民调解力量薄弱。',
      '因人民调解力量薄弱,出庭率仍未达到100%。',
    ],
    ['plans as done where they have no heading', '2024年,将锚定目标再聚力。开展分层法治培训。', '已完成分层法治培训。'],
    ['a figure as each one’s', '对14个部门进行评查,发现20余项问题。', '14个部门各发现20余项问题。'],
    [
      'the fall of one figure as another’s',
      '归集数据1.7万条,自动预警问题236次,同比下降38%。',
      '归集的数据同比下降38%。',
    ],
  ])('does not take %s', (_name, evidence, claim) => {
    expect(proveClaim(statement(claim), [statement(evidence)]).ok).toBe(false);
  });

  it.each([
    ['two things told apart', '事故起数、死亡人数同比分别下降20%和25%。', '死亡人数同比下降25%。'],
    ['同比 in other words', '新增市场主体5647户,同比增长24%。', '新增市场主体5647户,比上年增长24%。'],
    ['none in other words', '行政诉讼案件22件,无一败诉。', '22件行政诉讼案件没有一件败诉。'],
    ['from and to in order', '清单由3个领域76项扩大到11个领域193项。', '清单从3个领域76项扩大到11个领域193项。'],
    ['a rank in another order', '上线数量在全市位居首位。', '上线数量居全市首位。'],
    ['获得 before a deed', '审核计划594条,通过301条。', '审核计划594条,其中301条获得通过。'],
    ['a verb and its object apart', '对败诉案件的5家单位进行了追责。', '追究了败诉案件的5家单位的责任。'],
    ['向 and 报 before 备案', '向市司法局备案1件。', '报市司法局备案1件。'],
    ['plans where they have no heading', '2024年,将锚定目标再聚力。开展分层法治培训。', '打算开展分层法治培训。'],
    ['不足 for 有待提升', '基层执法能力有待进一步提升。', '基层执法能力不足。'],
    ['what each of all did', '进小区工作中,各专项工作组立案60起。', '进小区工作中立案60起。'],
    ['a rise in other words', '成功率由62%提升至71%。', '成功率从62%提高到71%。'],
    ['a fall in other words', '审批环节由8个压减至3个。', '审批环节从8个减少到3个。'],
    ['增幅 for 增长', '新增市场主体5647户,同比增长24%。', '新增市场主体5647户,增幅为24%。'],
    ['some of what was counted', '发生案件96件,败诉3件。', '案件96件中败诉3件。'],
  ])('takes %s', (_name, evidence, claim) => {
    expect(proveClaim(statement(claim), [statement(evidence)])).toEqual({ ok: true, text: claim });
  });

  it('joins several pieces of evidence of one district', () => {
    const evidence = [
      statement('开展企业“法治体检”16次,保障重点企业发展。'),
      statement('全市新聘任营商环境监督员30名。'),
    ];
    expect(proveClaim(statement('开展企业“法治体检”16次,并新聘任营商环境监督员30名。'), evidence).ok).toBe(true);
  });

  it('needs a fraction of 0.1 ms for a quotation', () => {
    const { evidence } = claims[0] ?? { evidence: statement('') };
    const start = process.cpuUsage();
    for (let round = 0; round < 1000; round++) proveClaim(evidence, [evidence], PLACES);
    expect(process.cpuUsage(start).user / 1000 / 1000).toBeLessThan(0.1);
  });

  it.each([
    ['full-width digits and marks', '开展企业“法治体检”16次,保障重点企业在良性轨道上发展壮大。', true],
    ['thousands separators', '全市政务服务事项1,741项。', true],
    ['a Chinese numeral for a written figure', '开展企业“法治体检”十六次。', true],
    ['another language', 'The city carried out legal check-ups 16 times.', false],
    ['a number alone', '16', false],
    ['a link', '开展企业“法治体检”16次,详见http://example.com。', false],
  ])('judges %s', (_name, text, ok) => {
    const evidence = [statement('开展企业“法治体检”16次,保障重点企业在良性轨道上发展壮大,全市政务服务事项1741项。')];
    expect(proveClaim(statement(text), evidence).ok).toBe(ok);
  });
});
