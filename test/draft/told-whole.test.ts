import { describe, expect, it } from 'vitest';
import { createDrafter } from '../../src/draft/create-drafter.js';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { replyOf, scriptedModel } from './scripted-model.js';
import { shelfOf } from './shelf.js';

const data = loadDraftingData();

const draftedBy = async (notes: string, told: string): Promise<string> => {
  const model = scriptedModel(replyOf([told, 1]), '改不了');
  const drafter = createDrafter({ data, shelf: async () => shelfOf([]), model });
  const draft = await drafter.draft({ section: '行政应诉工作', notes: `${notes}\n组织旁听庭审12场。` });
  return draft.text;
};

describe('a model’s sentence that tells all figures of its note', () => {
  it.each([
    ['应出庭案件74件，实际出庭74件，其中正职出庭21件。', '应出庭的74件案件全部出庭，其中正职出庭21件。'],
    ['办理人大代表建议31件、政协提案46件，办结率100%。', '办理人大代表建议31件、政协提案46件，全部办结。'],
  ])('is shown, one figure standing twice or a whole share told in words: %s', async (notes, told) => {
    expect(await draftedBy(notes, told)).toContain(told);
  });

  it('gives way where it leaves one out', async () => {
    const notes = '应出庭案件74件，实际出庭74件，其中正职出庭21件。';
    expect(await draftedBy(notes, '应出庭的74件案件全部出庭。')).toContain('正职出庭21件');
  });
});
