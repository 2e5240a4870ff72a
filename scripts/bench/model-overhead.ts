import { evidenceIn } from '../../test/answer/model-engine/survey-fixture.js';
import { startOpenAiEndpoint } from '../../test/fakes/openai-endpoint.js';
import { readQuestions } from '../evaluation/question.js';
import { type Latency, latencyOf } from './latency.js';
import type { ModelAnswer } from './model-role.js';
import { runRole } from './run-role.js';

const QUESTIONS = 'test/evaluation/five-reports/questions.jsonl';
/** What the endpoint takes to its first token, in milliseconds; then everything comes at once. */
const FIRST_TOKEN_MS = 150;
const MOST_QUESTIONS = 120;

/** In milliseconds. */
export interface ModelOverhead {
  /** Of the first answer of a process. */
  readonly first: number;
  readonly rest: Latency;
}

/** What an answer through a model takes beyond the endpoint's own time and the extractive answer that it starts from. */
export async function measureModelOverhead(dataDir: string): Promise<ModelOverhead> {
  const endpoint = await startOpenAiEndpoint((request) => ({
    kind: 'text',
    text: JSON.stringify({
      claims: evidenceIn(request).map(({ n, district, text }) => ({ district, text: rearranged(text), evidence: [n] })),
    }),
    chunk: 40,
    firstMs: FIRST_TOKEN_MS,
  }));
  try {
    const questions = readQuestions(QUESTIONS)
      .filter(({ history }) => !history?.length)
      .slice(0, MOST_QUESTIONS)
      .map(({ question }) => question);
    const task = { dataDir, baseUrl: endpoint.baseUrl, questions };
    const answers = await runRole<readonly ModelAnswer[]>('model', task);
    const beyond = answers.map(({ from, until }) => until - from - within(endpoint.busy, from, until));
    return { first: beyond[0] ?? 0, rest: latencyOf(beyond.slice(1)) };
  } finally {
    await endpoint.close();
  }
}

/** The evidence's first clauses in another order, as a writer might put them. */
const rearranged = (text: string): string =>
  `${text
    .replace(/。/g, '')
    .split(/[,\uff0c]/)
    .slice(0, 3)
    .reverse()
    .join('\uff0c')}。`;

/** How much of a time the endpoint was at work, requests side by side counted once. */
function within(busy: readonly (readonly [number, number])[], from: number, until: number): number {
  let covered = from;
  let sum = 0;
  for (const [start, end] of busy.toSorted((a, b) => a[0] - b[0])) {
    if (end <= from || start >= until) continue;
    sum += Math.max(0, Math.min(end, until) - Math.max(start, covered));
    covered = Math.max(covered, end);
  }
  return sum;
}
