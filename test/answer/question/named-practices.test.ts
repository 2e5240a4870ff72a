import { describe, expect, it } from 'vitest';
import { degree } from '../../../src/answer/evidence/relevance.js';
import { piecesOf } from '../../../src/answer/question/pieces.js';
import { fold } from '../../../src/domain/fold.js';
import { fieldThesaurus } from '../../../src/search/thesaurus.js';

/** Whether a sentence speaks of a term of the field that a question names. */
function speaksOf(term: string, sentence: string): boolean {
  const [found] = fieldThesaurus().find(term);
  const concept = { source: term, alternatives: found?.alternatives ?? [], generic: false, term: true };
  return degree({ ...concept, weight: 1, required: true }, fold(sentence)) > 0;
}

describe('a named practice is told by itself, not by what is near it', () => {
  it.each<[term: string, told: string, near: readonly string[]]>([
    [
      '综合查一次',
      '将多个部门的检查合并为一次,企业只需配合一次性检查',
      ['设立企业宁静日', '涉企检查实行备案制', '做到无事不扰', '每半年组织一次案卷评查,两次查出问题38个'],
    ],
    ['审查了多少份劳动合同', '完成800余份劳动合同审查', ['对26份重要协议进行合法性审核', '审查政府合同143份']],
    ['企业宁静日', '设立企业安静生产期', ['推行综合查一次', '入企检查须扫码']],
    ['接诉即办', '推动有诉即应、未诉先办', ['12345热线受理诉求3万件']],
    ['政务服务热线', '12345热线办结率99%', ['12348热线解答咨询5140人次']],
    ['最多跑一次', '零跑动事项占比80%', ['网上可办率98%']],
    ['一网通办', '依申请事项网办率99%', ['依托一网统管平台处置事件']],
    ['不见面审批', '推进零见面改革', ['推行不见面开标']],
    ['告知承诺', '38项实行承诺即入制', ['容缺受理612件', '推行拿地即开工']],
    ['无证明城市', '推行无证明办事', ['取消证明材料17项', '证明事项告知承诺制覆盖215项']],
    ['高效办成一件事', '推出一件事一次办27个', ['编制监管一件事目录']],
    ['司法建议', '收到法院司法建议书7份', ['收到检察建议11件']],
    ['检察建议', '检察建议回复率100%', ['办理司法建议41件']],
    ['府检联动', '召开府检联席会议2次', ['召开府院联席会议4次']],
    ['访调对接', '设立访调对接工作室', ['推进警调对接、诉调对接']],
    ['矛调中心', '建成一站式矛盾纠纷调处中心', ['行政争议调处中心诉前化解17件', '人民调解员调解纠纷200件']],
    ['法律援助工作站', '在看守所设立法律援助工作站', ['知识产权维权援助工作站挂牌']],
    ['营商环境监督员', '聘请营商环境体验官48名', ['选聘特邀行政执法监督员20名']],
    ['行政指导', '发出行政指导书30份', ['对首次违法不予处罚158件']],
    ['721工作法', '推行721工作法', ['办结案件721件']],
    ['罚缴分离', '落实收支两条线', ['罚没款上缴国库300万元']],
    ['决策后评估', '对2项决策开展执行效果后评估', ['完成决策风险评估5次', '建立涉企政策后评估机制']],
    ['劳动仲裁', '办结劳动人事争议仲裁案件73件', ['受理商事仲裁案件94件', '律师、公证员、仲裁员组成服务团']],
    ['失信惩戒', '限制失信主体参加投标', ['帮助132家企业移出经营异常名录']],
    ['人员编制', '核定事业编制72名', ['编制首违不罚事项清单53项']],
    ['包联企业', '县领导联系重点企业32家', ['落实行政执法监督联系点3个']],
    ['立法', '征集立法建议736条', ['设立法律服务驿站4个', '建立法治宣传阵地']],
    ['审计监督', '完成审计项目24个', ['与县法院共同印发旁听庭审计划']],
    ['消费者权益日', '开展“3·15”主题宣传', ['通办事项增加到315项', '办理执法案件1,315件']],
    ['行政诉讼', '全年行政应诉案件12件', ['提起公益诉讼案件9件']],
    ['公众参与', '邀请公众代表旁听常务会议', ['组织旁听庭审5场']],
    ['行政约谈', '约谈企业31家', ['督察组约谈部门负责人3人']],
    ['法治公园', '建成法治文化公园7处', ['建成法治文化长廊3处']],
    ['法治大篷车', '普法大篷车进乡镇', ['复议大篷车巡回乡镇22次']],
    ['普法责任清单', '发布谁执法谁普法责任清单', ['制定从业人员普法服务清单']],
    ['林长制', '全面推行林长制', ['河长巡河1320次']],
    ['领导接访', '县级领导接待群众426批', ['区级领导包案化解积案38件']],
  ])('%s', (term, told, near) => {
    expect(speaksOf(term, told)).toBe(true);
    expect(near.filter((sentence) => speaksOf(term, sentence))).toEqual([]);
  });
});

describe('examples ask for their kind', () => {
  const wordings = (question: string) => piecesOf(question, fieldThesaurus()).map(({ alternatives }) => alternatives);

  it('where several are listed', () => {
    for (const each of wordings('法治公园、法治广场之类').slice(0, 2)) expect(each).toContain('法治长廊');
    for (const each of wordings('法治公园、法治广场')) expect(each).not.toContain('法治长廊');
  });

  it('not where one stands alone', () => {
    expect(wordings('法治公园之类')[0]).not.toContain('法治长廊');
  });
});
