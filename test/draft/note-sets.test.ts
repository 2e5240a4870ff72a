import { describe, expect, it } from 'vitest';
import { createDrafter } from '../../src/draft/create-drafter.js';
import { loadDraftingData } from '../../src/draft/drafting-data.js';
import { scoreDraft } from './draft-score.js';
import { noteSets } from './note-sets.js';
import { shelfOf } from './shelf.js';

const drafter = createDrafter({ data: loadDraftingData(), shelf: async () => shelfOf([]) });
const SETS = ['measures', 'other-parts', 'traps', 'further'].flatMap(noteSets);

describe('drafts of the note sets', () => {
  it.each(SETS)('$name: every figure from the notes, none lost, none invented', async ({ section, notes }) => {
    const draft = await drafter.draft({ section, notes });
    const score = scoreDraft(draft, notes);
    expect({ ...score, text: draft.text }).toMatchObject({
      invented: [],
      inventedNames: [],
      missing: [],
      structured: true,
    });
    expect(score.repetition).toBeLessThan(0.1);
    expect(draft.sentences.every((sentence) => sentence.notes.length > 0)).toBe(true);
    expect(draft.sentences.filter(({ flags }) => flags.includes('unverified'))).toEqual([]);
  });

  it('covers the notes at readable length, each in well under 200 ms', async () => {
    const drafts = await Promise.all(SETS.map(({ section, notes }) => drafter.draft({ section, notes })));
    const scores = drafts.map((draft, index) => scoreDraft(draft, SETS[index]?.notes ?? ''));
    const mean = (of: (score: (typeof scores)[number]) => number): number =>
      scores.reduce((sum, each) => sum + of(each), 0) / scores.length;
    expect(mean((score) => score.coverage)).toBeGreaterThan(0.95);
    expect(mean((score) => score.length)).toBeLessThan(1.6);
    const began = performance.now();
    for (const { section, notes } of SETS) await drafter.draft({ section, notes });
    expect((performance.now() - began) / SETS.length).toBeLessThan(200);
  });
});
