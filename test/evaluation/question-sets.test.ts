import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type EvaluationQuestion, readQuestions } from '../../scripts/evaluation/question.js';
import { readQuestionSet } from '../../scripts/evaluation/question-set.js';
import { shows } from '../../scripts/evaluation/score-text.js';
import { readReport } from '../../src/corpus/read-report.js';
import type { Report } from '../../src/domain/report.js';

const LEAST = {
  'five-reports': 110,
  'five-reports-2': 200,
  'five-reports-3': 150,
  'five-reports-4': 72,
  'five-reports-5': 66,
  'five-reports-6': 66,
  'five-reports-7': 70,
  'five-reports-8': 60,
  'five-reports-9': 62,
  'five-reports-10': 61,
  'five-reports-11': 62,
  'five-reports-12': 84,
  'five-reports-13': 70,
  'five-reports-14': 70,
  'five-reports-15': 70,
  'five-reports-16': 62,
  'five-reports-17': 70,
  invented: 80,
  'invented-2': 220,
  'invented-3': 62,
  'invented-4': 62,
  'invented-5': 62,
  'invented-6': 62,
  'invented-7': 62,
  'invented-8': 62,
  'invented-9': 62,
  'invented-10': 60,
  'invented-11': 48,
  'invented-12': 62,
  'invented-13': 62,
  'invented-14': 60,
  'invented-15': 60,
  'invented-16': 60,
  'invented-17': 60,
  'invented-18': 60,
  'invented-19': 60,
  'invented-20': 60,
  'invented-21': 60,
  'invented-22': 60,
  'invented-23': 60,
  'invented-24': 60,
  'invented-25': 60,
  'invented-26': 60,
  further: 60,
};
const KINDS = ['survey', 'fact', 'compare', 'filter', 'paraphrase', 'followup', 'unanswerable'];

describe.each(Object.entries(LEAST))('the questions over %s', (name, least) => {
  const set = readQuestionSet(join('test/evaluation', name));
  const questions = set.files.flatMap(readQuestions);
  let reports: readonly Report[] = [];
  beforeAll(async () => {
    reports = await Promise.all(readdirSync(set.reports).map((file) => readReport(join(set.reports, file))));
  });

  it('are enough, of all kinds, with ids of their own', () => {
    expect(questions.length).toBeGreaterThanOrEqual(least);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect([...new Set(questions.map(({ kind }) => kind))]).toEqual(expect.arrayContaining(KINDS));
  });

  it('hold a part out where they are in two files', () => {
    if (set.files.length < 2) return;
    const counts = set.files.map((file) => readQuestions(file).length);
    expect((counts[1] ?? 0) / questions.length).toBeGreaterThan(0.15);
  });

  it('have gold that stands in the reports word for word', () => {
    const strangers = questions.flatMap((question) =>
      question.gold
        .filter(({ district, quote }) => !reports.some((report) => holds(report, district, quote)))
        .map(({ quote }) => `${question.id} ${quote}`),
    );
    expect(strangers).toEqual([]);
  });

  it('have alternatives that stand in the same place, and required strings that the gold shows', () => {
    const faults = questions.flatMap((question) => [...strangeAlternatives(question, reports), ...unshown(question)]);
    expect(faults).toEqual([]);
  });

  it('call no district silent that has gold, and none that does not report', () => {
    const known = new Set(reports.map(({ district }) => district));
    for (const { absent, gold } of questions) {
      expect(absent.filter((district) => gold.some((quote) => quote.district === district))).toEqual([]);
      expect(absent.filter((district) => !known.has(district))).toEqual([]);
    }
  });

  it('ask for nothing where there is no answer', () => {
    const refused = questions.filter(({ kind }) => kind === 'unanswerable' || kind === 'clarify');
    expect(refused.filter(({ gold, must }) => gold.length + must.length > 0)).toEqual([]);
    expect(questions.filter((question) => !refused.includes(question) && question.gold.length === 0)).toEqual([]);
  });
});

/** White space aside: cleaning may change it. */
function holds({ district, text }: Report, place: string, quote: string): boolean {
  return district === place && withoutSpace(text).includes(withoutSpace(quote));
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

function strangeAlternatives({ id, gold }: EvaluationQuestion, reports: readonly Report[]): readonly string[] {
  return gold.flatMap(({ district, any = [] }) =>
    any.filter((quote) => !reports.some((report) => holds(report, district, quote))).map((quote) => `${id} ${quote}`),
  );
}

function unshown({ id, gold, must }: EvaluationQuestion): readonly string[] {
  const texts = gold.flatMap(({ district, quote, any = [] }) => [district, quote, ...any]);
  return must.filter((wanted) => !texts.some((text) => shows(text, wanted))).map((wanted) => `${id} ${wanted}`);
}

it('reads a set without reports of its own over the samples', () => {
  expect(readQuestionSet('test/evaluation/five-reports').reports).toBe('corpus/reports');
  expect(() => readQuestionSet('test/evaluation/invented/reports')).toThrow('No questions');
});

it('names file and line of what is no question', () => {
  const file = 'test/evaluation/score-cases.jsonl';
  expect(() => readQuestions(file)).toThrow(`${file}, line 1 is not a question`);
});
