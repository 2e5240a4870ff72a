import type { Answer, AskRequest } from '../../domain/answer.js';
import { CancelledError, FayanError, ModelError } from '../../domain/errors.js';
import type { ChatModel, PromptLibrary } from '../../domain/ports.js';
import { askBatch, type BatchContext, type BatchResult } from './ask-batch.js';
import { composeProven, type Missed } from './compose-proven.js';
import { batchesOf, type Evidence, evidenceOf } from './evidence.js';
import type { ProvenClaim } from './prove-written.js';
import { threadText } from './thread.js';

export interface ModelTask {
  readonly request: AskRequest;
  /** The question as completed from the thread; the request's own where absent. */
  readonly question?: string;
  /** The answer without a model: its conclusion, coverage and order are kept, and it stands in where the model fails. */
  readonly extractive: Answer;
  /** What the model may use; the spans that the extractive answer cites where absent. */
  readonly evidence?: readonly Evidence[];
  readonly model: ChatModel;
  readonly prompts: PromptLibrary;
  /** Names of all districts known, short ones too, so that a foreign one in a claim is noticed. */
  readonly places: readonly string[];
  /** Whole time that the model may take, in milliseconds. */
  readonly timeoutMs: number;
}

/** Batches under way at once. */
const PARALLEL = 3;
/** Claims a district: of a survey, and of a single fact. */
const SURVEY_CLAIMS = 4;
const FACT_CLAIMS = 2;

/** Runs batches, a few at a time. A batch that fails costs only its own reports; all failing, the first error is thrown. */
async function runBatches(
  batches: readonly (readonly Evidence[])[],
  contextOf: (index: number) => BatchContext,
): Promise<readonly BatchResult[]> {
  const results: BatchResult[] = [];
  const failures: ModelError[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < batches.length; index = next++) {
      try {
        results[index] = await askBatch(batches[index] ?? [], contextOf(index));
      } catch (error) {
        if (!(error instanceof ModelError)) throw error;
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, batches.length) }, work));
  const [failure] = failures;
  if (failure && results.flat().length === 0) throw failure;
  return results.flat();
}

/** The extractive answer with one line that says why the model has no part in it. */
function withoutModel(extractive: Answer, why: string, totalMs: number): Answer {
  const text = `${extractive.text}\n\n（${why.replace(/[。,，]+$/u, '')}；以上由程序直接摘自报告原文。）`;
  return { ...extractive, text, timings: { ...extractive.timings, totalMs } };
}

/**
 * Lets a model tell what the evidence says. Nothing that the evidence does not prove is in the answer, nor in what
 * `request.onProgress` hears; conclusion and coverage are the extractive answer's. Where the model fails, or nothing it
 * says is proven, the extractive answer is given with a line why. Rejects with `CancelledError` only.
 */
export async function composeWithModel(task: ModelTask): Promise<Answer> {
  const { request, extractive, model } = task;
  if (extractive.status !== 'answered') return extractive;
  const start = performance.now();
  const elapsed = (): number => extractive.timings.totalMs + performance.now() - start;
  const limit = extractive.coverage ? SURVEY_CLAIMS : FACT_CLAIMS;
  const batches = batchesOf(task.evidence ?? evidenceOf(extractive));
  const streamed: (readonly ProvenClaim[])[] = batches.map(() => []);
  const answerOf = (proven: readonly ProvenClaim[], missed: Missed | null): Answer => ({
    ...extractive,
    ...composeProven(extractive, proven, { limit, missed }),
    engine: model.name,
    timings: { ...extractive.timings, totalMs: elapsed() },
  });
  const contextOf = (index: number): BatchContext => ({
    model,
    prompts: task.prompts,
    question: task.question ?? request.question,
    thread: threadText(request.history ?? []),
    limit,
    places: task.places,
    user: request.user,
    signal: request.signal,
    timeLeft: () => task.timeoutMs - (performance.now() - start),
    onProven(claims) {
      streamed[index] = [...claims];
      const all = streamed.flat();
      if (all.length > 0) request.onProgress?.(answerOf(all, null));
    },
  });
  try {
    const results = await runBatches(batches, contextOf);
    const proven = results.flatMap((result) => result.proven);
    const dropped = results.reduce((sum, result) => sum + result.dropped, 0);
    if (proven.length === 0) return withoutModel(extractive, '模型写的内容没有一条通过与原文的核对', elapsed());
    const prompts = [...new Set(results.flatMap((result) => result.hashes))];
    const untold = results.flatMap((result) => result.untold);
    return { ...answerOf(proven, { dropped, untold }), prompts };
  } catch (error) {
    if (request.signal?.aborted) throw new CancelledError('已取消。', { cause: error });
    if (error instanceof FayanError) return withoutModel(extractive, error.message, elapsed());
    throw error;
  }
}
