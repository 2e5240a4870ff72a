import { describe, expect, it } from 'vitest';
import { drafted } from './drafted.js';

const TOLD = '组织案卷评查2次，抽查21个单位案卷315卷';

describe('what stands around notes in letters and chats', () => {
  it.each([
    ['a greeting in English', `Hi，小陈：\n${TOLD}。\n新办证306个。`],
    ['a greeting on the line of the first note', `嗨，小陈，${TOLD}。\n新办证306个。`],
    ['the title of a chat', `[微信群 法治政府年报材料群]\n${TOLD}。\n新办证306个。`],
    ['the title of a chat with its members', `法治材料工作群（35人）\n${TOLD}。\n新办证306个。`],
    ['an apology', `不好意思晚了😂 ${TOLD}。\n新办证306个。`],
    ['an apology with a comma', `抱歉报晚了，${TOLD}。\n新办证306个。`],
    ['an apology with a space', `不好意思刚看到 ${TOLD}。\n新办证306个。`],
    ['the sentence that hands them in', `各位领导好：\n现将我科2024年有关工作报上，请审阅。\n${TOLD}。\n新办证306个。`],
    ['the same in other words', `按照通知要求，现将2024年执法监督情况报送贵局，请审示。\n${TOLD}。\n新办证306个。`],
    ['who signs', `${TOLD}。\n新办证306个。\n此致\n敬礼！\n执法监督科 张丽\n2024年12月20日`],
  ])('is no work: %s', (_, notes) => {
    const draft = drafted(notes);
    const body = draft.text.split('\n').slice(1).join('\n');
    expect(body).toContain(TOLD);
    expect(body).toContain('306');
    expect(body).not.toMatch(/Hi|嗨|小陈|群|不好意思|抱歉|晚了|刚看到|现将|报上|报送|审阅|审示|张丽|下一步/);
    expect(draft.unusedNotes.length).toBeGreaterThan(0);
  });
});

describe('an official letter', () => {
  const LETTER = [
    '关于2024年营商环境工作情况的报送函',
    '',
    '区司法局：',
    '现将我局2024年相关工作情况报送如下：',
    '一是持续深化“放管服”改革。取消区级行政许可3项，承接市级下放事项16项。二是推进“高效办成一件事”，上线“一件事”26个，办件4.1万件。三是优化帮办代办。组建代办员队伍64人，提供全程代办服务118次。',
    '四是开展营商环境投诉处理，受理投诉97件，办结95件。',
    '                                   区行政审批服务局',
    '                                   2024年12月16日',
    '联系人：刘芳',
  ].join('\n');

  it('gives no deed to whom it is written to, and none of its title and signature to the text', () => {
    const { text } = drafted(LETTER, '优化营商环境');
    expect(text).not.toMatch(/区司法局|报送函|12月16日|刘芳/u);
  });

  it('keeps what it counts as it counts it', () =>
    expect(drafted(LETTER, '优化营商环境').text).toMatch(/一是持续深化.*二是推进.*三是优化帮办代办.*四是开展/su));
});

describe('what is counted as it is spoken', () => {
  const SPOKEN =
    '今年的信访工作主要就是抓了几件事情，一个是领导包案，区领导包了42件积案，化解了36件；第二个是信访法治化，把信访事项导入法定途径办理的有1,340件；第三个就是重复信访治理，上级交办了58件，办结55件。';

  it('is counted in writing, without what leads to it', () => {
    const { text } = drafted(SPOKEN, '推进信访工作法治化');
    expect(text).toMatch(/一是领导包案.*二是信访法治化.*三是重复信访治理，上级交办58件/su);
    expect(text).not.toMatch(/几件事情|第三个|交办理/u);
  });
});

it('reads a chat whose lines begin with the day', () => {
  const { text, remarks } = drafted(
    '2024/12/5 09:30 老刘\n督察3次 覆盖18个部门12个镇街\n发现问题126个 整改119个 剩7个明年3月底前整改\n2024/12/5 09:45 陈晨\n述法我这边 42个单位主要负责人书面述法\n2024/12/5 10:20 老刘\n更正一下 督察是4次不是3次',
    '加强法治政府建设统筹推进',
  );
  expect(text).toMatch(/督察4次，覆盖18个部门.*整改119个，剩7个明年3月底前整改.*42个单位主要负责人书面述法/su);
  expect(text).not.toMatch(/老刘|2024\/12/u);
  expect(remarks.join()).toContain('3次改为4次');
});

it('takes what was asked about for the label of its answer', () => {
  const { text } = drafted(
    'Q：今年重大行政决策做了哪些？\nA：目录5项，开了听证会2次\nQ：法律顾问？\nA：区政府聘了6个，参与论证118次',
    '推进科学民主依法决策',
  );
  expect(text).toMatch(/重大行政决策方面，目录5项.*法律顾问方面，区政府聘任6个/su);
  expect(text).not.toMatch(/[AQ]：/u);
});
