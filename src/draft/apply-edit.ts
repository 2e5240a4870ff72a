import type { Draft, DraftSentence } from '../domain/draft.js';
import { addNotes } from './add-notes.js';
import { paragraphsOf, rebuilt } from './assemble.js';
import { type DraftItem, itemsOf, renumbered } from './draft-items.js';
import type { Revision } from './drafter.js';
import type { DraftingData } from './drafting-data.js';
import type { Edit } from './edit.js';
import { faultsOf } from './fidelity.js';
import { otherTitle, withoutNumbering } from './heading.js';
import { choose, listUnused, moveAbout, openWith } from './place-by-words.js';
import { listFigures, removeAbout, removeClause, replaceWords, setFigure, strike } from './pointed-edits.js';
import { type Blocks, laidOut, withoutPart } from './rearrange.js';
import { shorten } from './shorten.js';
import { ALL_GONE, unclear } from './unclear.js';

/** What can be asked for, said when a request was not understood. */
export const REVISION_HELP =
  '没有看懂要怎么改这份稿子，可以这样说：更简短；分成两段；第二条合并到第一条；删掉第三条；删掉写到某事的那句；第三条移到第一条前；补充一条：……；把“甲”改成“乙”；换个标题；恢复上一版。要查资料，请写成问句，或者用 /ask 加问题。';

const FETCH_HELP = {
  file: '请点稿子下面的“Word 文件”下载这一节；整份报告请发送 /report。',
  copy: '请点稿子下面的“复制”。',
  order: '各节的先后请发送 /report，在那里用“上移”调整。',
} as const;
const WHOLE_TITLE = '这像是整份报告的标题，这里改的是本节的标题；整份报告的标题请在 Word 文件里改。';
const noItem = (n: number): Revision => unclear(`正文里没有第${n}条，请看看编号。`);

/** Where the n-th item of the first enumeration stands; plain sentences count where there is no enumeration. */
function locate(
  blocks: readonly (readonly DraftItem[])[],
  n: number,
): readonly [paragraph: number, item: number] | null {
  const places = blocks.flatMap((items, paragraph) =>
    items.map((item, index) => ({ item, at: [paragraph, index] as const })),
  );
  const measures = places.filter(({ item }) => item.ordinal !== null);
  const found = measures.length > 0 ? measures.find(({ item }) => item.ordinal === n) : places[n - 1];
  return found?.at ?? null;
}

const withItem = (blocks: Blocks, [paragraph, index]: readonly [number, number], items: readonly DraftItem[]): Blocks =>
  blocks.map((block, at) =>
    at === paragraph ? [...block.slice(0, index), ...items, ...block.slice(index + 1)] : block,
  );

/** Said where only a model could do what is asked, or nothing may. */
export const REWORD_HELP: Readonly<Record<Extract<Edit, { kind: 'reword' }>['wish'], string>> = {
  tone: '现在没有接入模型，只能按笔记原话写；要改哪一处请直接说，例如：把“甲”改成“乙”，或者：第二条改成：……。',
  detail: '正文只写笔记里有的内容，要写得更详细，请补充材料，例如：补充一条：……。',
  peers: '同类地区的数字不能写进您的稿子；请点“同类地区写法”对照，本地的数字用“补充一条：……”告诉我。',
  again: '同样的笔记会写出同样的稿子；请发 /draft 换一份材料，或者说明要改哪里，例如：换个标题；第二条合并到第一条。',
};

