import { describe, expect, it } from 'vitest';
import { drafted } from './drafted.js';

describe('a talk that was taken down', () => {
  const { text, unusedNotes } = drafted(
    [
      '——喂,老王啊,你们那块给我报一下。',
      '——哦哦,等我翻一下……在的。演练,全镇搞了46场,参加的人大概……五千二,5200人次。哎不对,46场是上半年报的,全年是73场。',
      '——那就73场,5200人次。',
      '——对对。转移群众1364人,没死人。',
      '——“零伤亡”能写吗?',
      '——能写。仓库还没开工!明年3月动工,2600平方,你可别写建成了,去年写早了被点名。',
      '——好嘞。',
    ].join('\n'),
    '提升突发事件依法应对能力',
  );

  it.each(['开展73场', '5200人次', '转移群众1364人'])('tells its figures: %s', (told) => expect(text).toContain(told));

  it('leaves out questions, echoes, what was wrong and what is not to be told', () => {
    expect(text).not.toMatch(/46场|老王|能写|仓库|点名|好嘞|——|那就/u);
    expect(unusedNotes.length).toBeGreaterThan(3);
  });
});

describe('minutes', () => {
  const { text } = drafted(
    [
      '行政复议工作调度会会议记录',
      '时间:2025年12月3日 15:00',
      '地点:四楼小会议室',
      '主持:郑副局长',
      '记录:小吴',
      '一、复议科汇报',
      '收到复议申请427件,审结352件。审结里:维持118件,调解和解163件。',
      '二、应诉科汇报',
      '开庭181件。败诉15件,去年同期21件。',
      '郑局插话:败诉数法院通报的是14件,以法院通报为准,有1件是撤诉的,算错了。应诉科确认改14件。',
      '三、讨论',
      '1. 设立咨询点的事。复议科:已经挂牌8个。郑局:那就写8个,别写14个全覆盖。',
      '2. 办案人手紧,有同志提出补贴问题。郑局:这个会后再说,不记。',
      '四、散会 16:20',
    ].join('\n'),
    '加强行政应诉工作',
  );

  it.each(['收到复议申请427件', '维持118件', '败诉14件', '挂牌8个'])('tell what was reported: %s', (told) =>
    expect(text).toContain(told),
  );

  it('say neither who sat where nor what is not to be recorded', () => {
    expect(text).not.toMatch(/15:00|会议室|郑|小吴|散会|15件|补贴|14个|会后/u);
  });
});

describe('what a chat says beside its figures', () => {
  it.each<[string, string, string, RegExp]>([
    ['a better figure', '发放资料六千多份\n6300份,刚问了\n举办讲座12场', '发放资料6300份', /六千|刚问/],
    ['an apology', '直播3期,观看2.1万人次\n不好意思直播是4期,观看2.1万没变', '直播4期', /3期|不好意思/],
    ['what is not settled', '举办讲座12场\n法治公园准备在滨河路搞一个,方案给领导了,还没批', '举办讲座12场', /公园/],
    ['whose it is', '举办讲座12场\n是我们的,我自己填。法律明白人新培养318名', '法律明白人新培养318名', /我们的|自己填/],
    [
      'which of two holds',
      '县长批示报告5次——老刘说是7次,他把口头的也算进去了,按5次。',
      '批示报告5次',
      /7次|老刘|按5次/,
    ],
    [
      'another office’s wrong figure',
      '公服科:援助案件1216件,挽回损失1870万元。\n法援中心:我们系统里是1126件,不是1216件。挽回损失1870万元对的。见证689件。',
      '案件1126件',
      /1216|对的|系统里/,
    ],
    [
      'a second report',
      '公证处:办理公证2905件,同比增长6.5%。\n公证处(第二次报):公证件数更正为2950件,上一份少算了涉外45件,同比增长8.1%。',
      '办理公证2950件，同比增长8.1%',
      /2905|6\.5|45件/,
    ],
    ['orders on form', '任前考试3批67人。字数六百以内,语气稳一点。名单别外传。', '任前考试3批67人', /六百|语气|名单/],
  ])('%s', (_, notes, told, gone) => {
    const { text } = drafted(notes, '开展法治宣传教育');
    expect(text).toContain(told);
    expect(text).not.toMatch(gone);
  });

  it('a figure of which it says that it may be another is marked', () => {
    const { text } = drafted('律所9家、律师76名。\n律师是76还是78说不清,有2个人在办转所。', '完善公共法律服务');
    expect(text).toContain('律师76名【待核实】');
    expect(text).not.toContain('78');
  });
});
