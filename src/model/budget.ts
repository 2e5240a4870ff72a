import { ModelError } from '../domain/errors.js';
import type { ChatCompletion, ChatModel, UseLedger } from '../domain/ports.js';

/** Who pays where no user is named. */
const NOBODY = '';

/** A Chinese character is about a token, four others are one. */
const estimate = (text: string): number => {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return Math.ceil(han + (text.length - han) / 4);
};

const dayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/**
 * Holds every user to so many tokens a day and records what each completion cost, also what came of attempts that failed:
 * an endpoint charges for them. Rejects with `ModelError` before asking the model where the user has spent as much.
 */
export function withBudget(
  model: ChatModel,
  ledger: UseLedger,
  tokensPerUserDay: number,
  now: () => Date = () => new Date(),
): ChatModel {
  return {
    name: model.name,
    async complete(prompt, options) {
      const user = options.user ?? NOBODY;
      const day = dayOf(now());
      if (ledger.spent(user, day) >= tokensPerUserDay) throw new ModelError('今天的模型用量已经用完，明天会恢复。');
      let heard = '';
      let start = performance.now();
      const record = (text: string, told?: ChatCompletion): void => {
        ledger.record({
          user,
          day,
          model: model.name,
          promptHash: prompt.hash,
          promptTokens: told?.promptTokens ?? estimate(prompt.system + prompt.user),
          completionTokens: told?.completionTokens ?? estimate(text),
          milliseconds: Math.round(performance.now() - start),
        });
        heard = '';
        start = performance.now();
      };
      try {
        const completion = await model.complete(prompt, {
          ...options,
          onChunk(chunk) {
            heard += chunk;
            options.onChunk?.(chunk);
          },
          onRestart() {
            if (heard !== '') record(heard);
            options.onRestart?.();
          },
        });
        record(completion.text, completion);
        return completion;
      } catch (error) {
        if (heard !== '') record(heard);
        throw error;
      }
    },
  };
}
