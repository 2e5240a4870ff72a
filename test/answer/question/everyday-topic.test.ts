import { describe, expect, it } from 'vitest';
import { everydayTopicOf } from '../../../src/answer/question/everyday-topic.js';
import { termMeant, termUnsaid } from '../../../src/answer/question/term-meant.js';
import { topicOf } from '../../../src/answer/question/topic.js';
import { fieldThesaurus } from '../../../src/search/thesaurus.js';
import { ask, quoted } from '../invented-reports.js';

describe('everyday speech', () => {
  it('stands for the words of reports, and for all that the field knows those by', () => {
    const topic = everydayTopicOf('打电话骗钱的少了没有', () => 0.01);
    expect(topic?.loose).toBe(true);
    expect(topic?.concepts.flatMap(({ alternatives }) => alternatives)).toEqual(
      expect.arrayContaining(['电信诈骗', '电信网络诈骗']),
    );
  });

  it('has a hotline without a name mean each of them, and a named one only itself', () => {
    const meant = (question: string): readonly string[] =>
      topicOf(question, fieldThesaurus(), () => 0.01).concepts.flatMap(({ alternatives }) => alternatives);
    expect(meant('热线办理情况')).toEqual(expect.arrayContaining(['12345', '12348']));
    expect(meant('12345办理情况')).not.toContain('12348');
  });

  it.each([
    ['哪里请退下来的法官帮着劝架', '退休法官'],
    ['摄像头盯着,车超重了自动罚', '治超'],
    ['摄像头盯着,车超重了自动罚', '非现场监管'],
  ])('%s: %s', (question, official) => {
    const { concepts = [] } = everydayTopicOf(question, () => 0.01) ?? {};
    expect(concepts.flatMap(({ alternatives }) => alternatives)).toContain(official);
  });

  it('asks for what is done more than for who does it', () => {
    const concepts = everydayTopicOf('公家花的钱有没有人查账', () => 0.01)?.concepts ?? [];
    const weightOf = (source: string): number => concepts.find((concept) => concept.source === source)?.weight ?? 0;
    expect(weightOf('公家')).toBeLessThan(weightOf('查账') / 2);
    expect(everydayTopicOf('老百姓', () => 0.01)?.concepts[0]?.weight).toBe(1);
  });

  it.each(['缺人手、手下人本事不够', '缺人手的和手下人本事不够的'])(
    'lists what is joined side by side: %s',
    (question) => {
      const listed = everydayTopicOf(question, () => 0.01)?.sets.find((set) => set.length > 1);
      expect(listed?.map(({ source }) => source)).toEqual(expect.arrayContaining(['缺人手', '本事不够']));
    },
  );

  it.each([
    ['人手不够、本事不够的有哪些', null],
    ['打工的被拖欠工钱各地怎么帮着要回来', '农民工工资'],
  ])('that is like one term is read as that, but not a list: %s', (question, term) => {
    const topic = everydayTopicOf(question, () => 0.01);
    expect(topic && termMeant(topic, question)).toBe(term);
  });

  it('leads where it means a rarer thing than the terms beside it', async () => {
    const answer = await ask('看病闹纠纷了怎么调解');
    expect(answer.claims.map(({ text }) => text).join('')).not.toContain('调解行政争议');
    expect(answer.status).toBe('unanswerable');
  });

  it.each([
    ['少去企业查来查去这个事', '行政检查'],
    ['推荐几家好吃的餐馆', null],
    ['用上了无人机', null],
    ['法治体检和少去企业查来查去这个事', null],
  ])('is read as the term that it is about, named or not, and not as a chance likeness: %s', (question, term) => {
    const said = topicOf(question, fieldThesaurus(), () => 0.01);
    expect(
      termUnsaid(
        said,
        everydayTopicOf(question, () => 0.01),
        question,
      ),
    ).toBe(term);
  });

  it.each([
    ['罚款进了谁的口袋', '罚没收入'],
    ['镇上能不能自己开罚单', '赋权'],
    ['企业一年被查几回有没有上限', '检查频次'],
    ['派出所司法所法庭一起调解', '三所联动'],
    ['调解完了法院认不认', '司法确认'],
    ['楼上往下扔东西谁管', '高空抛物'],
    ['复议决定下了对方不执行怎么办', '复议决定履行'],
    ['被炒鱿鱼了去哪说理', '劳动争议'],
    ['家里穷又想告状怎么办', '法律援助'],
    ['写个承诺就能先办吗', '告知承诺'],
    ['立法听不听老百姓的', '立法联系点'],
    ['外卖员权益谁来管', '新就业群体'],
  ])('tells of a practice in a clause: %s', (question, practice) => {
    const said = everydayTopicOf(question, () => 0.01)?.concepts.flatMap(({ alternatives }) => alternatives);
    expect(said).toContain(practice);
  });

  it('is none where a question has no everyday word', () => {
    expect(everydayTopicOf('行政规范性文件备案情况', () => 0.01)).toBeNull();
  });

  it('finds what no word of the question stands in', async () => {
    const answer = await ask('打不起官司的穷人谁帮?');
    expect(answer.status).toBe('answered');
    expect(quoted(answer, '白鹭区')).toContain('310件');
  });

  it('is no way round a topic that no report holds', async () => {
    expect((await ask('老百姓的养老金怎么涨?')).status).toBe('unanswerable');
  });
});
