import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../src/answer/evidence/outline.js';
import { parseReport } from '../../../src/corpus/parse-report.js';
import { inventedReports } from '../invented-reports.js';

const outline = (text: string) => {
  const report = parseReport(text, { source: 'a.txt' });
  return outlineOf(report).map((sentence) => ({ ...sentence, said: report.text.slice(sentence.start, sentence.end) }));
};
const partOf = (sentences: ReturnType<typeof outline>, words: string) =>
  sentences.find(({ said }) => said.includes(words))?.part;

describe('the outline of a report', () => {
  it.each([
    [
      'headings',
      '甲县2023年度法治政府建设情况报告\n一、主要工作举措及成效\n(一)普法。办讲座3场。\n二、存在的问题\n1.人手不足。\n三、2024年工作安排\n1.办讲座9场。',
    ],
    [
      'sentences where no heading does',
      '甲县2023年度法治政府建设情况报告\n全年办讲座3场。\n同时,法治建设还存在一些问题,人手不足。\n下一步,将办讲座9场。',
    ],
    [
      'sentences in words of their own',
      '甲镇2023年度法治政府建设情况报告\n对照存在的问题全年整改,办讲座3场。\n在看到成绩的同时,也清醒地看到工作中存在的短板,人手不足。\n在新的一年里,将办讲座9场。',
    ],
    [
      'labels within the text',
      '甲县2023年度法治政府建设情况报告\n补齐短板。全年办讲座3场。\n存在的问题。执法队人手紧,有5人没有执法证。\n明年打算。办讲座9场。',
    ],
    [
      'a heading that begins with the coming year',
      '甲县2023年度法治政府建设情况报告\n一、主要工作\n(一)普法。办讲座3场。\n二、存在的问题\n1.人手不足。\n三、2024年重点任务\n1.办讲座9场。',
    ],
    [
      'one heading over two parts',
      '甲县2023年度法治政府建设情况报告\n一、主要工作举措及成效\n(一)普法。办讲座3场。\n二、存在的问题和下步打算\n法治建设还存在一些短板,主要是人手不足。\n下一步,重点抓好普法,办讲座9场。',
    ],
    [
      'headings below one over two parts',
      '甲县2023年度法治政府建设情况报告\n一、主要工作举措及成效\n(一)普法。办讲座3场。\n二、存在问题及下一步打算\n(一)存在问题\n个别乡镇人手不足。\n(二)下一步打算\n计划办讲座9场。',
    ],
  ])('tells its parts by %s', (_by, text) => {
    const sentences = outline(text);
    expect(partOf(sentences, '3场')).toBe('work');
    expect(partOf(sentences, '人手')).toBe('problems');
    expect(partOf(sentences, '9场')).toBe('plan');
  });

  it('tells where the shortcomings end and the leaders begin', () => {
    const sentences = outline(
      '甲县2023年度法治政府建设情况报告\n全年办讲座3场。\n对标先进地区,我县仍有差距。主要是人手不足。\n县委、县政府主要负责人切实履行第一责任人职责,批示7次。\n下一步,将办讲座9场。',
    );
    expect(['3场', '人手', '批示', '9场'].map((words) => partOf(sentences, words))).toEqual([
      'work',
      'problems',
      'responsibility',
      'plan',
    ]);
  });

  it('takes the name of a measure for its lead, right below a heading too', () => {
    const sentences = outline(
      '甲县2023年度法治政府建设情况报告\n一、优化营商环境\n——法治体检上门。走访企业175家。出具建议书168份。\n——诚信建设。清偿欠款3150万元。',
    );
    const leadOf = (words: string) => sentences.find(({ said }) => said.includes(words))?.lead;
    expect(leadOf('175家')).toContain('法治体检上门');
    expect(leadOf('168份')).toContain('法治体检上门');
    expect(leadOf('3150万元')).toBe('诚信建设。');
    expect(sentences.find(({ said }) => said.includes('体检'))?.said).toBe('法治体检上门。');
  });

  it('keeps what is noted beside a figure in its row', () => {
    const report = '甲县2023年度法治政府建设情况报告\n受理复议(件) | 47 | 审结45件,调解和解结案16件';
    expect(outline(report).at(-1)?.said).toBe('受理复议(件)\t47\t审结45件,调解和解结案16件');
  });

  it('reads a table that is set in sentences cell by cell', () => {
    const report =
      '甲县2023年度法治政府建设情况报告\n1 | 行政处罚 | 全县作出处罚决定402件,比上年减少115件\n行政复议(件) | 31 | 44';
    expect(outline(report).map(({ said }) => said)).toEqual(
      expect.arrayContaining(['全县作出处罚决定402件,比上年减少115件', '行政复议(件) | 31 | 44']),
    );
  });

  it('takes a heading with nothing below it for what the report says', () => {
    const sentences = inventedReports.flatMap(outlineOf);
    const bare = (words: string) => sentences.find(({ folded }) => folded.includes(words))?.bare;
    expect(bare('每个乡镇平均不足3人')).toBe(false);
    expect(bare('存在的不足和原因')).toBe(true);
    expect(bare('严格落实持证上岗')).toBe(true);
  });

  it('keeps measures apart and clauses adjoining', () => {
    const sentences = outline(
      '甲县2023年度法治政府建设情况报告\n一是抓普法,办讲座1,200场,发书2册。二是抓调解,调解3件。',
    );
    expect(new Set(sentences.slice(-2).map(({ measure }) => measure)).size).toBe(2);
    for (const { clauses, start, end } of sentences) {
      expect(clauses[0]?.start).toBe(start);
      expect(clauses.at(-1)?.end).toBe(end);
      expect(clauses.slice(1).map((clause) => clause.start)).toEqual(clauses.slice(0, -1).map((clause) => clause.end));
    }
    expect(sentences.find(({ said }) => said.includes('1,200'))?.clauses).toHaveLength(3);
  });
});
