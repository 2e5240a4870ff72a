import type { Answer, Assistant } from '../../src/domain/answer.js';
import type { Timing } from './answer-table.js';
import type { EvaluationQuestion } from './question.js';

export interface AnsweredSet {
  /** By question id. */
  readonly answers: ReadonlyMap<string, Answer>;
  readonly timing: Timing;
}

/** Asks one question after another, as one user would; rejects with the assistant's failure. */
export async function askAll(assistant: Assistant, questions: readonly EvaluationQuestion[]): Promise<AnsweredSet> {
  const answers = new Map<string, Answer>();
  const durations: number[] = [];
  for (const { id, question, history = [] } of questions) {
    const start = performance.now();
    answers.set(id, await assistant.ask({ question, history }));
    durations.push(performance.now() - start);
  }
  return { answers, timing: { p50: quantile(durations, 0.5), p95: quantile(durations, 0.95) } };
}

/** The nearest rank; 0 of nothing. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
