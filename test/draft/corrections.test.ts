import { describe, expect, it } from 'vitest';
import { drafted } from './drafted.js';

describe('a later word puts a figure right', () => {
  it.each([
    '普法活动480场\n那个数错了，是408场',
    '普法活动480场\n普法活动那个数错了，是408场',
    '普法活动480场\n发放手册3万册\n普法活动那个数错了，是408场',
    '普法活动480场\n上一条更正为408场\n发放手册3万册',
    '普法活动480场\n更正：上面480场应为408场',
    '普法活动480场\n上面的480场更正为408场',
    '普法活动480场。不对，应该是408场。',
    '普法活动480场\n刚才说错了，普法活动408场',
    '普法活动480场\n数字报错了，请以408场为准',
    '普法活动480场（改为408场）\n发放手册3万册',
    '普法活动480场（写错了，应为408场）',
    '普法活动480场，写错了，是408场',
    '普法活动480场，不，是408场',
    '普法活动480场，哦不对，是408场',
  ])('%s', (notes) => {
    const { text, notes: split, unusedNotes, remarks } = drafted(notes, '开展法治宣传教育');
    const unused = split.filter(({ n }) => unusedNotes.includes(n)).map((note) => note.text);
    expect(text).toContain('普法活动408场');
    expect(text).not.toMatch(/480|错|不对|不，|改为|应为|更正/u);
    expect(unused.join()).toContain('480场');
    expect(remarks.join()).toContain('480场改为408场');
  });

  it.each([
    ['1.审核文件86件\n2.制定规范性文件5件\n更正：第2条制定数应为6件', '制定规范性文件6件', '5件'],
    ['审核文件86件\n审核合同74份，标的额23.7亿元\n更正：第2条标的额为2.37亿元，小数点错了', '标的额2.37亿元', '23.7'],
    ['工商联：走访企业326家\n法院：走访园区12家\n更正：工商联走访企业数是336家，刚才打错了', '走访企业336家', '326'],
    ['办案1326起，首违不罚386起\n不好意思上面首违不罚386改成368，打反了', '首违不罚368起', '386'],
    ['批示法治方面的文件14件吧，不是15件，我刚查了是14件', '14件', '15件'],
    ['负责人出庭率100%，不是98%', '出庭率100%', '98%'],
    ['开展法治督察3次（原报2次，以此为准）', '法治督察3次', '2次'],
  ])('whatever it points with: %s', (notes, told, wrong) => {
    const { text, notes: split, unusedNotes, remarks } = drafted(notes, '加强法治政府建设统筹推进');
    expect(text).toContain(told);
    expect(text).not.toContain(wrong);
    expect(text).not.toMatch(/更正|错了|打反|不是|原报/u);
    expect(
      split
        .filter(({ n }) => unusedNotes.includes(n))
        .map((note) => note.text)
        .join(),
    ).toContain(wrong.slice(0, 3));
    expect(remarks.join()).toContain('更正');
  });

  it.each([
    ['法治长廊~~5条~~ 改为6条', '法治长廊6条'],
    ['~~法治长廊5条~~ 改为法治长廊6条', '法治长廊6条'],
  ])('what is struck out is unused: %s', (notes, told) => {
    const { text, notes: split, unusedNotes, remarks } = drafted(`建成宣传栏57块\n${notes}`, '开展法治宣传教育');
    expect(text).toContain(told);
    expect(text).not.toMatch(/~|5条|改为/u);
    expect(split.filter(({ n }) => unusedNotes.includes(n)).map((note) => note.text)).toEqual([
      expect.stringContaining('5条'),
    ]);
    expect(remarks.join()).toContain('划去');
  });
});

it.each([
  '平均时限由15个工作日改为5个工作日',
  '应出庭98件，实际出庭96件',
  '法律顾问从12名增加到18名',
  '检查企业500家，不合格35家',
  '立案33件，不予立案34件',
  '审核重大执法决定245件，纠正12件',
  '评查案卷45件，有误3件',
  '核对台账45件，错3件',
  '检查台账45件，更正3件',
])('is no correction: %s', (notes) => {
  const { text, remarks } = drafted(`${notes}\n制发意见书3份`, '行政执法');
  expect(text).toContain(notes);
  expect(remarks.join()).not.toContain('更正');
});

it('is pointed out where nothing shows what it puts right', () => {
  expect(drafted('普法活动480场\n培训那个数错了，是408人', '开展法治宣传教育').remarks.join()).toContain('像是更正');
});
