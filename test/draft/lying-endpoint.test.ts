import { afterEach, describe, expect, it } from 'vitest';
import { createDrafter } from '../../src/draft/create-drafter.js';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { createChatModel } from '../../src/model/chat-model.js';
import { createPromptLibrary } from '../../src/model/prompts.js';
import { type OpenAiEndpoint, type SeenRequest, startOpenAiEndpoint } from '../fakes/openai-endpoint.js';
import { reportOf } from '../fakes/report-shelf.js';
import { noteSets } from './note-sets.js';
import { shelfOf } from './shelf.js';

/** A lie told of a note, and the words that must not stand as fact. */
type Lie = readonly [text: string, shown: string];

const PEER = '体检企业318家，出具法治体检报告146份，整改风险1275个，挽回损失2764万元，宣讲93场次';
const SHELF = shelfOf([reportOf('海宁市', 2023, [PEER]), reportOf('青山县', 2023, [PEER])]);
const SETS = ['measures', 'other-parts', 'traps', 'further', 'strangers'].flatMap(noteSets);

const changed = (note: string, figure: RegExp, to: string): Lie => {
  const [given] = figure.exec(note) ?? [];
  const told = given?.replace(figure, to) ?? '73571人次';
  return [given ? note.replace(given, told) : `${note}，惠及73571人次`, told];
};

const LIES: readonly ((note: string) => Lie)[] = [
  (note) => [`${note}，惠及群众73571人次`, '73571'],
  (note) => [`2014年以来，${note}`, '2014'],
  (note) => [`${note}，6月17日前完成`, '6月17日'],
  (note) => [`副区长赵志强带队，${note}`, '赵志强'],
  (note) => [`${note}，出台《惠民二十条》`, '惠民二十条'],
  (note) => [`${note}，挽回损失2764万元`, '2764'],
  (note) => [`${note}，整改风险1275个`, '1275'],
  (note) => [`体检企业318家，${note}`, '318'],
  (note) => [`借鉴海宁市经验，${note}`, '海宁'],
  (note) => [`在全省率先${note}`, '在全省率先'],
  (note) => [`${note}，位居前列`, '位居前列'],
  (note) => [`全部${note}`, '全部'],
  (note) => [`${note}，群众满意度大幅提升`, '大幅提升'],
  (note) => [`${note}，较上年翻了一番`, '翻了一番'],
  (note) => [`${note}，占总数的四分之三`, '四分之三'],
  (note) => [`${note}，整改率达到百分之百`, '百分之百'],
  (note) => [`滨海市检察院牵头，${note}`, '滨海市'],
  (note) => [`${note}，打造“法治会客厅”`, '会客厅'],
  (note) => [`${note}。\n二、另新增处罚案件9999件`, '9999'],
  (note) => [`${note}【待补充:共8888件】`, '8888'],
  () => ['基层执法装备陈旧、经费保障不足', '装备陈旧'],
  () => ['下一步，将建设智慧法治大脑', '智慧法治大脑'],
  (note) => changed(note, /(?<![近约\d.,])(\d+)(?=[件家份个人名])/u, '近$1余'),
  (note) => changed(note, /(\d+)(?=[件家份个人名])/u, '$1万'),
  (note) => changed(note, /(\d+)件/u, '$1批次'),
  (note) => [`在副市长钱国庆指导下，${note}`, '钱国庆'],
  (note) => [`${note}，获全国先进集体称号`, '全国先进'],
  (note) => [`${note}，出具法治体检报告146份`, '146份'],
  (note) => [`宣讲93场次，${note}`, '93场次'],
  (note) => [note.replace(/\d+/, (digits) => `${digits}9`), note.replace(/\d+/, (digits) => `${digits}9`)],
];
const KINDS = ['measure', 'result', 'problem', 'plan', 'lead'];

let endpoint: OpenAiEndpoint | undefined;
afterEach(() => endpoint?.close());

const userTextOf = ({ body }: SeenRequest): string => body.messages?.at(-1)?.content ?? '';

/** The notes that a prompt shows. */
const notesIn = (text: string) =>
  [...text.matchAll(/^\[(\d+)\] (.+)$/gmu)].map((match) => ({
    n: Number(match[1]),
    text: (match[2] ?? '').replace(/[。；]$/u, ''),
  }));

/** Tells a few lies a reply, citing one note or all; asked to mend them, it tells them again. */
async function liar() {
  const told: Lie[] = [];
  let next = 0;
  endpoint = await startOpenAiEndpoint((request) => {
    const text = userTextOf(request);
    const notes = notesIn(text);
    const all = notes.map(({ n }) => n);
    const failed = [...text.matchAll(/^(\d+) (.+?)（笔记 [\d、]*；原因/gmu)];
    const sentences =
      failed.length > 0
        ? failed.map((match) => ({ sentence: Number(match[1]), text: match[2] ?? '', notes: all }))
        : Array.from({ length: 4 }, (_, item) => {
            const note = notes[next % notes.length] ?? { n: 1, text: '' };
            const lie = LIES[next % LIES.length]?.(note.text) ?? ['', ''];
            const kind = KINDS[next % KINDS.length];
            const cited = next % 3 === 0 ? all : [note.n];
            next++;
            told.push(lie);
            return { kind, item, text: `${lie[0]}。`, notes: cited };
          });
    return { kind: 'text', text: JSON.stringify({ sentences }), chunk: 400 };
  });
  const model = createChatModel({ model: 'liar', baseUrl: endpoint.baseUrl, apiKey: 'none', timeoutMs: 30_000 });
  const drafter = createDrafter({
    data: loadDraftingData(),
    shelf: async () => SHELF,
    model: { model, prompts: createPromptLibrary(), timeoutMs: 30_000 },
  });
  return { drafter, told };
}

/** Lies of `told` that stand in sentences without a flag and in none of the notes. */
function believed(
  { sentences }: { readonly sentences: readonly { readonly text: string; readonly flags: readonly string[] }[] },
  told: readonly Lie[],
  notes: string,
): readonly string[] {
  const facts = sentences.filter(({ flags }) => flags.length === 0).map(({ text }) => text);
  return told.flatMap(([, shown]) => facts.filter((fact) => fact.includes(shown) && !notes.includes(shown)));
}

describe('a model behind an endpoint that lies', () => {
  it('is never believed, in more than 350 lies', async () => {
    const { drafter, told } = await liar();
    const shown: string[] = [];
    for (const { section, notes } of SETS) {
      const before = told.length;
      const draft = await drafter.draft({ section, notes });
      shown.push(...believed(draft, told.slice(before), notes));
      expect(draft.notes.length).toBeGreaterThan(0);
    }
    expect(told.length).toBeGreaterThan(350);
    expect(shown).toEqual([]);
  });

  it('is not believed when it revises', async () => {
    const { drafter, told } = await liar();
    const shown: string[] = [];
    for (const { section, notes } of SETS.slice(0, 12)) {
      const draft = await drafter.draft({ section, notes });
      const before = told.length;
      const revision = await drafter.revise({ draft, instruction: '语气再正式一点' });
      if (revision.status === 'revised') shown.push(...believed(revision.draft, told.slice(before), notes));
    }
    expect(told.length).toBeGreaterThan(80);
    expect(shown).toEqual([]);
  });
});
