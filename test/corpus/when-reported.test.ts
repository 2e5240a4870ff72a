import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/corpus/parse-report.js';
import { inWidth } from './layouts/layout.js';

const BODY = `一、主要举措和成效
(一)加强学习。全年开展集中学法12次,举办讲座5场,发放资料2000余份。
二、存在的不足
执法人员力量薄弱,专业人才不足,部分干部法治意识有待提高。
三、下一步工作安排
持续推进法治政府建设,开展案卷评查和业务培训。`;
const OPENING = '我区坚持以习近平法治思想为指导,扎实推进依法行政,现将有关情况报告如下:';

const YEARS = [
  ['云岭区关于2023年度法治政府建设工作情况和2024年度工作打算的报告', 2023],
  ['云岭区2024年度法治政府建设工作计划及2023年度工作总结', 2023],
  ['云岭区二○二二年度法治政府建设情况报告', 2022],
  ['云岭区2 0 2 3年度法治政府建设情况报告', 2023],
  ['云岭区法治政府建设年度报告(2023)', 2023],
  ['云岭区法治政府建设年度报告(2023年)', 2023],
  ['云岭区2023年度法治政府建设情况报告(2024年1月18日)', 2023],
  ['云岭区2021-2023年法治政府建设情况报告', null],
  ['云岭区关于上一年度法治政府建设情况的报告\n发布日期:2024-01-09', 2023],
  ['云岭区关于上一年度法治政府建设情况的报告', null],
] as const;

/** What stands between title and text, and the day of publication. */
const DATES = [
  ['生成日期:2024-01-05 发布日期:2024-01-09', '2024-01-09'],
  ['更新时间:2025-03-04 发布时间:2024-01-09', '2024-01-09'],
  ['发布日期:2024 年 1 月 9 日', '2024-01-09'],
  ['时间:2024年元月9日', '2024-01-09'],
  ['发布时间\n2024-01-09\n来源\n区政府办', '2024-01-09'],
  ['二O二四年元月九日', '2024-01-09'],
  ['实施日期:2024-02-01 废止日期:2030-01-01 发布日期:2024-01-09', '2024-01-09'],
  ['发布时间:2024-13-45', null],
  ['2024-01', null],
] as const;

describe.each(['narrow', 'wide'] as const)('a report, %s punctuation', (width) => {
  const read = (text: string): ReturnType<typeof parseReport> => parseReport(inWidth(text, width), { source: 'a.txt' });

  it.each(YEARS)('named %s is on %s', (title, year) => {
    expect(read(`${title}\n${OPENING}\n${BODY}`)).toMatchObject({ year, district: '云岭区' });
  });

  it.each(DATES)('with %s below its title came out on %s', (fields, published) => {
    const report = read(`云岭区2023年法治政府建设年度报告\n${fields}\n2023年,${OPENING}\n${BODY}`);
    expect(report).toMatchObject({ published, year: 2023, district: '云岭区' });
  });
});
