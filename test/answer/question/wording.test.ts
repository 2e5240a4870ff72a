import { describe, expect, it } from 'vitest';
import { withoutPreamble } from '../../../src/answer/question/preamble.js';
import { plainQuestion } from '../../../src/answer/question/wording.js';
import { yearMentions } from '../../../src/answer/question/years.js';

describe('spelling', () => {
  it.each([
    ['東湖高新區的審計項目', '东湖高新区的审计项目'],
    ['\uff12\uff10\uff12\uff13年法制体检', '2023年法治体检'],
    ['办证快不快', '办证快'],
    ['老百姓告政府,领导上不上法庭?', '老百姓告政府时领导上法庭?'],
    ['开公司要多久,要不要花钱', '开公司要多久,要不要花钱'],
    ['有没有法治体检', '有没有法治体检'],
    ['文件有没有人审一审', '文件有没有人审'],
    ['一年一年怎么变的', '一年一年怎么变的'],
    ['常务会议(或主任办公会)学法几次', '常务会议或主任办公会学法几次'],
    ['跟外省协作(不管是办事还是执法)的做法', '跟外省协作的做法'],
    ['有哪些调解工作室(行政争议化解中心不算)', '有哪些调解工作室'],
    ['渔业纠纷有哪些做法(组织、人员、案件数)?', '渔业纠纷有哪些做法?'],
    ['两个地方(甲山县、乙水县)怎么调解', '两个地方(甲山县、乙水县)怎么调解'],
    ['部门(不是一级政府、也不是开发区)的报告', '部门的报告'],
    ['不看县、镇,只看部门的报告', '只看部门的报告'],
    ['调节了多少件纠分', '调解了多少件纠纷'],
  ])('%s', (typed, meant) => expect(plainQuestion(typed)).toBe(meant));
});

describe('what its author is about to do', () => {
  it.each([
    ['我们准备组织律师进企业,其他地方怎么做法治体检的?', '其他地方怎么做法治体检的?'],
    ['我们准备编今年的决策目录,想参考一下各地走了什么程序', '我们准备编决策目录,想参考一下各地走了什么程序'],
    ['我们想搞法治体检,其他区是怎么做的?', '我们想搞法治体检,其他区是怎么做的?'],
    ['我们准备聘行政执法监督员,兄弟县区聘了多少人?', '我们准备聘行政执法监督员,兄弟县区聘了多少人?'],
  ])('%s', (question, asked) => expect(withoutPreamble(question)).toBe(asked));
});

describe('years', () => {
  it.each<[string, number[]]>([
    ['2022年的报告', [2022]],
    ['2021-2023年', [2021, 2022, 2023]],
    ['去年和前年', [2022, 2023]],
    ['二〇二二年', [2022]],
    ['《实施纲要(2021-2025年)》落实情况', []],
    ['12345热线', []],
    ['办了2023件案子', []],
    ['检查次数比上年减少了多少', []],
  ])('%s', (question, years) => {
    expect([...new Set(yearMentions(question, 2024).flatMap((mention) => mention.years))].sort()).toEqual(years);
  });
});
