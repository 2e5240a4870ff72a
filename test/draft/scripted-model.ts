import type { ChatModel, ChatPrompt, PromptLibrary } from '../../src/domain/ports.js';
import type { DraftModel } from '../../src/draft/model/model-engine.js';

/** Shows the inputs as they are, so that a test can see what the model was given. */
const PROMPTS: PromptLibrary = {
  render: (name, inputs) => ({ system: name, user: JSON.stringify(inputs), hash: name }),
};

/** A model that replies from a script: the first entry to the first call, the last one to all further calls. */
export function scriptedModel(...replies: readonly (string | Error)[]): DraftModel & { readonly seen: ChatPrompt[] } {
  const seen: ChatPrompt[] = [];
  const model: ChatModel = {
    name: 'scripted',
    async complete(prompt) {
      const reply = replies[Math.min(seen.length, replies.length - 1)] ?? '';
      seen.push(prompt);
      if (reply instanceof Error) throw reply;
      return { text: reply, promptTokens: null, completionTokens: null };
    },
  };
  return { model, prompts: PROMPTS, timeoutMs: 60_000, seen };
}

/** A reply with one measure a text, each citing the notes given. */
export const replyOf = (...sentences: readonly (readonly [text: string, ...notes: readonly number[]])[]): string =>
  JSON.stringify({
    sentences: sentences.map(([text, ...notes], index) => ({ kind: 'measure', item: index + 1, text, notes })),
  });
