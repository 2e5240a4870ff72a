import { describe, expect, it } from 'vitest';
import { drafted } from './drafted.js';

const LACKS = /(?:不足|下一步)[^\n]*(?:45件|200人次|80家|366件)/u;

describe('a label with its words on its own line', () => {
  it.each([
    ['检查企业80家\n问题：执法力量不足\n处罚案件45件\n培训执法人员200人次', '工作中还存在不足：执法力量不足'],
    ['问题：执法力量不足\n检查企业80家\n处罚案件45件', '工作中还存在不足：执法力量不足'],
    ['存在的不足：车辆少、人手缺\n检查企业80家\n处罚案件45件', '工作中还存在不足：车辆少、人手缺'],
    ['下一步：招录执法人员5人\n检查企业80家\n处罚案件45件', '下一步，招录执法人员5人'],
    ['明年重点：轮训执法人员\n检查企业80家\n处罚案件45件', '轮训执法人员'],
    ['1.检查企业80家\n2.困难：装备陈旧\n3.处罚案件45件', '工作中还存在不足：装备陈旧'],
  ])('covers that line: %s', (notes, told) => {
    const { text, unusedNotes } = drafted(notes, '行政执法');
    expect(text).toContain(told);
    expect(text).not.toMatch(LACKS);
    expect(unusedNotes).toEqual([]);
  });

  it.each([
    ['检查企业80家\n问题：\n人手紧张\n装备陈旧', /一是人手紧张。二是装备陈旧/u],
    ['检查企业80家\n问题：一是人手紧张\n二是装备陈旧', /不足。一是人手紧张。二是装备陈旧/u],
    ['检查企业80家\n问题：主要有以下几点\n1.人手紧张\n2.装备陈旧', /不足。.*人手紧张。.*装备陈旧/u],
    ['检查企业80家\n下一步：抓好培训\n  轮训执法人员\n  配发装备', /下一步，.*抓好培训。.*轮训执法人员。.*配发装备/u],
    [
      '检查企业80家\n（二）下一步：抓好培训\n1.轮训执法人员\n2.配发装备',
      /下一步，.*抓好培训。.*轮训执法人员。.*配发装备/u,
    ],
  ])('goes on with its own list: %s', (notes, told) => {
    expect(drafted(notes, '行政执法').text).toMatch(told);
  });

  it.each([
    [
      '收到复议申请137件\n下步：推进规范化建设\n争取创成省级窗口\n到年底调解率达40%以上\n开展同堂培训2次',
      /。.*137件，开展同堂培训2次/u,
      /一是将推进规范化建设。二是争取创成省级窗口。三是到年底调解率达40%以上。$/u,
    ],
    [
      '下一步：加强府院联动\n2024年完成复议中心建设\n要把剩余7个所也建好\n今年召开联席会议4次\n审结109件',
      /召开联席会议4次，审结109件/u,
      /一是将加强府院联动。二是2024年完成复议中心建设。三是要把剩余7个所也建好。$/u,
    ],
    [
      '举办讲座35场\n下一步打算：深化普法\n继续开展法律七进\n打造文化阵地3个',
      /举办讲座35场，打造文化阵地3个/u,
      /一是将深化普法。二是将继续开展法律七进。$/u,
    ],
    ['下一步：组建专家库\n已制定评查标准\n继续开展评查3次', /已制定评查标准.*继续开展评查3次/u, /将?组建专家库。$/u],
    ['处罚案件45件\n问题：力量不足\n装备陈旧\n培训200人次', /处罚案件45件，培训200人次/u, /力量不足。二是装备陈旧。$/u],
  ])('goes on with lines that plainly are of its kind, no others: %s', (notes, done, more) => {
    const { text } = drafted(notes, '行政执法监督');
    expect(text.replace(/\n(?:下一步|工作中).*$/su, '').replace(/\n/gu, '。')).toMatch(done);
    expect(text).toMatch(more);
  });

  it.each(['覆盖全部乡镇', '设立工作站', '预计明年建成司法所'])('is no department that a deed begins: %s', (line) => {
    const { notes, text } = drafted(`检查企业5家\n${line}\n接待群众80人`, '行政执法监督');
    expect(text).toContain(line);
    expect(notes.every(({ department }) => department === undefined)).toBe(true);
  });

  it.each([
    '区市场监管局：检查企业1875户次\n调解纠纷386件\n建成调解室4个',
    '司法局：审查文件41件\n区市场监管局：检查企业1875户次\n调解纠纷386件\n建成调解室4个',
    '区市场监管局报：检查企业1875户次\n\n调解纠纷386件\n建成调解室4个',
  ])('names who did what stands on that line: %s', (notes) => {
    const draft = drafted(notes, '推进依法行政');
    const unlabelled = draft.notes.filter(({ text }) => /调解/u.test(text));
    expect(unlabelled.length).toBeGreaterThan(0);
    expect(unlabelled.every(({ department }) => department === undefined)).toBe(true);
    expect(draft.text).not.toMatch(/监管局[^。]*调解/u);
  });

  it.each([
    '区市场监管局\n检查企业1875户次\n立案386件',
    '区市场监管局：\n检查企业1875户次\n立案386件',
    '区市场监管局：检查企业1875户次\n- 立案386件',
  ])('names who did all below where it stands alone or has a list: %s', (notes) => {
    const { notes: split } = drafted(notes, '推进依法行政');
    expect(split.find(({ text }) => text.includes('386'))?.department).toBe('区市场监管局');
  });
});

describe('a line without a figure', () => {
  it.each([
    '区委常委会专题研究法治工作',
    '区政府常务会议听取复议工作',
    '开展宪法宣传工作',
    '区委依法治区办部署督察工作',
  ])('is told wherever it stands: %s', (line) => {
    for (const notes of [`${line}\n收案312件\n审结287件`, `收案312件\n${line}\n审结287件`])
      expect(drafted(notes, '行政复议').text).toContain(line);
  });

  it.each(['推进复议规范化建设工作', '加强复议能力建设工作'])(
    'is among the unused notes where it is a heading: %s',
    (line) => {
      const { text, notes } = drafted(`${line}\n收案312件\n审结287件`, '行政复议');
      expect(text + notes.map((note) => note.text).join()).toContain(line);
    },
  );

  it.each(['2023年行政复议工作总结', '行政复议工作情况', '行政复议工作'])('goes where it is a title: %s', (line) => {
    const { text, unusedNotes } = drafted(`${line}\n收案312件\n审结287件`, '行政复议');
    expect(text.split('\n').slice(1).join()).not.toContain(line);
    expect(unusedNotes.length).toBeLessThan(2);
  });
});
