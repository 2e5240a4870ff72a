import { warmUpProofs } from './answer/model-engine/rehearse.js';
import type { ModelParts } from './assistant.js';
import type { Config } from './config.js';
import type { SqliteDatabase } from './index/database.js';
import { createUseLedger } from './index/model-records.js';

/**
 * The chat model of the environment, within each user's budget where a database keeps account, and its prompts; null without CHAT_MODEL. Client
 * libraries are loaded only with one: they take a third of a second.
 */
export async function modelPartsOf(config: Config, database: SqliteDatabase | null): Promise<ModelParts | null> {
  if (config.CHAT_MODEL === null) return null;
  const [{ configuredChatModel }, { withBudget }, { createPromptLibrary }] = await Promise.all([
    import('./model/configured-models.js'),
    import('./model/budget.js'),
    import('./model/prompts.js'),
  ]);
  const model = await configuredChatModel(config);
  if (model === null) return null;
  await warmUpProofs();
  return {
    model: database ? withBudget(model, createUseLedger(database), config.TOKENS_PER_USER_DAY) : model,
    prompts: createPromptLibrary(),
  };
}
