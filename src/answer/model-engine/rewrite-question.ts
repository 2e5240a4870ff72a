import { z } from 'zod';
import type { Turn } from '../../domain/answer.js';
import { ModelError } from '../../domain/errors.js';
import { readJsonReply } from '../../domain/json-reply.js';
import type { ChatModel, PromptLibrary } from '../../domain/ports.js';
import { bareText } from '../proof/plain-text.js';
import { threadText } from './thread.js';

export interface RewriteTask {
  readonly question: string;
  readonly history: readonly Turn[];
  /** What the rules make of the question: given where the model fails or adds what the thread does not say. */
  readonly fallback: string;
  readonly model: ChatModel;
  readonly prompts: PromptLibrary;
  /** Names of all districts known. */
  readonly places: readonly string[];
  /** In milliseconds. */
  readonly timeoutMs: number;
  readonly user?: string;
  readonly signal?: AbortSignal;
}

const Rewritten = z.object({ question: z.string().trim().min(2).max(300) });

/** Numbers and districts of a rewritten question must stand in the thread, and half of its words. */
function isFaithful(question: string, source: string, places: readonly string[]): boolean {
  const numbers = question.match(/\d+/g) ?? [];
  const words = [...bareText(question)].filter((character) => /\p{Script=Han}/u.test(character));
  const known = words.filter((character) => source.includes(character)).length;
  return (
    numbers.every((number) => source.includes(number)) &&
    places.every((place) => !question.includes(place) || source.includes(place)) &&
    known >= words.length / 2
  );
}

/** Completes a follow-up question from its thread. Never worse than `fallback`; rejects with `CancelledError` only. */
export async function rewriteQuestion(task: RewriteTask): Promise<string> {
  const { question, history, fallback } = task;
  if (history.length === 0) return fallback;
  const thread = threadText(history);
  try {
    const prompt = task.prompts.render('rewrite', { thread, question });
    const { text } = await task.model.complete(prompt, {
      timeoutMs: task.timeoutMs,
      ...(task.signal ? { signal: task.signal } : {}),
      ...(task.user === undefined ? {} : { user: task.user }),
    });
    const rewritten = Rewritten.safeParse(readJsonReply(text));
    const faithful =
      rewritten.success && isFaithful(rewritten.data.question, `${thread}\n${question}\n${fallback}`, task.places);
    return faithful ? rewritten.data.question : fallback;
  } catch (error) {
    if (error instanceof ModelError) return fallback;
    throw error;
  }
}
