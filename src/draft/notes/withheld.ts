import type { DraftingWords } from '../words/drafting-words.js';

/** A stretch of a note; `aside`: written to whoever drafts, not for the report. */
export interface Stretch {
  readonly text: string;
  readonly aside: boolean;
}

/** 郑局:这个会后再说,不记。: what stands before it is not to be told, either. */
export const withholdsLast = (sentence: string, { withheld }: DraftingWords): boolean =>
  /^(?:[^：:，,]{1,6}[：:])?(?:这|该)[个条事项件句段]?/u.test(sentence) &&
  withheld.some((word) => sentence.includes(word));

/** 县政府6名,审查合同74份,损失约800万元,这个没依据先不写: what points at one clause withholds that one alone. */
export function withheldFrom(sentence: string, { withheld }: DraftingWords): readonly Stretch[] {
  const clauses = sentence.split(/(?<=[，,])/u);
  const at = clauses.findIndex((clause) => withheld.some((word) => clause.includes(word)));
  if (at < 2 || !/^(?:但|不过)?这[个条项句数]/u.test(clauses[at] ?? '')) return [{ aside: true, text: sentence }];
  const told = clauses.slice(0, at - 1).join('');
  return [
    { aside: false, text: `${told.replace(/[，,]$/u, '')}。` },
    { aside: true, text: clauses.slice(at - 1).join('') },
  ];
}