/** Changes a draft as asked, without any model; versions are kept elsewhere. */
export function applyEdit(
  draft: Draft,
  edit: Exclude<Edit, { kind: 'restore' | 'reword' }>,
  data: DraftingData,
): Revision {
  const blocks: Blocks = paragraphsOf(draft).map(itemsOf);
  const done = (message: string, changed: Blocks): Revision => ({
    status: 'revised',
    message,
    draft: rebuilt(draft, { paragraphs: renumbered(changed) }),
  });
  switch (edit.kind) {
    case 'shorten':
      return shorten(draft, blocks);
    case 'retitle': {
      const number = draft.heading.slice(0, draft.heading.length - withoutNumbering(draft.heading).length);
      const title = edit.title ?? otherTitle(data.outline, draft);
      if (title !== null && /年度报告$/u.test(title)) return unclear(WHOLE_TITLE);
      if (title === null) return unclear('没有其他常用标题了，请直接写明，例如：标题改为：……');
      return {
        status: 'revised',
        message: `标题已换成“${title}”。`,
        draft: rebuilt(draft, { heading: number + withoutNumbering(title) }),
      };
    }
    case 'removePart': {
      const left = withoutPart(blocks, edit.part);
      const now = rebuilt(draft, { paragraphs: renumbered(left) });
      if (now.text === draft.text) return unclear('正文里没有这一部分，请看看原文。');
      return now.sentences.length === 0 ? unclear(ALL_GONE) : { status: 'revised', message: '已删去。', draft: now };
    }
    case 'lay': {
      const now = rebuilt(draft, { paragraphs: renumbered(laidOut(blocks, edit.out)) });
      if (now.text === draft.text)
        return unclear(
          blocks.length === (edit.out === 'plain' ? 1 : edit.out)
            ? `正文已经是${blocks.length}段。`
            : '正文分不成这样的几段。',
        );
      return { status: 'revised', message: edit.out === 'numbered' ? '已分条写。' : '已按要求重新分段。', draft: now };
    }
    case 'add':
      return addNotes(draft, edit.notes, data);
    case 'moveAbout':
      return moveAbout(draft, edit.words, edit.to);
    case 'open':
      return openWith(draft, edit.text, data);
    case 'choose':
      return choose(draft, edit.said);
    case 'listUnused':
      return listUnused(draft);
    case 'removeAbout':
      return removeAbout(draft, edit.words);
    case 'strike':
      return strike(draft, edit.words);
    case 'setFigure':
      return setFigure(draft, edit.thing, edit.figure);
    case 'several':
      return edit.edits.reduce<Revision>(
        (before, each) => {
          if (before.status === 'unclear') return before;
          const next = applyEdit(before.draft, each, data);
          return next.status === 'unclear' ? next : { ...next, message: before.message + next.message };
        },
        { status: 'revised', message: '', draft },
      );
    case 'fetch':
      return unclear(FETCH_HELP[edit.what]);
    case 'compare':
      return unclear('请点稿子下面的“版本”，可以看各个版本，并与现在的稿子对比。');
    case 'listFigures':
      return listFigures(draft);
    case 'replace':
      return replaceWords(draft, edit.from, edit.to, data);
    default: {
      const at = locate(blocks, edit.item);
      const item = at && blocks[at[0]]?.[at[1]];
      if (!item && edit.kind === 'remove') return removeClause(draft, edit.item) ?? noItem(edit.item);
      if (!at || !item) return noItem(edit.item);
      if (edit.kind === 'swap') return swapped(blocks, edit, done);
      if (edit.kind === 'remove' && blocks.flat().length === 1) return unclear(ALL_GONE);
      if (edit.kind === 'remove') return done(`第${edit.item}条已删去。`, withItem(blocks, at, []));
      if (edit.kind === 'rewrite') return rewrite(draft, blocks, at, edit.text, data);
      const target = edit.kind === 'merge' ? edit.into : edit.before;
      if (target === edit.item) return unclear('两条是同一条，请写明另一条。');
      if (edit.kind === 'merge') {
        const into = locate(blocks, target);
        const host = into && blocks[into[0]]?.[into[1]];
        if (!into || !host) return noItem(target);
        const joined = { ...host, sentences: [...host.sentences, ...item.sentences] };
        const merged = withItem(blocks, into, [joined]);
        return done(`第${edit.item}条已并入第${target}条。`, withItem(merged, at, []));
      }
      return done(`第${edit.item}条已移动。`, moved(blocks, at, item, target));
    }
  }
}

function swapped(
  blocks: Blocks,
  { item, other }: { readonly item: number; readonly other: number },
  done: (message: string, changed: Blocks) => Revision,
): Revision {
  const [one, two] = [locate(blocks, item), locate(blocks, other)];
  const [first, second] = [one, two].map((at) => at && blocks[at[0]]?.[at[1]]);
  if (!one || !first) return noItem(item);
  if (!two || !second) return noItem(other);
  if (first === second) return unclear('两条是同一条，请写明另一条。');
  const put = withItem(blocks, one, [{ ...second, ordinal: first.ordinal }]);
  const both = withItem(put, two, [{ ...first, ordinal: second.ordinal }]);
  return done(`第${item}条和第${other}条已对调。`, both);
}

/** Takes the item out and puts it before another, or last where there is none. */
function moved(blocks: Blocks, at: readonly [number, number], item: DraftItem, before: number): Blocks {
  const mark: DraftItem = { ordinal: -1, sentences: [] };
  const marked = withItem(blocks, at, [mark]);
  const target = locate(marked, before);
  const last = marked
    .flatMap((items, paragraph) =>
      items.flatMap((each, index) => (each.ordinal !== null && each !== mark ? [[paragraph, index] as const] : [])),
    )
    .at(-1);
  const placed = target
    ? withItem(marked, target, [
        { ...item, ordinal: before },
        ...[marked[target[0]]?.[target[1]]].flatMap((each) => (each ? [{ ...each, ordinal: before + 1 }] : [])),
      ])
    : last
      ? withItem(marked, last, [
          ...[marked[last[0]]?.[last[1]]].flatMap((each) => each ?? []),
          { ...item, ordinal: 99 },
        ])
      : marked;
  return ordered(placed.map((items) => items.filter((each) => each !== mark)));
}

/** Ordinals only say which item begins a run: the first one of each run is 1. */
const ordered = (blocks: Blocks): Blocks => {
  let started = false;
  return blocks.map((items) =>
    items.map((item) => {
      if (item.ordinal === null) return item;
      const ordinal = started ? Math.max(2, item.ordinal) : 1;
      started = true;
      return { ...item, ordinal };
    }),
  );
};

/** Fewer characters are no sentence: 一是改成首先 means the enumerator. */
const SHORTEST = 4;

function rewrite(
  draft: Draft,
  blocks: Blocks,
  at: readonly [number, number],
  text: string,
  data: DraftingData,
): Revision {
  const said = text.trim().replace(/[。；;]+$/, '');
  const n = draft.notes.length + 1;
  const ordinal = blocks[at[0]]?.[at[1]]?.ordinal ?? null;
  const sentences: readonly DraftSentence[] = [{ text: `${said}。`, notes: [n], flags: [] }];
  const paragraphs = renumbered(withItem(blocks, at, [{ ordinal, sentences }]));
  const clean = faultsOf(said, [said], data.words).length === 0;
  if (said === '' || !clean) return unclear('改写的内容是空的，请写明改成什么。');
  if (said.length < SHORTEST) return unclear(`“${said}”不成一句话，请把这一条要写的话写完整，或者说：把“甲”改成“乙”。`);
  return {
    status: 'revised',
    message: '已按您的话改写，这句话也记为一条笔记。',
    draft: rebuilt(draft, { paragraphs, notes: [...draft.notes, { n, text: said }] }),
  };
}
