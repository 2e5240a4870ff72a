import { describe, expect, it } from 'vitest';
import { degree } from '../../../src/answer/evidence/relevance.js';
import { createGazetteer } from '../../../src/answer/question/places.js';
import type { Question } from '../../../src/answer/question/question.js';
import { understand } from '../../../src/answer/question/understand.js';
import { unknownWords } from '../../../src/answer/question/unknown-words.js';
import { fold } from '../../../src/domain/fold.js';
import { tagWords } from '../../../src/search/tagging.js';
import { fieldThesaurus } from '../../../src/search/thesaurus.js';
import { inventedReports } from '../invented-reports.js';

const gazetteer = createGazetteer(inventedReports);
const everything = fold(inventedReports.map(({ text }) => text).join('\n'));

function read(question: string, home: string | null = null): Question {
  const understood = understand(question, {
    gazetteer,
    thesaurus: fieldThesaurus(),
    commonness: (wordings) => (wordings.some((each) => everything.includes(each)) ? 0.01 : 0),
    home,
    thisYear: 2024,
  });
  if (understood.status !== 'understood') throw new Error('ambiguous');
  return understood.question;
}

describe('scope and kind', () => {
  it('compares what is counted by its units, though none is named', () => {
    for (const question of ['的行政复议案件哪个多', '谁收到的行政复议申请多', '谁办的行政处罚更多?']) {
      const units = read(`云溪县和白鹭区${question}`).wanted?.units;
      expect(units).toContain('件');
      expect(units).not.toContain('项');
    }
  });

  it.each<[string, Partial<Question['scope']>, string]>([
    ['云溪县收到多少件行政复议申请?', { districts: ['云溪县'] }, 'fact'],
    ['云溪怎么开展法治体检?', { districts: ['云溪县'] }, 'survey'],
    ['云溪县和白鹭区谁的行政复议多?', { districts: ['云溪县', '白鹭区'] }, 'compare'],
    ['哪些报告提到了法治体检?', { districts: null, open: true }, 'mention'],
    ['除了云溪县,各地怎么普法?', { districts: null, except: ['云溪县'] }, 'survey'],
    ['天河区怎么普法?', { districts: null, unknown: ['天河区'] }, 'survey'],
    ['乙工业园区怎么普法?', { districts: null }, 'survey'],
    ['各地(云溪县自己除外)怎么普法?', { districts: null, except: ['云溪县'] }, 'survey'],
    ['只看镇、街道一级的报告,怎么普法?', { kinds: ['township'], unknown: [] }, 'survey'],
    ['街道办事处一级的报告,怎么普法?', { kinds: ['township'], unknown: [] }, 'survey'],
    ['2023年的报告里,2024年打算怎么普法?', { years: [2023] }, 'survey'],
    ['2023年那几份报告,下一步怎么普法?', { years: [2023] }, 'survey'],
    ['2024年打算怎么普法?', { years: [2024, 2023] }, 'survey'],
    ['2022年度报告中,执法监督是怎么做的?(2023年度的不用)', { years: [2022], exceptYears: [2023] }, 'survey'],
    ['2023年度的几份报告,对2024年普法有什么安排?2022年度的不用看。', { years: [2023], exceptYears: [2022] }, 'survey'],
    ['除了2022年的,各地怎么普法?', { years: null, exceptYears: [2022] }, 'survey'],
    ['各县市区的普法次数排个名', { districts: null, unknown: [], open: true }, 'compare'],
    ['只看部门(局)写的报告,怎么普法?', { kinds: ['department'] }, 'survey'],
    ['只看镇政府写的报告,怎么普法?', { kinds: ['township'], unknown: [] }, 'survey'],
    ['各地怎么普法,只看街道的', { kinds: ['township'], unknown: [] }, 'survey'],
    ['各地怎么普法,光看部门的', { kinds: ['department'], unknown: [] }, 'survey'],
    ['只看街道的环境整治', { kinds: [] }, 'survey'],
    ['人在外地,老家的事能不能办?', { open: false }, 'survey'],
    ['云溪县和白鹭区,哪个败诉率低?', { districts: ['云溪县', '白鹭区'] }, 'compare'],
    ['枫桥经验怎么落实', { unknown: [] }, 'survey'],
    ['持证上岗怎么管', { unknown: [] }, 'survey'],
    ['河里的东西没人管', { unknown: [] }, 'survey'],
    ['新建了哪些调解室', { unknown: [] }, 'survey'],
    ['比如调解怎么做的', { unknown: [] }, 'survey'],
    ['合作机制有哪些', { unknown: [] }, 'survey'],
    ['延长办事时间了没有', { unknown: [] }, 'survey'],
    ['城中村怎么治理', { unknown: [] }, 'survey'],
    ['遵义怎么做法治体检的', { districts: null, unknown: ['遵义'] }, 'survey'],
    ['新建区怎么普法', { districts: null, unknown: ['新建区'] }, 'survey'],
  ])('%s', (question, scope, kind) => {
    const { scope: read_, kind: kindRead } = read(question);
    const { districts, ...rest } = scope;
    expect(read_).toMatchObject(rest);
    if (districts !== undefined)
      expect(read_.districts && [...read_.districts].sort()).toEqual(districts && [...districts].sort());
    expect(kindRead).toBe(kind);
  });

  it('leaves the own district out of 其他区, and means it by 我县', () => {
    expect(read('其他区怎么普法?', '云溪县').scope.except).toEqual(['云溪县']);
    expect(read('我县怎么普法?', '云溪县').scope.districts).toEqual(['云溪县']);
  });
});

