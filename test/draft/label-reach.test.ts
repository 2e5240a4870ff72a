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
