import { describe, expect, it } from 'vitest';
import { answerTable, kindTable } from '../../scripts/evaluation/answer-table.js';
import { missedDocumentFloors, retrievalTable } from '../../scripts/evaluation/evaluate-public.js';
import { missedFloors } from '../../scripts/evaluation/floors.js';
import type { Figures } from '../../scripts/evaluation/score.js';

const SOUND: Figures = {
  questions: 100,
  missing: 0,
  validity: 1,
  recall: 0.95,
  must: 0.95,
  absent: 0,
  foreign: 0,
  uncited: 0,
  numbers: 1,
  loose: 0,
  refused: 9,
  unanswerable: 10,
  unaclaims: 0,
  answered: 98,
  answerable: 100,
  clarified: 0,
  ambiguous: 0,
  over: 0,
  shape: 0,
  width: 120,
  claims: 3,
  byKind: new Map([['fact', { covered: 19, gold: 20 }]]),
};

describe('floors', () => {
  it.each([
    { missed: 'citations valid', figures: { validity: 0.999 } },
    { missed: 'gold quotes covered', figures: { recall: 0.949 } },
    { missed: 'required strings shown', figures: { must: 0.949 } },
    { missed: 'wrong credits', figures: { absent: 1 } },
    { missed: 'claims with a quote of another district', figures: { foreign: 1 } },
    { missed: 'claims without a citation', figures: { uncited: 1 } },
    { missed: 'claims whose numbers are proven', figures: { numbers: 0.999 } },
    { missed: 'loose numbers in the text', figures: { loose: 1 } },
    { missed: 'unanswerable questions refused', figures: { refused: 8 } },
    { missed: 'claims made while refusing', figures: { unaclaims: 1 } },
    { missed: 'answerable questions answered', figures: { answered: 97 } },
    { missed: 'ambiguous questions asked back', figures: { ambiguous: 1 } },
    { missed: 'answers with too many claims', figures: { over: 1 } },
    { missed: 'citations that lack a field', figures: { shape: 1 } },
    { missed: 'answers missing', figures: { missing: 1 } },
    { missed: 'mean quote, characters', figures: { width: 121 } },
  ])('$missed', ({ missed, figures }) => {
    expect(missedFloors({ ...SOUND, ...figures })).toEqual([missed]);
  });

  it('are reached where there is nothing to count', () => {
    const nothing = { validity: null, recall: null, must: null, numbers: null, width: null };
    expect(missedFloors({ ...SOUND, ...nothing, refused: 0, unanswerable: 0 })).toEqual([]);
  });

  it('of public sets stand on the documents found', () => {
    const row = { questions: 1, recall1: 0, recall5: 0, recall10: 0, reciprocalRank10: 0 };
    const rows = [
      { ...row, name: 'ncp_policy', documentRecall10: 0.979 },
      { ...row, name: 'stard_pool dev or admin_law', documentRecall10: 0.48 },
      { ...row, name: 'stard_pool', documentRecall10: 0.1 },
    ];
    expect(missedDocumentFloors(rows)).toEqual(['document R@10 of ncp_policy']);
    expect(retrievalTable(rows).split('\n')[2]).toBe('| ncp_policy | 1 | 0.979 | 0.000 | 0.000 | 0.000 | 0.000 |');
  });
});

describe('tables', () => {
  const sets = [
    { name: 'ours', figures: SOUND, timing: { p50: 1.2, p95: 29.6 } },
    { name: 'theirs', figures: { ...SOUND, recall: 0.9, byKind: new Map() }, timing: { p50: 1, p95: 2 } },
  ];

  it('mark a figure below its floor', () => {
    const rows = answerTable(sets).split('\n');
    expect(rows[0]).toBe('| set | questions | gold quotes covered | claims an answer | ask p50/p95, ms |');
    expect(rows).toContain('| floor |  | ≥ 0.95 |  |  |');
    expect(rows).toContain('| theirs | 100 | **0.900** | 3.0 | 1/2 |');
  });

  it('say once what all sets reach alike', () => {
    expect(answerTable(sets)).toContain('In every set: citations valid 1.000, required strings shown 0.950,');
  });

  it('show the gold a kind, where a set has the kind', () => {
    expect(kindTable(sets).split('\n').slice(2)).toEqual(['| ours | 19/20 |', '| theirs | – |']);
  });
});
