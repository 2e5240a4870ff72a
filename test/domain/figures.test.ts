import { describe, expect, it } from 'vitest';
import { type Figure, figuresOf, standsIn } from '../../src/domain/figures.js';

const brief = (figure: Figure): string =>
  [figure.kind[0], figure.qualifier, figure.number, figure.scale, figure.unit].join('|');

describe('figuresOf', () => {
  it.each<[string, readonly string[]]>([
    ['排查法律风险400余个,宣讲160余场次', ['q|余|400||个', 'q|余|160||场次']],
    ['调处矛盾纠纷10977件,涉及金额2051.8万元', ['q||10977||件', 'q||2051.8|万|元']],
    ['合格率98%,占比93.18%', ['q||98||%', 'q||93.18||%']],
    ['共1,141件、1,141 件', ['q||1141||件', 'q||1141||件']],
    ['12次、12345条', ['q||12||次', 'q||12345||条']],
    ['近6000余人次', ['q|近余|6000||人次']],
    ['减免金额达2千余万元', ['q|余|2|千万|元']],
    ['阅读量达5600多万人次', ['q|多|5600|万|人次']],
    ['发放宣传单10余万份', ['q|余|10|万|份']],
    ['约1.2万人,超过300户,50人以上', ['q|约|1.2|万|人', 'q|超过|300||户', 'q|以上|50||人']],
    ['提高3.5个百分点', ['q||3.5||个百分点']],
    ['三级执法事项,七十一项任务,三百余件', ['q||三||级', 'q||七十一||项', 'q|余|三百||件']],
    ['一半以上、三分之一、百分之六十', ['q|以上|一半||', 'q||三分之一||', 'q||百分之六十||']],
    ['3-5个工作日,10%—15%', ['q||3-5||个工作日', 'q||10-15||%']],
    ['2023年1月12日召开,3月17日印发', ['d||2023年1月12日||', 'd||3月17日||']],
    ['2021-2025年规划,20212025年', ['d||2021-2025年||', 'd||20212025年||']],
    ['2024/03/11 14:27', ['d||2024/03/11||', 'd||14:27||']],
    ['二〇二四年一月', ['d||二〇二四年一月||']],
    ['历时3个月,近5年来', ['q||3||个月', 'q|近|5||年']],
    ['“1+N”注销,311X体系,国办发〔2023〕12号', ['l||1+N||', 'l||311X||', 'l||〔2023〕12号||']],
    ['第3期简报', ['l||第3期||']],
    ['400余个', ['q|余|400||个']],
  ])('reads %s', (text, expected) => {
    expect(figuresOf(text).map(brief)).toEqual(expected);
  });

  it.each([
    '一是加强学习。二是强化培训。三是健全机制。',
    '落实行政执法“三项制度”,三项制度,四张清单,“三重一大”,“四个专题”',
    '进一步完善,一次性告知,一批典型,一网通办,一站式,十分重要,千家万户',
    '①培训 ②考核',
    '第一责任人、第三方评估',
    '“八五”普法、“五进”、“十四五”',
  ])('finds no figure in %s', (text) => {
    expect(figuresOf(text).map(brief)).toEqual([]);
  });

  it('gives offsets of the source, compatibility characters before it or not', () => {
    const text = '面积㎡与½之后,共 1,141 件。';
    const figure = figuresOf(text).find((each) => each.unit === '件');
    expect(figure && text.slice(figure.start, figure.end)).toBe('1,141 件');
  });

  it.each([
    ['1.2万人', 12_000],
    ['12000人', 12_000],
    ['三百二十件', 320],
    ['2千余万元', 20_000_000],
    ['两家', 2],
  ])('knows what %s comes to', (text, value) => {
    expect(figuresOf(text)[0]?.value).toBe(value);
  });
});

describe('standsIn', () => {
  it.each<[string, string, boolean]>([
    ['开展16次', '开展企业“法治体检”16次', true],
    ['开展160次', '开展16次', false],
    ['排查400个', '排查400余个', false],
    ['排查400余个', '排查400余个', true],
    ['发放1.2万份', '发放12000份', false],
    ['发放1141份', '发放1,141份', true],
    ['共161', '161件', true],
    ['161人', '161件', false],
    ['2月印发', '12月印发', false],
    ['3月印发', '2023年3月12日印发', true],
    ['5个', '3-5个', false],
    ['93%', '93.18%', false],
  ])('%s against %s: %s', (text, source, expected) => {
    expect(figuresOf(text).every((figure) => standsIn(figure, figuresOf(source)))).toBe(expected);
  });
});
