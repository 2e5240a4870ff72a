import { describe, expect, it } from 'vitest';
import { drafted } from './drafted.js';

const SECTION = '规范行政执法';
const textsOf = (notes: string): readonly string[] => drafted(notes, SECTION).notes.map(({ text }) => text);

describe('the number of a list before a note that opens with a figure', () => {
  it.each([
    ['1. 3家单位未报送案卷。\n2. 5月10日召开推进会。', ['3家单位未报送案卷。', '5月10日召开推进会。']],
    ['1.3家单位未报送案卷。\n2.7月18日开展培训，120人参加。', ['3家单位未报送案卷。', '7月18日开展培训，120人参加。']],
    ['1\uff0e3家单位未报送案卷。\n2\uff0e8月开展培训。', ['3家单位未报送案卷。', '8月开展培训。']],
    ['1 3家单位未报送案卷。\n2 5月10日召开推进会。', ['3家单位未报送案卷。', '5月10日召开推进会。']],
    ['1. 12个部门完成自查。\n2. 6件案卷不合格。', ['12个部门完成自查。', '6件案卷不合格。']],
  ])('is no part of it: %j', (notes, texts) => {
    const draft = drafted(notes, SECTION);
    expect(draft.notes.map(({ text }) => text)).toEqual(texts);
    expect(draft.text).not.toMatch(/\d[.\uff0e]\d/u);
  });

  it.each([
    ['行政复议纠错率9 8 . 2 %', '98.2%'],
    ['案件按期办结率9 8.5 %', '98.5%'],
    ['1.2万件案件已办结，2.5个百分点为增幅', '1.2万件'],
    ['12.4国家宪法日开展宣传活动', '12.4国家宪法日'],
  ])('leaves decimals and spelt digits as they are: %s', (notes, kept) => {
    expect(textsOf(notes).join('')).toContain(kept);
  });

  it.each(['清理文件126件：保留98、修改15、废止13', '审结案件405件：普通312、简易88、听证5'])(
    'is none where figures are only listed: %s',
    (notes) => {
      const draft = drafted(notes, SECTION);
      expect(draft.text.match(/\d+/gu)).toEqual(notes.match(/\d+/gu));
    },
  );
});

it.each([
  '１．走访企业３２０家\n２．出具报告２８５份\n３．避免损失约１，２６０万元',
  '（１）走访企业３２０家\n（２）出具报告２８５份\n（３）避免损失约１，２６０万元',
  '1．走访企业320家\n2．出具报告285份\n3．避免损失约1，260万元',
])('reads digits of full width as digits: %s', (notes) => {
  const { text } = drafted(notes, '法治体检');
  expect(text).toMatch(/走访企业320家.*出具报告285份.*避免损失约1,260万元/su);
  expect(text).not.toMatch(/[1-3]．|[（(]\d[）)]|[1-3]\./u);
});
