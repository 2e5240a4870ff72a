import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../src/answer/evidence/outline.js';
import { rowsTelling } from '../../../src/answer/evidence/table-facts.js';
import { figureRequestOf } from '../../../src/answer/question/figure-request.js';
import { topicOf } from '../../../src/answer/question/topic.js';
import { parseReport } from '../../../src/corpus/parse-report.js';
import { fieldThesaurus } from '../../../src/search/thesaurus.js';

const report = parseReport(
  [
    '甲县2023年度法治政府建设情况报告',
    '一、工作成效',
    '各领域执法情况见下表。',
    '领域 | 行政处罚（件） | 罚没金额（万元）',
    '生态环境 | 92 | 1105.2',
    '交通运输 | 874 | 329.4',
    '近三年有关数据见下表。',
    '指标 | 2022年 | 2023年',
    '行政复议收案（件） | 44 | 76',
    '出庭应诉率 | 93.9% | 100%',
    '其他数据如下。',
    '法律援助案件（件） | 438 | 其中农民工案件152件',
    '公证事项（件） | 1508 | 上门办理31件',
    '主要数据如下。',
    '指标 | 2024年数据 | 备注',
    '信息公开申请（件） | 21 | 均按期答复',
  ].join('\n'),
  { source: 'a.txt' },
);

const rows = (question: string) =>
  rowsTelling(
    report,
    outlineOf(report),
    topicOf(question, fieldThesaurus(), () => 0.01),
    figureRequestOf(question) ?? { kind: 'what', units: [], unit: '', beside: '' },
  );

describe('a fact in a table', () => {
  it.each([
    ['生态环境罚没了多少万元', '生态环境：行政处罚（件）92，罚没金额（万元）1105.2。', '1105.2元'],
    ['交通运输作出行政处罚多少件', '交通运输：行政处罚（件）874，罚没金额（万元）329.4。', '874件'],
    ['行政复议收案多少件', '行政复议收案（件）：2022年44，2023年76。', '76件'],
    ['收到信息公开申请多少件', '信息公开申请（件）：2024年数据21，均按期答复。', '21件'],
    ['出庭应诉率是多少', '出庭应诉率：2022年93.9%，2023年100%。', '100%'],
  ])('%s', (question, told, figure) => {
    const [first] = rows(question);
    expect(first?.row?.text).toBe(told);
    expect(`${first?.figure?.number}${first?.figure?.unit}`).toBe(figure);
    expect(report.text.slice(first?.row?.headRange.start, first?.row?.headRange.end)).toMatch(/^(?:领域|指标)\t/);
  });

  it('is not told with the figures of another row for names', () => {
    expect(rows('公证事项办了多少件').map(({ row }) => row?.text)).toEqual([]);
  });

  it('is none where the row is not named', () => expect(rows('城市管理罚没了多少万元')).toEqual([]));
});
