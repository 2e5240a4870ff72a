import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/corpus/parse-report.js';
import { inWidth } from './layouts/layout.js';

const BODY = `一、主要举措和成效
(一)加强学习。全年开展集中学法12次,举办讲座5场,发放资料2000余份。
(二)规范执法。全年办理行政处罚案件45件,开展法制审核12次。
二、存在的不足
执法人员力量薄弱,专业人才不足,部分干部法治意识有待提高。
三、2024年工作安排
持续推进法治政府建设,开展案卷评查和业务培训。`;
const OPENING = '2023年,我们坚持以习近平法治思想为指导,扎实推进法治政府建设,现将有关情况报告如下:';

/** Title, who reports, place for short, kind. */
const TITLES = [
  ['甲山市公安局乙湖区分局2023年度法治政府建设报告', '甲山市公安局乙湖区分局', '乙湖区', 'department'],
  ['南昌市公安局青云谱分局2023年度法治政府建设报告', '南昌市公安局青云谱分局', '青云谱区', 'department'],
  ['甲山市生态环境局高新区分局2023年法治政府建设报告', '甲山市生态环境局高新区分局', '甲山高新区', 'department'],
  ['云湾新区乙河新城管理委员会2023年度法治政府建设情况报告', '云湾新区乙河新城管理委员会', '乙河新城', 'region'],
  ['贵州云安新区管理委员会2023年法治政府建设情况报告', '贵州云安新区管理委员会', '云安新区', 'region'],
  ['黑龙江哈尔滨新区管委会2023年法治政府建设情况报告', '黑龙江哈尔滨新区管委会', '哈尔滨新区', 'region'],
  ['吉林高新区管委会2023年法治政府建设情况报告', '吉林高新区管委会', '吉林高新区', 'region'],
  ['天津经济技术开发区管委会2023年法治政府建设情况报告', '天津经济技术开发区管委会', '天津经开区', 'region'],
  ['海州洋河经济开发区管委会2023年法治政府建设情况报告', '海州洋河经济开发区管委会', '海州洋河经济开发区', 'region'],
  [
    '中国（云川）自由贸易试验区乙港片区管理委员会2023年度法治政府建设情况报告',
    '中国(云川)自由贸易试验区乙港片区管理委员会',
    '乙港片区',
    'region',
  ],
  ['云湾新区管委2023年法治政府建设情况报告', '云湾新区管委', '云湾新区', 'region'],
  ['新疆生产建设兵团第八师石河子市2023年法治政府建设情况报告', null, '石河子市', 'region'],
  [
    '中共云岭县委全面依法治县委员会关于2023年度法治建设情况的报告',
    '中共云岭县委全面依法治县委员会',
    '云岭县',
    'region',
  ],
  ['中共云岭旗委依法治旗办关于2023年法治政府建设情况的报告', '中共云岭旗委依法治旗办', '云岭旗', 'region'],
  ['大理白族自治州2023年法治政府建设情况报告', null, '大理州', 'region'],
  ['沛县城市管理局关于2023年法治政府建设情况的报告', '沛县城市管理局', '沛县', 'department'],
  ['云岭县司法局关于2023年法治政府建设情况\n和2024年工作打算的报告', '云岭县司法局', '云岭县', 'department'],
  ['云岭县残疾人联合会2023年法治建设工作总结', '云岭县残疾人联合会', '云岭县', 'department'],
  ['二\u3007二三年度法治政府建设情况报告\n(云岭市财政局)', '云岭市财政局', '云岭市', 'department'],
] as const;

describe.each(['narrow', 'wide'] as const)('who reports, %s punctuation', (width) => {
  const read = (text: string): ReturnType<typeof parseReport> => parseReport(inWidth(text, width), { source: 'a.txt' });

  it.each(TITLES)('is known by the title %s', (title, issuer, district, kind) => {
    expect(read(`${title}\n${OPENING}\n${BODY}`)).toMatchObject({ issuer, district, kind, year: 2023 });
  });

  it.each([
    {
      opening: '2023年,我镇坚持依法行政,现将法治政府建设情况报告如下:',
      below: '中共河湾镇委员会\n河湾镇人民政府\n2024年1月5日',
      expected: { issuer: '中共河湾镇委员会 河湾镇人民政府', district: '河湾镇', kind: 'township' },
    },
    {
      opening: '县委、县政府:\n根据通知要求,现将云岭县水利局2023年法治政府建设工作情况报告如下:',
      expected: { issuer: '云岭县水利局', district: '云岭县', kind: 'department' },
    },
    {
      opening: '市委依法治市办:\n现将我局2023年度法治政府建设情况报告如下:',
      below: '云岭市住房和城乡建设局\n2024年1月2日\n(联系人:张某,电话:0798-6812345)',
      expected: { issuer: '云岭市住房和城乡建设局', district: '云岭市', kind: 'department' },
    },
    {
      opening: '2023年,中共云岭区委、云岭区人民政府坚持依法行政,现将法治政府建设情况报告如下:',
      expected: { district: '云岭区', kind: 'region' },
    },
    {
      opening: '各位代表:\n受云岭县人民政府委托,现将2023年法治政府建设情况报告如下,请予审议:',
      expected: { issuer: '云岭县人民政府', district: '云岭县', kind: 'region' },
    },
    {
      opening: '为贯彻《实施纲要(2021-2025年)》,2023年云岭县扎实推进法治政府建设,现将有关情况报告如下:',
      expected: { district: '云岭县', kind: 'region' },
    },
    {
      opening: '青石街道办事处2023年度法治政府建设情况\n2023年,江州市南山区青石街道办事处立足定位,现将情况公开如下:',
      expected: { issuer: '江州市南山区青石街道办事处', district: '青石街道', kind: 'township' },
    },
    {
      opening: '江州市南山区2023年法治政府建设情况报告\n南山区人民政府现将2023年法治政府建设情况报告如下:',
      expected: { issuer: '江州市南山区人民政府', district: '南山区', kind: 'region' },
    },
    {
      opening: '2023年以来,云岭区委、区政府坚持依法行政,现将情况报告如下:',
      expected: { district: '云岭区', kind: 'region' },
    },
  ])('is known by opening or signature: $opening', ({ opening, below = '', expected }) => {
    const report = read(`${opening}\n${BODY}\n${below}`);
    expect(report).toMatchObject({ ...expected, year: 2023 });
    expect(report.text).toContain(inWidth(opening.split('\n').at(-1) ?? '', width));
  });
});
