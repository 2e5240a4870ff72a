import type { Draft, DraftSentence } from '../../domain/draft.js';
import { figuresOf, standsIn } from '../../domain/figures.js';
import type { ReviseRequest, Revision } from '../drafter.js';
import { REVISION_HELP } from '../edits/apply-edit.js';
import { itemsOf } from '../edits/draft-items.js';
import type { GuardContext } from '../guard/guard.js';
import { type GuardedSentence, readSentences } from '../guard/model-reply.js';
import { MEASURES_PART } from '../outline/outline.js';
import { paragraphsOf, rebuilt, sectionText } from '../section/assemble.js';
import { sharedPairs, type ToldSentence } from './completion.js';
import { callOptions, hearProven } from './hear-proven.js';
import { type DraftModel, noteLines, proven } from './model-engine.js';
import { layOutModel } from './model-layout.js';

/** The draft's sentences without their enumerators. */
const sentencesOf = (draft: Draft): readonly DraftSentence[] =>
  paragraphsOf(draft).flatMap((paragraph) => itemsOf(paragraph).flatMap((item) => item.sentences));

const PLANNED = /^(?:下一?步|明年|今后)/u;

/** Each refused sentence gives way to the draft's own that it rewrote; one that rewrote none is left out. */
function withOldSentences(told: readonly ToldSentence[], old: readonly DraftSentence[]): readonly GuardedSentence[] {
  const figures = told.flatMap(({ sentence, stands }) => (stands ? figuresOf(sentence.text) : []));
  const isTold = ({ text }: DraftSentence): boolean => {
    const own = figuresOf(text);
    const same = told.some(({ sentence, stands }) => stands && sentence.text === text);
    return same || (own.length > 0 && own.every((figure) => standsIn(figure, figures)));
  };
  const free = old.filter((each) => !isTold(each));
  const taken = new Set<DraftSentence>();
  return told.flatMap(({ sentence, stands }) => {
    if (stands) return [sentence];
    const candidates = free.filter((each) => !taken.has(each) && each.notes.some((n) => sentence.notes.includes(n)));
    const [best] = [...candidates].sort(
      (one, other) => sharedPairs(other.text, sentence.text) - sharedPairs(one.text, sentence.text),
    );
    if (!best) return [];
    taken.add(best);
    return [{ ...sentence, ...best, kind: PLANNED.test(best.text) ? 'plan' : sentence.kind }];
  });
}

/** The draft's sentences for the model, one a line. */
function sentenceLines(draft: Draft): string {
  const lines = paragraphsOf(draft).flatMap((paragraph) =>
    itemsOf(paragraph).flatMap((item) =>
      item.sentences.map(
        ({ text, notes }) =>
          `${item.ordinal === null ? '句' : `第${item.ordinal}条`}：${text}（笔记 ${notes.join('、')}）`,
      ),
    ),
  );
  return lines.map((line, index) => `${index + 1} ${line}`).join('\n');
}

/**
 * Changes a draft as the user asks, under the same guard as drafting; contradictions and placeholders of the draft stay.
 * Rejects with `ModelError`, `CancelledError`.
 */
export async function reviseByModel(
  service: DraftModel,
  request: ReviseRequest,
  context: GuardContext,
): Promise<Revision> {
  const { draft, instruction } = request;
  const part = /^[（(]/.test(draft.heading) ? MEASURES_PART : MEASURES_PART + 1;
  const open = draft.sentences.filter((sentence) => /【(?:待补充|待核实)/.test(sentence.text));
  const prompt = service.prompts.render('draft-revise', {
    request: instruction,
    sentences: sentenceLines(draft),
    notes: noteLines(draft.notes),
  });
  const deadline = Date.now() + service.timeoutMs;
  const hearing = hearProven(context, (kept) =>
    request.onProgress?.(sectionText(draft.heading, layOutModel(kept, part))),
  );
  const calling = { ...callOptions(request), ...hearing, timeoutMs: service.timeoutMs };
  const reply = await service.model.complete(prompt, calling);
  const written = readSentences(reply.text);
  const old = sentencesOf(draft);
  const fresh = (written ?? []).filter((sentence) => !old.some(({ text }) => text === sentence.text));
  const proved = fresh.length > 0 ? await proven(service, fresh, context, deadline, request) : [];
  const told = (written ?? []).map((sentence): ToldSentence => {
    const same = old.find(({ text }) => text === sentence.text);
    if (same) return { sentence: { ...sentence, notes: same.notes, flags: same.flags }, stands: true };
    return proved[fresh.indexOf(sentence)] ?? { sentence: { ...sentence, flags: [] }, stands: false };
  });
  const refused = told.filter(({ stands }) => !stands).length;
  if (refused === told.length) {
    return { status: 'unclear', message: `模型改的句子与笔记对不上，没有采用。${REVISION_HELP}` };
  }
  const kept = withOldSentences(told, old);
  const paragraphs = layOutModel(kept, part);
  const lost = open.filter((sentence) => !kept.some(({ text }) => sentence.text.endsWith(text)));
  const note = refused > 0 ? `有${refused}句与笔记对不上，没有采用，原来的句子保留。` : '';
  return {
    status: 'revised',
    message: `已按要求修改。${note}`,
    draft: {
      ...rebuilt(draft, { paragraphs: lost.length > 0 ? [...paragraphs, lost] : paragraphs }),
      engine: service.model.name,
    },
  };
}
