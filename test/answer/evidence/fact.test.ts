import { describe, expect, it } from 'vitest';
import { factsIn } from '../../../src/answer/evidence/fact.js';
import { outlineOf } from '../../../src/answer/evidence/outline.js';
import { figureRequestOf } from '../../../src/answer/question/figure-request.js';
import { topicOf } from '../../../src/answer/question/topic.js';
import { parseReport } from '../../../src/corpus/parse-report.js';
import { fieldThesaurus } from '../../../src/search/thesaurus.js';

const NOTHING_ASKED = { kind: 'count', units: [], unit: '', beside: '' } as const;

describe('the fact asked for', () => {
  it.each([
    ['从四个维度选聘法律顾问团队，提供法律建议65条。', '法律顾问提建议', '65条'],
    ['设立“茶乡调解驿站”，派驻调解员2名，当季化解237件。接待来访9件。', '“茶乡调解驿站”化解了多少件纠纷', '237件'],
    ['办起“工地夜校”。全年开课34场。组织学法8场。', '“工地夜校”开了多少场', '34场'],
    ['办理各类公证5,246件，落实24项公证“最多跑一次”。', '办了多少件公证', '5246件'],
    ['受理行政复议14件，办理管委会作为被申请人行政复议案件2件。', '行政复议案件有多少件', '14件'],
    ['登记涉企检查1286次，与上年同期相比下降38%。', '涉企检查下降了多少', '38%'],
    ['抽查占涉企检查的比重提高到67%。涉企检查压减20%。', '涉企检查减少了多少', '20%'],
    ['组织案卷评查，对14个部门进行评查，发现20余项问题。', '案卷评查发现了多少问题', '20余项'],
    ['行政诉讼已判决6件，胜诉5件、败诉1件。', '败诉多少件', '1件'],
    ['督办败诉案件整改5件。败诉14件。', '败诉多少件', '14件'],
    ['法律援助中心办案635件,同比增加8.2%,其中刑事援助案件389件。', '法律援助案件有多少件', '635件'],
    ['法律援助中心办案635件,同比增加8.2%,其中刑事援助案件389件。', '刑事援助案件有多少件', '389件'],
    ['收到行政复议申请104件，受理92件，审结88件。', '受理了多少件行政复议', '92件'],
    ['收到行政复议申请104件，受理92件，审结88件。', '审结行政复议多少件', '88件'],
    ['因信息公开引发行政复议23件。收到复议申请141件。', '行政复议案件有多少件', '141件'],
    ['因信息公开引发行政复议23件。收到复议申请141件。', '信息公开的行政复议案件有多少件', '23件'],
  ])('%s', (said, question, figure) => {
    const report = parseReport(`甲县2023年度法治政府建设情况报告\n一、工作成效\n${said}`, { source: 'a.txt' });
    const asked = figureRequestOf(question) ?? NOTHING_ASKED;
    const topic = topicOf(question.replace(/多少./u, '   '), fieldThesaurus(), () => 0.01);
    const [first] = factsIn(report, outlineOf(report), topic, asked);
    expect(first?.figure?.text).toBe(figure);
  });

  it('is none that another thing is counted by behind the clause that names what was asked', () => {
    const text =
      '甲县2023年度法治政府建设情况报告\n一、工作成效\n发放行政处罚信用修复告知书280余份，帮助企业修复40起。';
    const report = parseReport(text, { source: 'a.txt' });
    const topic = topicOf('行政处罚', fieldThesaurus(), () => 0.01);
    const figures = factsIn(report, outlineOf(report), topic, { ...NOTHING_ASKED, units: ['件', '起'] });
    expect(figures).toEqual([]);
  });

  it('is none of what stands beside the thing asked about in a heading that joins both', () => {
    const text = '甲县2023年度法治政府建设情况报告\n一、工作成效\n(一)公证与仲裁\n县公证处办理公证3127件。';
    const report = parseReport(text, { source: 'a.txt' });
    const figuresFor = (thing: string) =>
      factsIn(
        report,
        outlineOf(report),
        topicOf(thing, fieldThesaurus(), () => 0.01),
        {
          ...NOTHING_ASKED,
          units: ['件'],
          unit: '件',
        },
      ).map(({ figure }) => figure?.text);
    expect(figuresFor('公证')).toEqual(['3127件']);
    expect(figuresFor('仲裁案件')).toEqual([]);
  });

  it('is quoted with the sentences beside it where it is terse', () => {
    const text = '甲县2023年度法治政府建设情况报告\n一、工作成效\n一审行政应诉案件117件。负责人出庭率100%。';
    const report = parseReport(text, { source: 'a.txt' });
    const topic = topicOf('负责人出庭', fieldThesaurus(), () => 0.01);
    const asked = figureRequestOf('负责人出庭率是多少') ?? NOTHING_ASKED;
    const [first] = factsIn(report, outlineOf(report), topic, asked);
    expect(report.text.slice(first?.range.start, first?.range.end)).toBe('负责人出庭率100%');
    expect(report.text.slice(first?.quoted?.start, first?.quoted?.end)).toBe('一审行政应诉案件117件。负责人出庭率100%');
  });

  it('may be the days that the sentence after a name tells', () => {
    const text = '甲县2023年度法治政府建设情况报告\n一、工作成效\n设立“企业宁静期”。每月1日至20日，不安排入企检查。';
    const report = parseReport(text, { source: 'a.txt' });
    const topic = topicOf('宁静期', fieldThesaurus(), () => 0.01);
    const asked = figureRequestOf('宁静期是每月哪几天');
    const [first] = factsIn(report, outlineOf(report), topic, asked ?? NOTHING_ASKED);
    expect(report.text.slice(first?.range.start, first?.range.end)).toContain('1日至20日');
  });

  it('is a duration told without a number, and none that looks back', () => {
    const text =
      '甲县2023年度法治政府建设情况报告\n一、工作成效\n企业开办实现“零费用、半小时”。总结近5年来企业开办的经验。';
    const report = parseReport(text, { source: 'a.txt' });
    const topic = topicOf('企业开办', fieldThesaurus(), () => 0.01);
    const asked = figureRequestOf('企业开办要多长时间') ?? NOTHING_ASKED;
    const spans = factsIn(report, outlineOf(report), topic, asked).map(({ range }) =>
      report.text.slice(range.start, range.end),
    );
    expect(spans).toEqual(['企业开办实现“零费用、半小时”']);
  });

  it('is no money saved where money spent was asked for', () => {
    const text = '甲县2023年度法治政府建设情况报告\n一、工作成效\n法律顾问提出意见230条，避免经济损失860万元。';
    const report = parseReport(text, { source: 'a.txt' });
    const topic = topicOf('法律顾问', fieldThesaurus(), () => 0.01);
    const facts = (question: string) =>
      factsIn(report, outlineOf(report), topic, figureRequestOf(question) ?? NOTHING_ASKED);
    expect(facts('法律顾问花了多少钱')).toEqual([]);
    expect(facts('法律顾问避免了多少损失')[0]?.figure?.text).toBe('860万元');
  });
});
