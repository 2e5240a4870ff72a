import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/index/database.js';
import { createUseLedger } from '../../src/index/model-records.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'fayan-models-'));

describe('the records of models', () => {
  it('add up what a user spent on a day, across restarts', () => {
    const dataDir = folder();
    const use = {
      day: '2026-01-02',
      model: 'clerk',
      promptHash: 'h',
      promptTokens: 30,
      completionTokens: 7,
      milliseconds: 5,
    };
    const first = openDatabase(dataDir);
    createUseLedger(first).record({ ...use, user: 'a' });
    first.close();
    const second = openDatabase(dataDir);
    const ledger = createUseLedger(second);
    ledger.record({ ...use, user: 'a' });
    ledger.record({ ...use, user: 'b' });
    ledger.record({ ...use, user: 'a', day: '2026-01-03' });
    expect([ledger.spent('a', '2026-01-02'), ledger.spent('c', '2026-01-02')]).toEqual([74, 0]);
    second.close();
  });
});
