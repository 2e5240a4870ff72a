import type { Draft, DraftSentence } from '../../domain/draft.js';
import type { Revision } from '../drafter.js';
import type { DraftingData } from '../outline/drafting-data.js';
import { otherTitle, VERB_FIRST, withoutNumbering } from '../outline/heading.js';
import { paragraphsOf, rebuilt } from '../section/assemble.js';
import { isLead } from '../section/lead-sentence.js';
import { addNotes } from './add-notes.js';
import { withoutSemicolons } from './arrange-items.js';
import { itemsOf, renumbered } from './draft-items.js';
import type { Edit } from './edit.js';
import { editItem } from './edit-item.js';
import { lostBy } from './kept-facts.js';
import { choose, listUnused, moveAbout, openWith } from './place-by-words.js';
import { listFigures, removeAbout, replaceWords, setFigure, strike } from './pointed-edits.js';
import { type Blocks, laidOut, withoutPart } from './rearrange.js';
import { shorten, shortenTo } from './shorten.js';
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
/** Said where only a model could do what is asked, or nothing may. */
export const REWORD_HELP: Readonly<Record<Extract<Edit, { kind: 'reword' }>['wish'], string>> = {
  tone: '现在没有接入模型，只能按笔记原话写；要改哪一处请直接说，例如：把“甲”改成“乙”，或者：第二条改成：……。',
  detail: '正文只写笔记里有的内容，要写得更详细，请补充材料，例如：补充一条：……。',
  peers: '同类地区的数字不能写进您的稿子；请点“同类地区写法”对照，本地的数字用“补充一条：……”告诉我。',
  nameless:
    '部门名称说明哪件事是谁做的，去掉后会分不清，所以没有改；要去掉某一处，请照原文写出来，例如：删掉“某某局”三个字。',
  marks: '标点只能把分号改成句号（请说：不要分号）；要改某一处，请照原文写出来，例如：把“甲、乙”改成“甲和乙”。',
  again: '同样的笔记会写出同样的稿子；请发 /draft 换一份材料，或者说明要改哪里，例如：换个标题；第二条合并到第一条。',
};

type Applied = Exclude<Edit, { kind: 'restore' | 'reword' }>;

/** More of what would be lost is not listed. */
const LOST_SHOWN = 3;

/**
 * Changes a draft as asked, without any model; versions are kept elsewhere. Whatever would take a sentence or a figure out
 * that nobody asked to delete is not done, nor called done where nothing changes.
 */
export function applyEdit(draft: Draft, edit: Applied, data: DraftingData): Revision {
  const revision = applied(draft, edit, data);
  if (revision.status === 'unclear') return revision;
  const lost = lostBy(edit, draft, revision.draft);
  if (lost.length > 0) {
    const shown = lost.slice(0, LOST_SHOWN).join('”“');
    return unclear(`照这样改会丢掉“${shown}”，所以没有改；请换个说法，或者说明要删哪一句，例如：删掉第二条。`);
  }
  const isSame = revision.draft.text === draft.text && revision.draft.notes.length === draft.notes.length;
  return isSame ? unclear('这样改出来与现在的稿子一样，没有改动。') : revision;
}

/** The lead says the title again: with the new one where that tells a deed, else not at all. */
function retitledLead(sentence: DraftSentence, old: string, title: string): readonly DraftSentence[] {
  if (!isLead(sentence.text) || !sentence.text.includes(old)) return [sentence];
  return VERB_FIRST.test(title) ? [{ ...sentence, text: sentence.text.replace(old, () => title) }] : [];
}

function applied(draft: Draft, edit: Applied, data: DraftingData): Revision {
  const blocks: Blocks = paragraphsOf(draft).map(itemsOf);
  switch (edit.kind) {
    case 'shorten':
      return shorten(draft, blocks);
    case 'retitle': {
      const number = draft.heading.slice(0, draft.heading.length - withoutNumbering(draft.heading).length);
      const title = edit.title ?? otherTitle(data.outline, draft);
      if (title === null) return unclear('没有其他常用标题了，请直接写明，例如：标题改为：……');
      return {
        status: 'revised',
        message: `标题已换成：${title}`,
        draft: rebuilt(draft, {
          heading: number + withoutNumbering(title),
          paragraphs: paragraphsOf(draft).map((paragraph) =>
            paragraph.flatMap((each) => retitledLead(each, withoutNumbering(draft.heading), withoutNumbering(title))),
          ),
        }),
      };
    }
    case 'titleReport':
      return unclear(WHOLE_TITLE);
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
    case 'fit':
      return shortenTo(draft, edit.most);
    case 'noSemicolons':
      return {
        status: 'revised',
        message: '分号已去掉，改为分句。',
        draft: rebuilt(draft, { paragraphs: renumbered(withoutSemicolons(blocks)) }),
      };
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
    default:
      return editItem(draft, edit, data);
  }
}
