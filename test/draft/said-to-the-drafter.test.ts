import { describe, expect, it } from 'vitest';
import { draftByRules, prepareNotes } from '../../src/draft/section/rule-engine.js';
import { unusedRemarks } from '../../src/draft/section/unused-remarks.js';
import { data, drafted } from './drafted.js';

const CHAT = '11:02 张红\n督察发现问题43个，整改完41个。\n11:05 张红\n不好意思，问题是45个不是43个，整改41个没错';

describe('what a sender puts right', () => {
  it.each<[string, string, string]>([
    ['检查市场主体2,318户次，责令改正377户。\n更正：检查户次应为2,381，刚才打反了。', '2,381户次', '2,318'],
    ['督察发现问题43个，整改41个。\n问题是45个不是43个', '问题45个', '43个'],
    [CHAT, '问题45个', '43个'],
  ])('stands in the text, and the wrong figure does not: %s', (notes, right, wrong) => {
    const { text, remarks } = drafted(notes, '加强法治政府建设统筹推进');
    expect(text).toContain(right);
    expect(text).not.toContain(wrong);
    expect(text).not.toMatch(/不是|应为|打反|没错|待核实/u);
    expect(remarks.join()).toContain('更正');
  });

  it('is no sentence of the report where nothing shows what it puts right', () => {
    const { text, remarks } = drafted('受理案件120件。\n更正：培训场次应为9，刚才打反了。', '行政复议');
    expect(text).not.toContain('打反');
    expect(remarks.join()).toContain('像是更正');
  });
});

describe('what is said to the drafter alone', () => {
  it.each([
    ['律所21家，律师246名。法官检察官我们不统计。', '不统计'],
    ['统计执法检查41家。纪委监委：收到问题线索处置……这个不报。', '不报'],
    ['归集数据3.8亿条。发改那边“信易贷”不归我们报。', '信易贷'],
    ['办理建议156件，都按期办结，这是政府办数据。', '政府办'],
    ['规范性文件情况，按去年口径。今年制发文件6件。', '口径'],
    ['审结187件，败诉13件。\n—— 行政复议应诉科 老周 12.20', '老周'],
    ['林姐，我们文旅局没啥大的，就这些：文化市场执法出动2,460人次，检查场所1,075家次。', '林姐'],
    ['信访局供稿：今年全区信访总量4,215件次。', '供稿'],
    ['王主任，这是我们镇今年普法的情况，您看够不够\n开展“送法下乡”21场', '王主任'],
    ['李局说今年重点写三块\n评查案卷216本，不合格6本', '三块'],
    ['会议纪要（摘）：11月8日，区政府常务会议听取法治政府建设情况汇报。', '纪要'],
    ['应诉\n全区一审案件203件，败诉13件。\n二审61件。', '应诉。'],
    ['行政执法监督 2024\n- 发意见书5份\n- 受理投诉33件', '监督2024'],
  ])('stays out of the text: %s', (notes, said) => {
    const { text } = drafted(notes);
    expect(text.split('\n').slice(1).join('\n')).not.toContain(said);
  });

  it.each(['区委常委会专题听取法治政府建设工作汇报', '向区人大常委会报告法治政府建设情况'])(
    'what was done is no title, though it ends like one: %s',
    (deed) =>
      expect(drafted(`培训执法人员120人次\n${deed}\n评查案卷60本`, '统筹推进法治政府建设').text).toContain(
        deed.slice(-8),
      ),
  );

  it.each(['召开会议听取信访工作情况', '区委常委会专题听取法治政府建设工作情况', '向市委报告年度法治工作情况'])(
    'nor is it one above all other notes: %s',
    (deed) => expect(drafted(`${deed}\n评查案卷60本\n培训120人次`, '统筹推进法治政府建设').text).toContain(deed),
  );

  it('a sender that the sentence has a subject beside is named before it', () => {
    const { text } = drafted('数据局：今年我区归集数据3.8亿条。\n政务局：综合窗口12个。', '建设数字法治政府');
    expect(text).not.toContain('数据局今年我区');
  });
});

