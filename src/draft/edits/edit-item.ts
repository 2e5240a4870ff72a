import type { Draft, DraftSentence } from '../../domain/draft.js';
import type { Revision } from '../drafter.js';
import { faultsOf } from '../guard/fidelity.js';
import type { DraftingData } from '../outline/drafting-data.js';
import { chineseOrdinal } from '../outline/heading.js';
import { paragraphsOf, rebuilt } from '../section/assemble.js';
import { countedUpTo, divided, dividedWhole, merged, moved, nth, swapped, withItems } from './arrange-items.js';
import { type DraftItem, itemsOf, renumbered } from './draft-items.js';
import type { Edit } from './edit.js';
import { removeClause } from './pointed-edits.js';
import type { Blocks } from './rearrange.js';
import { ALL_GONE, unclear } from './unclear.js';

/** What is done to items by their numbers. */
type ItemEdit = Extract<Edit, { kind: 'merge' | 'move' | 'swap' | 'remove' | 'rewrite' | 'divide' }>;

const nameOf = (n: number): string => (n === -1 ? '最后一条' : n < 0 ? `倒数第${chineseOrdinal(-n)}条` : `第${n}条`);
const noItem = (n: number): Revision => unclear(`正文里没有${nameOf(n)}，请看看编号。`);
const SAME = '两条是同一条，请写明另一条。';

const otherNumber = (edit: ItemEdit): number | null => {
  if (edit.kind === 'merge') return edit.into;
  if (edit.kind === 'swap') return edit.other;
  return null;
};

/** Merges, moves, swaps, takes apart, rewrites or removes items by their numbers. */
export function editItem(draft: Draft, edit: ItemEdit, data: DraftingData): Revision {
  const other = otherNumber(edit);
  const whole: Blocks = paragraphsOf(draft).map(itemsOf);
  const done = (message: string, changed: Blocks): Revision => ({
    status: 'revised',
    message,
    draft: rebuilt(draft, { paragraphs: renumbered(changed) }),
  });
  if (edit.kind === 'divide' && edit.item === null) return divideWhole(whole, edit.into, done);
  const target = edit.kind === 'move' && edit.before !== 'last' ? [edit.before] : [];
  const number = edit.item ?? 1;
  const wanted = [number, ...(other === null ? [] : [other])];
  const blocks = edit.kind === 'remove' ? whole : countedUpTo(countedUpTo(whole, wanted), [...wanted, ...target]);
  const item = nth(blocks, number);
  if (!item) return (edit.kind === 'remove' ? removeClause(draft, number) : null) ?? noItem(number);
  const second = other === null ? null : nth(blocks, other);
  if (other !== null && !second) return noItem(other);
  if (second === item) return unclear(SAME);
  const name = nameOf(number);
  switch (edit.kind) {
    case 'remove':
      return blocks.flat().length === 1 ? unclear(ALL_GONE) : done(`${name}已删去。`, withItems(blocks, item, []));
    case 'rewrite':
      return rewrite(draft, blocks, item, edit.text, data);
    case 'merge':
      return second ? done(`${name}已并入${nameOf(edit.into)}。`, merged(blocks, item, second)) : noItem(edit.into);
    case 'swap':
      return second
        ? done(`${name}和${nameOf(edit.other)}已对调。`, swapped(blocks, item, second))
        : noItem(edit.other);
    case 'divide': {
      const parts = divided(blocks, item, edit.into);
      return parts
        ? done(`${name}已拆成${edit.into}条。`, parts)
        : unclear(`${name}只有一句话，拆不成${edit.into}条；可以先说：${name}改成：……，再用“补充一条：……”写另一条。`);
    }
    default: {
      const before = edit.before === 'last' ? null : nth(blocks, edit.before);
      if (before === item) return unclear(edit.before === 1 ? `${name}已经在最前面了。` : SAME);
      const changed = moved(blocks, item, before);
      return changed === blocks ? unclear(`${name}已经在那里了。`) : done(`${name}已移动。`, changed);
    }
  }
}

function divideWhole(blocks: Blocks, into: number, done: (message: string, changed: Blocks) => Revision): Revision {
  if (blocks.flat().some((item) => item.ordinal !== null)) {
    return unclear('请说明拆哪一条，例如：第一条拆成两条。');
  }
  const parts = dividedWhole(blocks, into);
  return parts ? done(`已拆成${into}条。`, parts) : unclear(`正文的句子太少，拆不成${into}条。`);
}

/** Fewer characters are no sentence: 一是改成首先 means the enumerator. */
const SHORTEST = 4;

function rewrite(draft: Draft, blocks: Blocks, item: DraftItem, text: string, data: DraftingData): Revision {
  const said = text.trim().replace(/[。；;]+$/, '');
  const n = draft.notes.length + 1;
  const sentences: readonly DraftSentence[] = [{ text: `${said}。`, notes: [n], flags: [] }];
  const paragraphs = renumbered(withItems(blocks, item, [{ ...item, sentences }]));
  const clean = faultsOf(said, [said], data.words).length === 0;
  if (said === '' || !clean) return unclear('改写的内容是空的，请写明改成什么。');
  if (said.length < SHORTEST) return unclear(`“${said}”不成一句话，请把这一条要写的话写完整，或者说：把“甲”改成“乙”。`);
  return {
    status: 'revised',
    message: '已按您的话改写，这句话也记为一条笔记。',
    draft: rebuilt(draft, { paragraphs, notes: [...draft.notes, { n, text: said }] }),
  };
}
