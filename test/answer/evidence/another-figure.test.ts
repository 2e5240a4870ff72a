import { describe, expect, it } from 'vitest';
import { factsIn } from '../../../src/answer/evidence/fact.js';
import { outlineOf } from '../../../src/answer/evidence/outline.js';
import { createGazetteer } from '../../../src/answer/question/places.js';
import { understand } from '../../../src/answer/question/understand.js';
import { parseReport } from '../../../src/corpus/parse-report.js';
import { fieldThesaurus } from '../../../src/search/thesaurus.js';

/** The figures by which a report of one sentence answers a question about its place. */
function figuresFor(question: string, said: string): readonly (string | undefined)[] {
  const report = parseReport(`云溪县2023年度法治政府建设情况报告\n一、工作成效\n${said}`, { source: 'a.txt' });
  const { text: _, paragraphs: __, ...summary } = report;
  const understood = understand(`云溪县${question}`, {
    gazetteer: createGazetteer([summary]),
    thesaurus: fieldThesaurus(),
    commonness: () => 0.01,
    home: null,
    thisYear: 2024,
  });
  if (understood.status !== 'understood' || !understood.question.wanted) throw new Error('no fact is asked for');
  const { topic, wanted } = understood.question;
  return factsIn(report, outlineOf(report), topic, wanted).map(({ figure }) => figure?.text);
}

describe('a figure of another thing answers for none', () => {
  it.each([
    [
      '行政复议纠错率是多少?',
      '受理行政复议517件，直接纠错率5.6%。',
      '受理行政复议517件，直接纠错29件，调解和解率42.0%。',
    ],
    ['行政诉讼败诉率是多少?', '行政诉讼败诉率8.1%。', '行政诉讼案件58件，同比增长51.7%。'],
    ['行政复议案件的调撤率是多少?', '行政复议案件调撤率38%。', '受理行政复议案件159件，复议决定履行率100%。'],
    ['收回了多少项下放的执法权限?', '收回下放执法权限9项。', '承接下放执法权限102项。'],
    ['审结了多少件行政复议案件?', '办结行政复议案件58件。', '行政复议案件12件。'],
    ['交通运输领域行政处罚多少件?', '交通运输部门作出行政处罚28件。', '开展安全生产检查，作出行政处罚346件。'],
    ['作出行政处罚多少件?', '作出行政处罚402件。', '公示行政处罚信息4.8万条。'],
    ['作出行政处罚多少件?', '作出行政处罚402件。', '对首次违法不予行政处罚94件。'],
    ['投入执法保障经费多少?', '投入执法保障经费56万元。', '为执法保障建立台账68项。'],
    ['审批时限现在压到几个工作日?', '审批时限压缩到27个工作日。', '审批时限平均缩短75天。'],
    ['调整了多少项权责事项?', '调整权责事项9项。', '33个执法单位公示权责清单。'],
    ['涉企检查降了多少?', '涉企检查下降38%。', '涉企检查覆盖率达到46%。'],
    ['调解的果品购销纠纷有几件?', '调解果品购销纠纷37件。', '调解劳动纠纷2076件。'],
  ])('%s', (question, told, other) => {
    expect(figuresFor(question, told)).not.toEqual([]);
    expect(figuresFor(question, other)).toEqual([]);
  });
});
