import { describe, expect, it } from 'vitest';
import { ofTheRate, tellsRate } from '../../src/answer/asked-rate.js';
import { outlineOf } from '../../src/answer/evidence/outline.js';
import { findingsOn } from '../../src/answer/evidence/select.js';
import { figureRequestOf } from '../../src/answer/question/figure-request.js';
import type { Question } from '../../src/answer/question/question.js';
import { topicOf } from '../../src/answer/question/topic.js';
import { composeSurvey } from '../../src/answer/survey.js';
import { parseReport } from '../../src/corpus/parse-report.js';
import { fieldThesaurus } from '../../src/search/thesaurus.js';

const text = '各地人民调解成功率';
const question = {
  text,
  kind: 'survey',
  part: null,
  silent: false,
  topic: topicOf(text, fieldThesaurus(), () => 0.01),
  wanted: figureRequestOf(text),
  scope: { districts: null, unknown: [] },
} as unknown as Question;

const found = (said: string, place: string) => {
  const report = parseReport(`${place}2023年度法治政府建设情况报告\n一、工作成效\n${said}`, { source: `${place}.txt` });
  const reading = { report, sentences: outlineOf(report) };
  const findings = findingsOn(report, reading.sentences, question.topic, {
    part: null,
    limit: 4,
    wanted: question.wanted,
  });
  return { report, findings, tellsRate: tellsRate(reading, question, findings) };
};

describe('a rate that is asked of all places', () => {
  it.each([
    ['人民调解组织受理纠纷320件，调解成功率98.1%。', 'in figures'],
    ['人民调解组织受理的纠纷全部调解成功。', 'in words'],
    ['人民调解组织受理纠纷320件，调解成功311件。', null],
    ['全年未开展别的工作。', null],
  ])('is told or not: %s', (said, told) => expect(found(said, '甲县').tellsRate).toBe(told));

  it('is answered by the reports that tell it, and the others are silent on it', () => {
    const places = [found('人民调解成功率98.1%。', '甲县'), found('人民调解纠纷320件。', '乙县')];
    const scope = places.map(({ report }) => report);
    const { text: answer, coverage } = composeSurvey(question, ofTheRate(places), scope, {
      shown: 10,
      counted: [],
      unread: 0,
    });
    expect(coverage?.mentioned.map(({ district }) => district)).toEqual(['甲县']);
    expect(answer?.split('\n')[0]).toMatch(/^2份报告中1份写到.*率.*甲县.*乙县.*未提及/u);
  });

  it('is no ground to leave a report out where none tells it', () => {
    expect(ofTheRate([found('人民调解纠纷320件。', '乙县')])).toHaveLength(1);
  });
});
