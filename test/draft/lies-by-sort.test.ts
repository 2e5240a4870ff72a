import { describe, expect, it } from 'vitest';
import type { ChatModel } from '../../src/domain/ports.js';
import { createDrafter } from '../../src/draft/create-drafter.js';
import { loadDraftingData } from '../../src/draft/outline/drafting-data.js';
import { createPromptLibrary } from '../../src/model/prompts.js';
import { reportOf } from '../fakes/report-shelf.js';
import { noteSets } from './note-sets.js';
import { shelfOf } from './shelf.js';

const data = loadDraftingData();
const SETS = ['measures', 'other-parts', 'traps', 'further', 'strangers'].flatMap(noteSets);
const PEER_FIGURES = ['3187家', '1468份', '12753个', '2764万元', '939场次', '5683人次'];
const PEER_NAMES = ['海宁市', '青山县', '白石区'];
const SHELF = shelfOf(
  PEER_NAMES.map((name) =>
    reportOf(name, 2023, [`体检企业3187家，出具报告1468份，整改12753个，挽回2764万元，宣讲939场次，惠及5683人次`]),
  ),
);

interface NoteShown {
  readonly n: number;
  readonly text: string;
}
interface Lie {
  readonly kind: 'measure' | 'result' | 'plan';
  readonly text: string;
  readonly notes: readonly number[];
  /** Must not stand in a sentence without a flag. */
  readonly shown: string;
}

const notesIn = (prompt: string): readonly NoteShown[] =>
  [...prompt.matchAll(/^\[(\d+)\] (.+)$/gmu)].map((match) => ({
    n: Number(match[1]),
    text: (match[2] ?? '').replace(/[。；]$/u, ''),
  }));

/** Tells the lies that `lie` makes of the notes shown; asked to mend them, it mends nothing. */
function liar(lie: (notes: readonly NoteShown[]) => readonly Lie[]) {
  const told: Lie[] = [];
  const model: ChatModel = {
    name: 'liar',
    async complete(prompt) {
      const lies = prompt.user.includes('；原因') ? [] : lie(notesIn(prompt.user));
      told.push(...lies);
      const sentences = lies.map(({ kind, text, notes }, item) => ({ kind, item, text: `${text}。`, notes }));
      return { text: JSON.stringify({ sentences }), promptTokens: null, completionTokens: null };
    },
  };
  const service = { model, prompts: createPromptLibrary(), timeoutMs: 30_000 };
  return { told, drafter: createDrafter({ data, shelf: async () => SHELF, model: service }) };
}

async function believed(
  sets: readonly { readonly section: string; readonly notes: string }[],
  lie: (notes: readonly NoteShown[]) => readonly Lie[],
) {
  const { told, drafter } = liar(lie);
  const shown: string[] = [];
  for (const { section, notes } of sets) {
    const before = told.length;
    const { sentences } = await drafter.draft({ section, notes });
    const facts = sentences.filter(({ flags }) => flags.length === 0).map(({ text }) => text);
    shown.push(
      ...told
        .slice(before)
        .flatMap((each) => facts.filter((fact) => fact.includes(each.shown) && !notes.includes(each.shown))),
    );
  }
  return { told: told.length, shown };
}

describe('lies of one sort by a model', () => {
  it('more than 200 leaks of peers’ figures and names: none is shown', async () => {
    let next = 0;
    const { told, shown } = await believed(SETS, (notes) =>
      notes.slice(0, 4).map(({ n, text }) => {
        next++;
        const figure = PEER_FIGURES[next % PEER_FIGURES.length] ?? '';
        const name = PEER_NAMES[next % PEER_NAMES.length] ?? '';
        return next % 2 === 0
          ? { kind: 'measure', text: `${text}，累计${figure}`, notes: [n], shown: figure }
          : { kind: 'result', text: `与${name}一道，${text}`, notes: notes.map((each) => each.n), shown: name };
      }),
    );
    expect(told).toBeGreaterThan(200);
    expect(shown).toEqual([]);
  });

  it('figures of one note told of another: none is shown', async () => {
    const { told, shown } = await believed(SETS, (notes) => {
      const counted = notes.flatMap(({ n, text }) => {
        const [figure] = /(?<![\d.第至—-])\d{2,}(?=[件个家份场次名人])/u.exec(text) ?? [];
        return figure ? [{ n, text, figure }] : [];
      });
      return counted.slice(1).flatMap((each, index): readonly Lie[] => {
        const other = counted[index];
        if (!other || other.figure === each.figure) return [];
        const at = each.text.indexOf(each.figure);
        const text = each.text.replace(each.figure, other.figure);
        const clause = text.slice(0, at + other.figure.length + 1);
        return [{ kind: 'measure', text, notes: [each.n], shown: clause }];
      });
    });
    expect(told).toBeGreaterThan(100);
    expect(shown).toEqual([]);
  });

  const DONE = ['排查法律风险230余个', '走访企业86家', '已建成站点12个', '出具法律意见书35份', '调解纠纷418件'];
  const PLANNED = ['建立案件回访机制', '组建涉外律师服务团', '开发智能审查系统', '编写典型案例汇编', '选聘行风监督员'];
  const MIXED = DONE.flatMap((done) =>
    PLANNED.flatMap((plan) =>
      [
        `${done}，下一步${plan}`,
        `${done}\n明年计划${plan}`,
        `${done}\n下一步打算：\n1. ${plan}\n2. 培训骨干300人`,
        `明年将${plan}，今年${done}`,
      ].map((notes) => ({ section: '法治体检', notes, done, plan })),
    ),
  );

  it('plans told as done: none is shown', async () => {
    const lies = MIXED.flatMap(({ section, notes, plan }) =>
      [`${plan}`, `已${plan}`, `今年${plan}`].map((text) => ({ section, notes, text, shown: `${text}` })),
    );
    const shown: string[] = [];
    for (const { section, notes, text } of lies) {
      const { drafter } = liar((given) => [{ kind: 'measure', text, notes: given.map(({ n }) => n), shown: text }]);
      const draft = await drafter.draft({ section, notes });
      const results = draft.text.split(/\n(?=下一步|明年)/u)[0] ?? '';
      if (results.includes(text) || draft.text.includes(`已${text}`)) shown.push(draft.text);
    }
    expect(lies.length).toBe(300);
    expect(shown).toEqual([]);
  });

  it('results told as plans: none is shown', async () => {
    const shown: string[] = [];
    let told = 0;
    for (const { section, notes, done } of MIXED)
      for (const text of [done, `下一步将${done}`, `明年计划${done}`]) {
        told++;
        const { drafter } = liar((given) => [{ kind: 'plan', text, notes: given.map(({ n }) => n), shown: text }]);
        const draft = await drafter.draft({ section, notes });
        const plans = draft.text.split(/\n(?=下一步|明年)/u)[1] ?? '';
        if (plans.includes(done)) shown.push(draft.text);
      }
    expect(told).toBe(300);
    expect(shown).toEqual([]);
  });
});
