import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/domain/errors.js';
import type { ChatModel, ModelUse, UseLedger } from '../../src/domain/ports.js';
import { withBudget } from '../../src/model/budget.js';

const PROMPT = { system: '系统', user: 'abcdefgh', hash: 'h1' };

function ledgerOf(): UseLedger & { readonly uses: ModelUse[] } {
  const uses: ModelUse[] = [];
  return {
    uses,
    record: (use) => uses.push(use),
    spent: (user, day) =>
      uses
        .filter((use) => use.user === user && use.day === day)
        .reduce((sum, { promptTokens, completionTokens }) => sum + promptTokens + completionTokens, 0),
  };
}

const modelOf = (promptTokens: number | null): ChatModel => ({
  name: 'clerk',
  complete: async () => ({ text: '四个汉字', promptTokens, completionTokens: promptTokens }),
});

describe('a token budget', () => {
  it('records what each completion cost, estimated where the endpoint does not say', async () => {
    const ledger = ledgerOf();
    const now = () => new Date(2026, 0, 2, 23);
    await withBudget(modelOf(null), ledger, 1000, now).complete(PROMPT, { user: 'a' });
    expect(ledger.uses[0]).toMatchObject({
      user: 'a',
      day: '2026-01-02',
      model: 'clerk',
      promptHash: 'h1',
      promptTokens: 4,
      completionTokens: 4,
    });
  });

  it('refuses a user who has spent it, that day only, and nobody else', async () => {
    const ledger = ledgerOf();
    let day = 2;
    const model = withBudget(modelOf(500), ledger, 1000, () => new Date(2026, 0, day));
    await model.complete(PROMPT, { user: 'a' });
    await expect(model.complete(PROMPT, { user: 'a' })).rejects.toBeInstanceOf(ModelError);
    await model.complete(PROMPT, { user: 'b' });
    day = 3;
    await model.complete(PROMPT, { user: 'a' });
    expect(ledger.uses.map(({ user }) => user)).toEqual(['a', 'b', 'a']);
  });

  it('counts what came of attempts that failed, and nothing where nothing came', async () => {
    const ledger = ledgerOf();
    const failing = (chunks: readonly string[]): ChatModel => ({
      name: 'clerk',
      async complete(_prompt, { onChunk, onRestart }) {
        for (const chunk of chunks) {
          onChunk?.(chunk);
          onRestart?.();
        }
        throw new ModelError('断了。');
      },
    });
    await expect(withBudget(failing([]), ledger, 1000).complete(PROMPT, {})).rejects.toBeInstanceOf(ModelError);
    expect(ledger.uses).toEqual([]);
    await expect(withBudget(failing(['四个汉字', '两字']), ledger, 1000).complete(PROMPT, {})).rejects.toThrow('断了');
    expect(ledger.uses.map(({ completionTokens }) => completionTokens)).toEqual([4, 2]);
  });
});
