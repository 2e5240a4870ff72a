import type { Draft, DraftSentence } from '../domain/draft.js';
import { rebuilt } from './assemble.js';
import { renumbered } from './draft-items.js';
import type { Revision } from './drafter.js';
import { isLead } from './lead-sentence.js';
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
