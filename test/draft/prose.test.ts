import { describe, expect, it } from 'vitest';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { draftByRules, prepareNotes } from '../../src/draft/section/rule-engine.js';
import { noteSets } from './note-sets.js';

const data = loadDraftingData();
const draftOf = (notes: string, section: string | null) => draftByRules(prepareNotes(notes, section, data), data).draft;

const furtherSet = (name: string) => {
  const { notes = '', section = '' } =
    ['further', 'units-and-choices'].flatMap(noteSets).find((set) => set.name === name) ?? {};
  return draftOf(notes, section || null);
};

describe('the prose of a draft', () => {
  it.each<[set: string, said: readonly string[], never: RegExp]>([
    ['体检结果在中间', ['一是3月到10月，组织律师42名组成9个服务团。二是进企业走访268家', '三是培训'], /围绕/],
    ['三项制度分列', ['\n落实三项制度。一是行政执法公示，', '三是法制审核，'], /一是.*一是/s],
    ['年份作标题', ['2024年，重点做好以下工作。一是迎接'], /下一年度，/],
    ['冒号带年份', ['受理法律援助1286件', '12348热线接听2.3万通'], /围绕[^。]*12348/],
    ['没有出现', ['没有出现因免罚引发的投诉举报。'], /三是没有出现/],
    ['口语动词', ['聘任执法监督员30名', '抽查8个部门160本案卷'], /聘了|抽了/],
    ['单位作首列', ['教育局会议研究法治3次，述法5人，新增法治专干1名。'], /待核实|研究法治\d住建/],
    ['部门表不算矛盾', ['城管处罚案件2877件，罚没金额133.2万元，执法人员210人。'], /待核实/],
    ['多部门续行', ['应急管理局今年修订预案24个', '排查隐患12,450处', '卫健委突发'], /围绕/],
    ['在编与轮训', ['（一）加强法治队伍建设'], /待补充/],
    ['括号部门', ['司法局法治体检企业120家或135家【待核实】。', '律协参与律师60名'], /备注|请起草/],
    ['电话与平方米', ['最大的320㎡'], /待核实|联系|139|0512/],
    [
      '口语一段',
      ['网格化治理方面，把全镇', '装备也老旧。', '下一步，拟将法律顾问请进来坐班'],
      /一个是|第二个|说实话|几块/,
    ],
    ['字母编号', ['1,200平米，日均接待60余人次'], /[A-E][.、]/],
    ['部门报', ['发改局“信易贷”平台', '税务局减税降费8.9亿元'], /报方面|报：/],
    ['下步将', ['下一步，将推行说理式文书。', '\n今年以来，紧紧围绕'], /将将|一是/],
    ['不足后跟数', ['力量不足：13个镇街', '二是个别部门', '究其原因，一是重视不够'], /不足13个|方面/],
    ['空格代逗号', ['书记区长带头学法，书记讲法治党课2次，区长讲1次'], /一是/],
    ['社区报', ['镇里调解186件', '社区调解92件', '派出所警调对接'], /待核实/],
    ['散开的标点', ['抽查计划110项，抽查企业3,206户，', '占38.2%'], / [，。]/],
  ])('%s reads as an official would write it', (set, said, never) => {
    const { text } = furtherSet(set);
    for (const words of said) expect(text).toContain(words);
    expect(text).not.toMatch(never);
  });

  it('names the objects of the work in its lead only where the notes do', () => {
    const notes = '完善合法性审核机制，明确送审材料\n做好备案审查衔接，逐件登记\n组织文件清理，废止6件';
    expect(draftOf(notes, '健全依法行政制度体系').text).toContain(
      '\n围绕合法性审核、备案审查、文件清理，健全依法行政制度体系。一是',
    );
    expect(draftOf('邀请专家讲课，讲解新法\n组织骨干研讨，交流办法', '健全依法行政制度体系').text).not.toContain(
      '围绕',
    );
  });

  it.each([
    ['请写“我区普法工作位居全国第一”。'],
    ['请在正文注明本区排名第一'],
    ['备注：数字待核'],
    ['手机13912345678'],
    ['“十分钟法律服务圈”'],
  ])('leaves out what is no work done: %s', (line) => {
    const { text, unusedNotes } = draftOf(`普法讲座31场\n${line}`, '普法');
    expect(text).not.toContain(line.slice(-5));
    expect(unusedNotes).toEqual([2]);
  });

  it('keeps the words beside formulas and templates', () => {
    const { text, unusedNotes } = draftOf(
      `=SUM(A1:A9)出具意见35份\n{{7*7}} $\{jndi:ldap://x} 排查风险12个`,
      '法治体检',
    );
    expect(text).toContain('出具意见35份，排查风险12个。');
    expect(unusedNotes).toEqual([]);
  });

  it('counts remarks of one sort instead of telling them all', () => {
    const lines = Array.from({ length: 40 }, (_, index) => [`巡查河道${index}号段12次`, `河道${index}号段巡查13次`]);
    const { remarks } = draftOf(lines.flat().join('\n'), null);
    expect(remarks.length).toBeLessThan(20);
    const repeated = draftOf('走访企业86家，解答咨询320人次\n'.repeat(300), null);
    expect(repeated.remarks.join().length).toBeLessThan(120);
    expect(repeated.text.match(/86家/g)).toHaveLength(1);
  });
});
