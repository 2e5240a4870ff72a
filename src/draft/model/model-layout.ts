import type { DraftSentence } from '../../domain/draft.js';
import { type DraftItem, numbered } from '../edits/draft-items.js';
import type { GuardedSentence } from '../guard/model-reply.js';
import { MEASURES_PART } from '../outline/outline.js';
import type { DraftParagraph } from '../section/prose.js';

const sentenceOf = ({ text, notes, flags }: GuardedSentence): DraftSentence => ({ text, notes, flags });

/** Paragraphs in the usual order: lead and measures, results, shortcomings, next steps. */
export function layOutModel(sentences: readonly GuardedSentence[], part: number): readonly DraftParagraph[] {
  const of = (kind: GuardedSentence['kind']): readonly GuardedSentence[] =>
    sentences.filter((each) => each.kind === kind);
  const enumerated = (some: readonly GuardedSentence[], from: number): DraftParagraph => {
    const items = new Map<number, DraftSentence[]>();
    for (const each of some) items.set(each.item, [...(items.get(each.item) ?? []), sentenceOf(each)]);
    const measures = [...items.values()].map((own): DraftItem => ({ ordinal: from, sentences: own }));
    return numbered(measures, from, measures.length < 2);
  };
  const problems = enumerated(of('problem'), 1);
  const plans = enumerated(
    of('plan').map((plan) => ({ ...plan, text: plan.text.replace(/^下一?步[，：:]?/, '') })),
    1,
  );
  const opened = (paragraph: DraftParagraph, opening: string, already: RegExp): DraftParagraph =>
    paragraph.map((each, index) =>
      index === 0 && !already.test(each.text) ? { ...each, text: opening + each.text } : each,
    );
  return [
    [...of('lead').map(sentenceOf), ...enumerated(of('measure'), 1)],
    of('result').map(sentenceOf),
    part === MEASURES_PART ? opened(problems, '工作中还存在不足：', /不足|问题/) : problems,
    part === MEASURES_PART ? opened(plans, '下一步，', /^(?:明年|今后)/) : plans,
  ].filter((paragraph) => paragraph.length > 0);
}
