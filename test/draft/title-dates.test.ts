import { describe, expect, it } from 'vitest';
import { proofFaults } from '../../src/draft/guard/fidelity-proof.js';

const SHARED = '《执法监督办法》《案卷评查标准》于3月印发';
const AFTER_MEETING = `1月召开会议，${SHARED}`;
const EACH_ITS_OWN = '1月印发《执法监督办法》，《案卷评查标准》于3月印发';
const IN_ORDER = '《执法监督办法》、《案卷评查标准》分别于3月、5月印发';
const IN_FORCE = '《执法监督办法》《案卷评查标准》均于10月20日审议通过，11月1日起施行';

const faults = (note: string, sentence: string) =>
  proofFaults(sentence, [{ text: note, planned: false }], '加强行政执法监督');

describe('a date that stands once behind several documents', () => {
  it.each([
    [SHARED, '3月印发《执法监督办法》《案卷评查标准》。'],
    [SHARED, '3月印发《案卷评查标准》。'],
    [SHARED, '《执法监督办法》于3月印发。'],
    [AFTER_MEETING, '1月召开会议，3月印发《执法监督办法》《案卷评查标准》。'],
    [EACH_ITS_OWN, '1月印发《执法监督办法》，3月印发《案卷评查标准》。'],
    [IN_FORCE, '10月20日审议通过《执法监督办法》《案卷评查标准》，11月1日起施行。'],
  ])('is of each of them: %s → %s', (note, sentence) => {
    expect(faults(note, sentence)).toEqual([]);
  });

  it.each([
    [AFTER_MEETING, '1月印发《执法监督办法》。'],
    [EACH_ITS_OWN, '1月印发《案卷评查标准》。'],
    [EACH_ITS_OWN, '3月印发《执法监督办法》《案卷评查标准》。'],
    [IN_ORDER, '5月印发《执法监督办法》，3月印发《案卷评查标准》。'],
    [IN_FORCE, '11月1日审议通过《执法监督办法》。'],
  ])('is of no other, nor is another date theirs: %s ↛ %s', (note, sentence) => {
    expect(faults(note, sentence)).not.toEqual([]);
  });
});
