import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft.js';
import { createDrafter } from '../../src/draft/create-drafter.js';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { replyOf, scriptedModel } from './scripted-model.js';
import { shelfOf } from './shelf.js';

const data = loadDraftingData();
const NOTES = [
  '司法局：组织律师42名，走访企业186家，查出法律风险点673个。',
  '工商联：召开座谈会12场，收集企业诉求94条。',
  '法院：诉前调解商事案件310件。',
].join('\n');
const BUREAU = '司法局组织律师42名，走访企业186家，查出法律风险点673个。';
const FEDERATION = '工商联召开座谈会12场，收集企业诉求94条。';
const COURT = '法院诉前调解商事案件310件。';
const LIES = [
  '上半年，司法局免费走访企业186家，整改法律风险点673个。',
  '工商联召开座谈会12场，解决企业诉求94条。',
  '法院、检察院撤销商事案件310件。',
];

const drafterWith = (...replies: readonly string[]) => {
  const model = scriptedModel(...replies);
  return { model, drafter: createDrafter({ data, shelf: async () => shelfOf([]), model }) };
};
const REQUEST = { section: '企业法治体检', notes: NOTES };

const bodyOf = ({ text }: Draft): string => text.split('\n').slice(1).join('');

describe('what stands instead of a refused sentence of a model', () => {
  it.each([0, 1, 2])('has its department and its place: sentence %i', async (refused) => {
    const honest = [BUREAU, FEDERATION, COURT];
    const reply = replyOf(...honest.map((text, at) => [at === refused ? (LIES[at] ?? '') : text, at + 1] as const));
    const draft = await drafterWith(reply, '改不了').drafter.draft(REQUEST);
    expect(bodyOf(draft)).toBe(`一是${BUREAU}二是${FEDERATION}三是${COURT}`);
    expect(draft.remarks.join()).toContain('模型写的1句与笔记对不上');
  });

  it('and what the model left out is told once, with its department', async () => {
    const reply = replyOf(['司法局组织律师42名，走访企业186家。', 1], [FEDERATION, 2]);
    const draft = await drafterWith(reply).drafter.draft(REQUEST);
    expect(bodyOf(draft)).toBe(`一是${BUREAU}二是${FEDERATION}${COURT}`);
  });
});

describe('a revision by the model', () => {
  const drafted = async (): Promise<Draft> =>
    await drafterWith(replyOf([BUREAU, 1], [FEDERATION, 2], [COURT, 3])).drafter.draft(REQUEST);
  const revise = async (draft: Draft, ...replies: readonly string[]) => {
    const { model, drafter } = drafterWith(...replies);
    return { model, revision: await drafter.revise({ draft, instruction: '写得正式一点' }) };
  };

  it('may name the department that sent a note, as the prompt shows it', async () => {
    const formal = '司法局共组织律师42名，走访企业186家，查出法律风险点673个。';
    const { model, revision } = await revise(await drafted(), replyOf([formal, 1], [FEDERATION, 2], [COURT, 3]));
    expect(model.seen).toHaveLength(1);
    expect(model.seen[0]?.user).toContain('[1] 司法局：组织律师42名');
    expect(revision).toMatchObject({ status: 'revised', message: '已按要求修改。' });
    expect(revision.status === 'revised' && revision.draft.text).toContain(formal);
  });

  it('shows the notes with their departments when it asks to mend a sentence', async () => {
    const { model } = await revise(await drafted(), replyOf([BUREAU, 1], [LIES[1] ?? '', 2]), '改不了');
    expect(model.seen[1]?.user).toContain('[2] 工商联：召开座谈会12场');
  });

  it.each([0, 1, 2])('keeps the old sentence where its rewriting fails: sentence %i', async (refused) => {
    const honest = [BUREAU, FEDERATION, COURT];
    const reply = replyOf(...honest.map((text, at) => [at === refused ? (LIES[at] ?? '') : text, at + 1] as const));
    const { revision } = await revise(await drafted(), reply, '改不了');
    expect(revision.message).toContain('原来的句子保留');
    expect(revision.status === 'revised' && bodyOf(revision.draft)).toBe(`一是${BUREAU}二是${FEDERATION}三是${COURT}`);
  });

  it('changes nothing where all of it is refused', async () => {
    const { revision } = await revise(await drafted(), replyOf([LIES[0] ?? '', 1]), '改不了');
    expect(revision.status).toBe('unclear');
  });
});