describe('shortcomings and what is still to come', () => {
  const PROBLEMS =
    '司法局：镇街审查力量薄弱，14个镇街只有5个配了专职人员。\n信访局：信访基数还是高。\n原因：一个是重业务轻法治，二是编制紧张；三是考核作用没发挥出来。';

  it('are nobody’s who sends them in, and causes stay causes', () => {
    const { text } = drafted(PROBLEMS, '存在的不足和原因');
    expect(text).not.toMatch(/司法局|信访局|一个是/u);
    expect(text).toMatch(/究其原因，一是重业务轻法治.*二是编制紧张.*三是考核作用/u);
  });

  it.each([
    ['会议指出，一要强化责任落实；二要补齐短板；三要抓好示范创建。走访企业156家。', /工作中还存在不足/u],
    ['聚焦突出问题开展专项整治3次。走访企业156家。', /工作中还存在不足/u],
    ['企业开办材料从9份减到4份，食品类企业仍需另交1份照片。走访企业156家。', /工作中还存在不足/u],
  ])('are none where the notes tell what is done about them: %s', (notes, never) =>
    expect(drafted(notes).text).not.toMatch(never),
  );

  it('are told without what announces them, and their causes apart', () => {
    const { text } = drafted(
      '1、学法流于形式\n2、不足之处是镇街力量薄弱\n主要原因：一是重视程度不够，二是编制紧',
      '存在的不足和原因',
    );
    expect(text).toMatch(/究其原因，一是重视程度不够/u);
    expect(text).not.toMatch(/不足之处|三是主要原因/u);
  });

  it('follow a label that only a space parts from them', () =>
    expect(drafted('合规培训6场 880人\n存在的短板 1.没有专门的接待窗口 2.法务人才引不进来').text).toMatch(
      /合规培训6场.*工作中还存在一些不足。一是没有专门的接待窗口。二是法务人才引不进来/su,
    ));

  it('are few people, too', () =>
    expect(drafted('评查案卷216本，不合格6本。哦对了人少，监督科就3个人').text).toContain('工作中还存在不足：人少'));

  it('follow a label in everyday words', () =>
    expect(drafted('走访企业156家。没做好的：服务业企业去得少。').text).toContain(
      '工作中还存在不足：服务业企业去得少',
    ));

  it('keep their subject', () =>
    expect(drafted('新建司法所3个。河东司法所房子还没装修完，预计春节后搬。').text).not.toContain('下一步，预计'));

  it.each([
    ['打算明年把物业纠纷调委会搞起来。', '组建物业纠纷调委会'],
    ['把送法下乡活动搞起来了。', '开展送法下乡活动'],
  ])('are set up or held: %s', (note, written) => expect(drafted(note, '化解矛盾纠纷').text).toContain(written));

  it('a denial of what is counted by itself contradicts nothing', () => {
    const { text } = drafted('审结187件，败诉13件。\n区政府作为被告的46件，没有败诉。', '行政应诉');
    expect(text).not.toContain('待核实');
  });
});

it('a lead names what the section is about, or nothing', () => {
  const told =
    '信用修复1,326件。\n开展公平竞争审查37件。\n走访企业214家。\n收集诉求168条。\n选派律师12名。\n减税2.37亿元。\n新登记主体8600户。';
  expect(draftByRules(prepareNotes(told, '优化法治化营商环境', data), data).draft.text).not.toContain('围绕信用修复');
});

it('what is left out is told: each note that tells something, and courtesies in one line', () => {
  const draft = drafted(
    '各位好！\n培训执法人员120人次。\n联系人：小赵\n谢谢！\n法官检察官我们不统计，去年是43人。',
    '行政执法',
  );
  expect(unusedRemarks(draft)).toEqual([
    '第5条没有写进正文：法官检察官我们不统计，去年是43人',
    '第1条、第3条、第4条没有写进正文：各位好！；联系人：小赵；谢谢！',
  ]);
});
