import { describe, expect, it } from 'vitest';
import { withCopiedFigures } from '../../../src/answer/proof/copied-figures.js';

describe('the figures of a claim', () => {
  it.each([
    ['公开信息1.8万多条。', '公开信息18000多条', '公开信息18000多条。'],
    ['办理来电80000件。', '累计办理来电8万件', '办理来电8万件。'],
    ['政策事项二十多项。', '政策事项20余项', '政策事项20余项。'],
    ['增长百分之二十四。', '同比增长24%', '增长24%。'],
    ['占百分之九十三点一八。', '占比93.18%', '占93.18%。'],
    ['新增市场主体5,647户。', '新增市场主体5647户', '新增市场主体5,647户。'],
    ['开展评查两次,发现问题八十二个。', '开展评查2次,发现问题82个', '开展评查2次,发现问题82个。'],
    ['讲座1000余场次。', '各类讲座千余场次', '讲座千余场次。'],
    ['减免2000余万元。', '减免金额达2千余万元', '减免2千余万元。'],
    ['通过率接近100%。', '通过率近100%', '通过率近100%。'],
    ['十名律师转所。', '为10个律师办理手续', '10个律师转所。'],
    ['120余人参加培训。', '120余名执法人员参加培训', '120余名参加培训。'],
    ['备案的一件文件。', '向市司法局备案1件', '备案的1件文件。'],
    ['举办第十二期培训。', '举办第12期培训', '举办第12期培训。'],
  ])('are copied from the evidence where that writes the same amount otherwise: %s', (claim, evidence, copied) => {
    expect(withCopiedFigures(claim, [evidence])).toBe(copied);
  });

  it.each([
    ['another amount', '办理来电90000件。', '累计办理来电8万件'],
    ['a rounded one', '公开信息近2万条。', '公开信息18000多条'],
    ['one without its 余', '公开信息1.8万条。', '公开信息18000多条'],
    ['余 of another step', '发放宣传单10万余份。', '发放宣传单10余万份'],
    ['one of another precision', '办结率99.70%。', '办结率99.7%'],
    ['another unit', '举办讲座十六场。', '举办讲座16次'],
    ['persons for visits', '服务300余人。', '服务300余人次'],
    ['another measure of another noun', '10家企业参加。', '10个律师参加'],
    ['a share for a number', '增长百分之二十四。', '增长24件'],
    ['a numeral in a name', '落实三项制度。', '完善3项制度'],
    ['一 that does not count', '统一件数口径。', '受理1件'],
  ])('stay as they are where they are %s', (_name, claim, evidence) => {
    expect(withCopiedFigures(claim, [evidence])).toBe(claim);
  });
});
