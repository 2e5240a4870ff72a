import { expect, it } from 'vitest';
import { RunningQuestions } from '../../src/bot/running-questions.js';

const HOUR_MS = 3_600_000;

const isCancelled = (questions: RunningQuestions, updateId: number) =>
  questions.run({ chat: 1, user: 1, updateId }, async (signal) => signal.aborted);

it('cancels what was asked before, and nothing after a quiet week, when updates are counted from anywhere', async () => {
  let now = 0;
  const questions = new RunningQuestions(() => now);
  questions.cancel({ chat: 1, user: 1, updateId: 500 });
  expect(await isCancelled(questions, 499)).toBe(true);
  expect(await isCancelled(questions, 501)).toBe(false);
  now = 8 * 24 * HOUR_MS;
  expect(await isCancelled(questions, 7)).toBe(false);
});
