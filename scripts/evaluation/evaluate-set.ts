import { basename } from 'node:path';
import type { Assistant } from '../../src/domain/answer.js';
import type { Library } from '../../src/domain/ports.js';
import type { ScoredSet } from './answer-table.js';
import { askAll } from './ask-all.js';
import { readQuestions } from './question.js';
import type { QuestionSet } from './question-set.js';
import { score } from './score.js';

export interface EvaluatedSet extends ScoredSet {
  readonly faults: readonly string[];
}

/** Scores each question file of a set apart; `library` holds the set's reports and `assistant` answers from them. */
export async function evaluateSet(
  { name, files }: QuestionSet,
  assistant: Assistant,
  library: Library,
): Promise<readonly EvaluatedSet[]> {
  const reports = new Map(library.summaries().flatMap(({ id }) => [[id, library.report(id)] as const]));
  const known = new Map([...reports].flatMap(([id, report]) => (report === null ? [] : [[id, report] as const])));
  const evaluated: EvaluatedSet[] = [];
  for (const file of files) {
    const questions = readQuestions(file);
    const { answers, timing } = await askAll(assistant, questions);
    evaluated.push({ name: `${name} ${basename(file, '.jsonl')}`, timing, ...score(questions, answers, known) });
  }
  return evaluated;
}
