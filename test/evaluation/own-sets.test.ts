import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type EvaluatedSet, evaluateSet } from '../../scripts/evaluation/evaluate-set.js';
import { missedFloors } from '../../scripts/evaluation/floors.js';
import { readQuestionSet } from '../../scripts/evaluation/question-set.js';
import { withIndex } from '../../scripts/evaluation/with-index.js';
import { createAssistant } from '../../src/assistant.js';
import { parseConfig } from '../../src/config.js';

/** What no answer may fall short of, whatever it finds. */
const PROOF = [
  'citations valid',
  'claims with a quote of another district',
  'claims without a citation',
  'claims whose numbers are proven',
  'citations that lack a field',
  'answers missing',
  'mean quote, characters',
];

const SETS = readdirSync('test/evaluation', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

describe.each(SETS)('answers to the questions over %s', (name) => {
  let evaluated: readonly EvaluatedSet[] = [];
  beforeAll(async () => {
    const set = readQuestionSet(join('test/evaluation', name));
    evaluated = await withIndex(parseConfig({}), set.reports, async (house) => {
      const { library } = await house.snapshot();
      return evaluateSet(set, createAssistant(house, null), library);
    });
  }, 120_000);

  it('prove every claim', () => {
    expect(evaluated.length).toBeGreaterThan(0);
    for (const { figures } of evaluated) {
      expect(missedFloors(figures).filter((floor) => PROOF.includes(floor))).toEqual([]);
    }
  });
});
