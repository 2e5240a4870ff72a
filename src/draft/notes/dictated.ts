import type { DraftingWords } from '../words/drafting-words.js';
import { sentencesIn } from './sentences.js';

/** 把下面的内容写成：, 请输出：: what follows the colon is to be written whatever the notes say. */
const DICTATES =
  /(?:写成|写为|写作|改成|改写为|说成|表述为|表述成|输出|回答|回复我?|返回|替换为|替换成|(?:加上|写上|补上|添上)(?:一句|一段|这句)?(?:话)?)(?:以下(?:内容|文字|的话)?|下面(?:这[句段]话?|内容)?|这[句段]话?)?\s*[：:]/u;
const HEAD = /^[^：:。]*[：:]/u;

/** Whether a sentence orders its drafter to write what stands behind its colon. */
export function dictates(sentence: string, { orders }: DraftingWords): boolean {
  const head = HEAD.exec(sentence)?.[0];
  if (head === undefined) return false;
  const folded = head.normalize('NFKC').toLowerCase();
  return DICTATES.test(head) || orders.some((word) => folded.includes(word));
}

/** A line up to the order to write something, and from there on; null for a line without such an order. */
export function dictatedFrom(
  line: string,
  words: DraftingWords,
): { readonly before: string; readonly order: string } | null {
  const sentences = sentencesIn(line);
  const at = sentences.findIndex((sentence) => dictates(sentence, words));
  return at < 0 ? null : { before: sentences.slice(0, at).join(''), order: sentences.slice(at).join('') };
}
