import { expect, it } from 'vitest';
import { factsIn } from '../../../src/answer/evidence/fact.js';
import { outlineOf } from '../../../src/answer/evidence/outline.js';
import { topicOf } from '../../../src/answer/question/topic.js';
import { parseReport } from '../../../src/corpus/parse-report.js';
import { fieldThesaurus } from '../../../src/search/thesaurus.js';

it('takes a count for the answer rather than a number that divides', () => {
  const report = parseReport(
    '甲县2023年度法治政府建设情况报告\n一、工作成效\n从四个维度选聘法律顾问团队,提供法律建议65条。',
    { source: 'a.txt' },
  );
  const topic = topicOf('法律顾问提建议', fieldThesaurus(), () => 0.01);
  const [first] = factsIn(report, outlineOf(report), topic, { kind: 'count', units: [], unit: '', beside: '' });
  expect(first?.figure?.text).toBe('65条');
});
