import { describe, expect, it } from 'vitest';
import { drafted } from './drafted.js';

const times = (text: string, part: string): number => text.split(part).length - 1;

describe('what notes count twice in other words', () => {
  it.each([
    ['走访企业320家\n共走访320家企业\n走访了320户企业', '320', 3],
    ['接待咨询6200余人次\n解答咨询6200余人次', '6200余人次', 2],
    ['办理法律援助案件860件，接待咨询6200人次\n全年解答法律咨询6200人次', '6200人次', 2],
    ['检查企业1208家次\n开展检查1208家次\n执法检查企业1208家次，立案35件', '1208', 3],
    ['举办法治讲座35场\n开展讲座35场', '35场', 2],
    ['收到复议申请137件\n新收复议案件137件', '137件', 2],
    ['体检企业214家\n为214家企业开展法治体检\n出具报告209份', '214家', 2],
    ['检查企业410家，立案35件\n开展检查410家，发现问题91个', '410家', 2],
  ])('is written once and cites all of them: %s', (notes, figure, saying) => {
    const { text, sentences, unusedNotes, remarks } = drafted(notes);
    expect(times(text, figure)).toBe(1);
    expect(sentences.find((each) => each.text.includes(figure))?.notes.length).toBeGreaterThanOrEqual(saying);
    expect(unusedNotes).toEqual([]);
    expect(remarks.join()).toContain('正文只写一次');
  });

  it('is among the unused notes where its figure is written otherwise', () => {
    const { text, notes, unusedNotes } = drafted('发放宣传资料5万份\n派发资料50000份\n举办讲座3场');
    expect(text).not.toContain('50000');
    expect(unusedNotes.map((n) => notes[n - 1]?.text).join()).toContain('50000份');
  });
});

it.each([
  ['城管局：检查企业500家\n住建局：检查企业500家', '500家', 2],
  ['上半年检查企业320家\n下半年检查企业320家', '320家', 2],
  ['审核规范性文件41件\n备案规范性文件41件', '41件', 2],
  ['出动执法人员350人次\n培训执法人员350人次', '350人次', 2],
  ['受理复议申请121件\n审结复议案件121件', '121件', 2],
  ['走访企业30家\n走访商户30家', '30家', 2],
  ['石井村方面，法治讲座35场\n东桥村方面，法治讲座35场', '35场', 2],
  ['今年检查企业320家\n拟检查企业320家', '320家', 2],
])('tells twice what are two things: %s', (notes, figure, count) => {
  expect(times(drafted(notes).text, figure)).toBe(count);
});
