import type { Draft, DraftSentence } from '../../domain/draft.js';
import type { Revision } from '../drafter.js';
import { paragraphsOf, rebuilt } from '../section/assemble.js';
import { isLead } from '../section/lead-sentence.js';
import { itemsOf, renumbered } from './draft-items.js';
import type { Blocks } from './rearrange.js';
import { unclear } from './unclear.js';

/** First the lead and the run-in headings go, then sentences without figures that stand beside others. */
export function shorten(draft: Draft, blocks: Blocks): Revision {
  const isLabel = (sentence: DraftSentence): boolean => /^\p{Script=Han}{4,14}。$/u.test(sentence.text);
  const plain = blocks.map((items) =>
    items
      .map((item) => {
        const [first, ...rest] = item.sentences;
        const sentences = item.ordinal === null ? item.sentences.filter((each) => !isLead(each.text)) : item.sentences;
        return first && item.ordinal !== null && isLabel(first) && rest.length > 0
          ? { ...item, sentences: rest }
          : { ...item, sentences };
      })
      .filter((item) => item.sentences.length > 0),
  );
  const short = rebuilt(draft, { paragraphs: renumbered(plain) });
  if (short.text !== draft.text) return { status: 'revised', message: '已去掉引导句和小标题。', draft: short };
  const figured = (sentence: DraftSentence): boolean =>
    /\d|【/.test(sentence.text.normalize('NFKC')) || sentence.flags.length > 0;
  const terse = blocks.map((items) =>
    items.map((item) => (item.sentences.some(figured) ? { ...item, sentences: item.sentences.filter(figured) } : item)),
  );
  const shorter = rebuilt(draft, { paragraphs: renumbered(terse) });
  if (shorter.text === draft.text) return unclear('已经是最简的写法，还要删哪一条请说明，例如：删掉第二条。');
  return { status: 'revised', message: '已删去没有数据的句子，对应的笔记列在未用笔记里。', draft: shorter };
}

/** As many characters as the text below the heading has. */
const lengthOf = (draft: Draft): number => draft.text.slice(draft.heading.length).replace(/\s/gu, '').length;

/** Shortened as far as it takes to hold no more than so many characters; a figure never goes for it. */
export function shortenTo(draft: Draft, most: number): Revision {
  if (lengthOf(draft) <= most) return unclear(`正文现在有${lengthOf(draft)}字，已经在${most}字以内。`);
  let now = draft;
  while (lengthOf(now) > most) {
    const next = shorten(now, paragraphsOf(now).map(itemsOf));
    if (next.status === 'unclear') break;
    now = next.draft;
  }
  const length = lengthOf(now);
  const told = '再要减少就得删有数字的内容，请说明删哪一条，例如：删掉第二条。';
  if (now === draft) return unclear(`正文现在有${length}字，没有空话可删，到不了${most}字；${told}`);
  const message =
    length <= most ? `已压缩到${length}字。` : `已去掉没有数据的话，现在有${length}字，还超过${most}字；${told}`;
  return { status: 'revised', message, draft: now };
}
