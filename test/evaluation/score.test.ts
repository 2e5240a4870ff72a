import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EvaluationQuestion } from '../../scripts/evaluation/question.js';
import { type Figures, score } from '../../scripts/evaluation/score.js';
import type { ScoredAnswer, ScoredReport } from '../../scripts/evaluation/scored-answer.js';

/** One rule a case: what differs from a sound question and answer, and what the reference scorer made of it. */
interface ScoreCase {
  readonly name: string;
  readonly question: Partial<EvaluationQuestion>;
  readonly answer: ScoredAnswer | null;
  readonly faults: number;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** What the cases differ from. */
interface Sound {
  readonly reports: Readonly<Record<string, ScoredReport>>;
  readonly question: EvaluationQuestion;
  readonly answer: ScoredAnswer;
}

const [first = '', ...rest] = readFileSync(new URL('score-cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const sound: Sound = JSON.parse(first);
const cases: readonly ScoreCase[] = rest.map((line) => JSON.parse(line));
const reports = new Map(Object.entries(sound.reports));

describe('the scorer counts as the reference does', () => {
  it.each(cases)('$name', ({ question, answer, faults, expected }) => {
    const answers = new Map<string, ScoredAnswer>(answer === null ? [] : [['q', { ...sound.answer, ...answer }]]);
    const scored = score([{ ...sound.question, ...question }], answers, reports);
    expect(asReferenceFigures(scored.figures)).toEqual(expected);
    expect(scored.faults).toHaveLength(faults);
  });

  it('counts a question that asks back apart', () => {
    const clarify: EvaluationQuestion = { ...sound.question, kind: 'clarify', gold: [], must: [], absent: [] };
    const asked = score([clarify], new Map([['q', { status: 'clarify' }]]), reports).figures;
    const answered = score([clarify], new Map([['q', sound.answer]]), reports).figures;
    expect(asked).toMatchObject({ clarified: 1, ambiguous: 1, answerable: 0, unanswerable: 0 });
    expect(answered).toMatchObject({ clarified: 0, ambiguous: 1, answerable: 0, unanswerable: 0 });
  });
});

function asReferenceFigures(figures: Figures): Record<string, unknown> {
  const { refused, unanswerable, answered, answerable, clarified: _, ambiguous: __, byKind, ...rest } = figures;
  const rounded = Object.entries(rest).map(([name, value]) => [name, roundedAs(name, value)]);
  return {
    ...Object.fromEntries(rounded),
    refusal: `${refused}/${unanswerable}`,
    answered: `${answered}/${answerable}`,
    by_kind: Object.fromEntries([...byKind].map(([kind, { covered, gold }]) => [kind, `${covered}/${gold}`])),
  };
}

function roundedAs(name: string, value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(name === 'claims' ? 1 : 3));
}
