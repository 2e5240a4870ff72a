import type { Config } from '../config.js';
import type { DraftModel } from '../draft/model/model-engine.js';
import { createChatModel } from '../model/chat-model.js';
import { createPromptLibrary } from '../model/prompts.js';

/** The model that drafts are written by; null where none is configured. */
export function draftModelOf(config: Config): DraftModel | null {
  if (config.CHAT_MODEL === null) return null;
  const timeoutMs = config.MODEL_TIMEOUT_MS;
  const model = createChatModel({
    model: config.CHAT_MODEL,
    baseUrl: config.OPENAI_BASE_URL,
    apiKey: config.OPENAI_API_KEY,
    timeoutMs,
  });
  return { model, prompts: createPromptLibrary(), timeoutMs };
}
