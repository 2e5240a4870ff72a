import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { createExtractiveAssistant } from './answer/extractive-assistant.js';
import { composeWithModel } from './answer/model-engine/compose-with-model.js';
import { rewriteQuestion } from './answer/model-engine/rewrite-question.js';
import { answerEach } from './answer/several-questions.js';
import { divisionStem } from './corpus/divisions.js';
import type { Answer, AskRequest, Assistant } from './domain/answer.js';
import type { ChatModel, PromptLibrary } from './domain/ports.js';
import type { House, Snapshot } from './house.js';

/** A chat model and the prompts that it is asked with. */
export interface ModelParts {
  readonly model: ChatModel;
  readonly prompts: PromptLibrary;
}

/**
 * The assistant of a house: always over the newest accepted state of the index. Without a model it answers in the
 * reports' own words; with one, the model words what the same spans prove.
 */
export function createAssistant(house: House, parts: ModelParts | null): Assistant {
  const { HOME_DISTRICT: home, MODEL_TIMEOUT_MS: timeoutMs } = house.config;
  const assistant = house.perSnapshot((snapshot) => {
    const extractive = createExtractiveAssistant({ library: snapshot.library, lookup: snapshot.passages, home });
    return answerEach(parts ? withModel(extractive, snapshot, parts, timeoutMs) : extractive);
  });
  return {
    async ask(request) {
      const current = await assistant();
      // Made over a large index it took a while already.
      await yieldToEvents();
      return current.ask(request);
    },
  };
}

function withModel(extractive: Assistant, { library }: Snapshot, parts: ModelParts, timeoutMs: number): Assistant {
  const districts = library.summaries().flatMap(({ district }) => district ?? []);
  const places = [...new Set(districts.flatMap((district) => [district, divisionStem(district)]))];
  return {
    async ask(request) {
      const { onProgress, ...quiet } = request;
      const start = performance.now();
      const answer = await askCompleted(extractive, quiet, parts, places, timeoutMs);
      const left = Math.max(1, timeoutMs - (performance.now() - start));
      return composeWithModel({ request, extractive: answer, ...parts, places, timeoutMs: left });
    },
  };
}

/** A follow-up that the rules cannot complete is put into full words by the model and asked once more. */
async function askCompleted(
  extractive: Assistant,
  request: AskRequest,
  parts: ModelParts,
  places: readonly string[],
  timeoutMs: number,
): Promise<Answer> {
  const answer = await extractive.ask(request);
  const { question, history = [], signal, user } = request;
  if (answer.status !== 'unanswerable' || history.length === 0) return answer;
  const task = {
    question,
    history,
    fallback: question,
    ...parts,
    places,
    timeoutMs,
    ...(signal ? { signal } : {}),
    ...(user === undefined ? {} : { user }),
  };
  const rewritten = await rewriteQuestion(task);
  if (rewritten === question) return answer;
  const { history: _, ...alone } = request;
  return { ...(await extractive.ask({ ...alone, question: rewritten })), question };
}
