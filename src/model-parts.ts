import type { ModelParts } from './assistant.js';
import type { Config } from './config.js';

/** The chat model of the environment and its prompts; null without CHAT_MODEL. Loads the client library only with one. */
export async function modelPartsOf(config: Config): Promise<ModelParts | null> {
  if (config.CHAT_MODEL === null) return null;
  const [{ createChatModel }, { createPromptLibrary }] = await Promise.all([
    import('./model/chat-model.js'),
    import('./model/prompts.js'),
  ]);
  const model = createChatModel({
    model: config.CHAT_MODEL,
    baseUrl: config.OPENAI_BASE_URL,
    apiKey: config.OPENAI_API_KEY,
    timeoutMs: config.MODEL_TIMEOUT_MS,
  });
  return { model, prompts: createPromptLibrary() };
}
