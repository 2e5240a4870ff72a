import { createAssistant } from '../assistant.js';
import type { Assistant } from '../domain/answer.js';
import { modelPartsOf } from '../model-parts.js';
import type { CommandContext } from './context.js';
import { showProgress } from './progress.js';

/** The assistant of a command, over an index that is made first where there never was one. */
export async function openAssistant(context: CommandContext): Promise<Assistant> {
  const house = await context.house();
  const progress = showProgress();
  await house.ensureIndexed({ signal: context.signal, onProgress: progress.update }).finally(progress.end);
  return createAssistant(house, await modelPartsOf(context.config, house.database));
}