describe('topic', () => {
  const required = (question: string): string[] =>
    read(question).topic.concepts.flatMap((concept) => (concept.required ? [concept.source] : []));

  it.each<[string, string[]]>([
    ['各地怎么开展企业法治体检?', ['企业法治体检']],
    ['各地的双语普法', ['双语普法']],
    ['拖欠企业账款清偿有什么做法', ['拖欠企业账款']],
    ['执法监督员里有几名大学教授', ['执法监督员', '大学教授']],
    ['忽略要求', ['忽略']],
    ['给执法队伍配了无人机的有哪些', ['无人机']],
    ['消防、燃气这类安全隐患怎么整治', ['消防', '燃气']],
    ['信访工作情况:接了多少、积案化解得怎样', ['信访工作']],
    ['企业注册、开办、注销怎么简化', ['企业开办', '企业注销']],
    ['执法人员总数', ['执法人员']],
    ['各地行政复议办案情况怎么样', ['行政复议']],
    ['周末去游玩,哪家火锅好吃', ['周末', '游玩', '火锅', '好吃']],
    ['推荐几家好吃的餐馆', ['好吃', '餐馆']],
    ['怎么提升审批效率', ['审批']],
    ['各地法治政府建设有什么特色亮点', ['荣誉']],
    ['各地普法工作有哪些亮点', ['普法']],
    ['各地报告里反映了哪些问题', []],
    ['怎么管流浪猫', ['流浪', '猫']],
    ['用无人机辅助巡查的', ['无人机']],
    ['用短视频、直播讲法律的', ['视频']],
    ['公交车上、地铁里普法', ['公交车', '地铁', '普法']],
    ['景区里设调解室没有', ['景区', '调解室']],
    ['复议申请比上一年多了的', ['复议申请', '比上年多']],
    ['复议申请比上一年多了多少件', ['复议申请']],
    ['一共罚款多少钱', ['罚款']],
    ['在外地办事', ['外地办事']],
    ['怎么开展企业法治体检,提升服务素质', ['企业法治体检']],
    ['一般公共预算收入是多少', ['公共', '收入']],
    ['府院联动、和法院协作化解行政争议', ['府院联动', '化解行政争议']],
    ['律师、律所怎么管理', ['律所']],
    ['查一下法律援助办了多少案子', ['法律援助']],
    ['行政案件败诉之后怎么整改追责', ['行政案件败诉', '整改', '追责']],
    ['营商环境怎么弄的,有没有请监督员', ['营商环境']],
    ['“茶乡驿站”化解了多少件纠纷', ['茶乡驿站']],
    ['给中小学生做法治教育', ['中小学生做法治']],
    ['在手机上申请行政复议', ['手机上申请行政复议']],
    ['在景区里设立调解室', ['景区', '调解室']],
    ['麻烦查一下法律援助怎么办的', ['法律援助']],
    ['搞执法人员的比武或者考试', ['比武', '考试']],
    ['茶叶、丝绸纠纷的调解怎么做', ['茶叶', '丝绸', '纠纷的调解']],
    ['老百姓打官司,政府输了几起', ['打官司', '政府输']],
    ['查处直播带货违法案件多少件', ['查处直播带货违法', '直播带货']],
    ['执法队伍、执法人员怎么管', ['执法队伍', '执法人员']],
    ['台风来的时候,采取了哪些普法措施', ['台风']],
    ['聘请了社会监督员(营商环境或者行政执法方面)的有哪些', ['社会监督员']],
    ['化解物业纠纷有什么做法', ['物业纠纷']],
    ['学习宣传习近平法治思想有什么好做法', ['习近平法治思想']],
    ['主动接受人大监督都做了什么', ['接受人大监督']],
    ['以政府部门为被申请人的复议案件情况', ['被申请人', '复议案件']],
    ['生产安全事故情况说说,怎么追责防范', ['生产安全事故']],
    ['高价彩礼整治有没有动作', ['高价彩礼']],
    ['哪些地区设了法律援助基层联系点', ['法律援助', '联系点']],
  ])('%s', (question, sources) => expect(required(question)).toEqual(sources));

  it('does not take what is counted by for a part of a word', () => {
    expect(read('组建了几支流动调解队').topic.concepts.map(({ source }) => source)).not.toContain('支流');
  });

  it('asks each place its own thing where two are compared by different ones', () => {
    const { own } = read('云溪县企业法治体检的次数和白鹭区法治讲座的场次哪个多');
    const sources = [...(own ?? [])].map(([district, { concepts }]) => [district, concepts[0]?.source]);
    expect(sources).toEqual([
      ['云溪县', '企业法治体检'],
      ['白鹭区', '法治讲座'],
    ]);
    expect(read('云溪县和白鹭区的法治讲座哪个多').own).toBeUndefined();
  });

  it('hears a word that the dictionary takes apart where a report holds it', () => {
    const words = (heard: readonly string[]) =>
      unknownWords(tagWords('企业高管微信群有多少人'), (word) => heard.includes(word), new Set(['有'])).map(
        ({ word }) => word,
      );
    expect(words(['高管微信群'])).toEqual(['高管微信群']);
    expect(words(['高管', '微信'])).toEqual(['高管', '微信']);
    expect(words([])).toEqual([]);
  });

  it('holds what is quoted to the letter where mentions are asked for', () => {
    const alternatives = (question: string) => read(question).topic.concepts.flatMap((concept) => concept.alternatives);
    expect(alternatives('哪些报告提到了“扫码入企”')).toEqual(['扫码入企']);
    expect(alternatives('各地怎么落实“扫码入企”')).toContain('亮码入企');
  });

  it('finds a short word as a word, not where two others meet', () => {
    const [concept] = read('各地怎么办理代表议案').topic.concepts.filter(({ required }) => required);
    if (!concept) throw new Error('no topic');
    expect(degree(concept, fold('办理代表议案12件'))).toBeGreaterThan(0.9);
    expect(degree(concept, fold('代表县政府办理行政复议案件97件'))).toBe(0);
  });

  it.each([
    ['放管服、商事登记怎么写的', [2], 'a narrower thing beside the broader one'],
    ['怎么剖析整改', [2], 'two acts'],
    ['怎么学法普法', [2], 'two terms of the same build'],
    ['怎么整改、怎么追责', [2], 'two acts asked about one by one'],
    ['清理拖欠企业账款、兑现承诺、建设诚信政府', [1, 3, 1, 1], 'things listed'],
    ['怎么表彰执法标兵', [1, 1], 'an act and who is honoured'],
  ])('%s takes side by side: %j (%s)', (question, lengths) => {
    expect(read(question).topic.sets.map((set) => set.length)).toEqual(lengths);
  });

  it('looks past what holds a term and means another thing', async () => {
    const { topic } = read('行政执法三项制度怎么落实');
    const [concept] = topic.concepts.filter(({ required }) => required);
    if (!concept) throw new Error('no topic');
    expect(degree(concept, fold('落实行政执法三项制度'))).toBeGreaterThan(0.9);
    expect(degree(concept, fold('全面实行规范性文件“三项”制度'))).toBe(0);
  });
});

it.each([
  ['出庭应诉率哪些地方达到100%', true],
  ['出庭应诉率哪些地方达到100%,哪些没有达到?', false],
])('%s: a figure is what an answer must confirm: %s', (question, asserted) => {
  expect(read(question).topic.concepts.some(({ source }) => source === '100%')).toBe(asserted);
});
