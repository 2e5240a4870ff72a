import type { Context } from 'grammy';
import type { Services } from './services.js';
import type { KeptAnswer } from './store/answer-store.js';

/** The answer that a button belongs to; null where it is no longer kept or was given in another chat. */
export function keptUnder(context: Context, { store }: Services, id: number): KeptAnswer | null {
  const kept = store.answers.get(id);
  return kept && kept.chat === (context.chatId ?? context.from?.id) ? kept : null;
}
