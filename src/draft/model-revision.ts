import type { Draft } from '../domain/draft.js';
import { REVISION_HELP } from './apply-edit.js';
import { paragraphsOf, rebuilt, sectionText } from './assemble.js';
import { itemsOf } from './draft-items.js';
import type { ReviseRequest, Revision } from './drafter.js';
import type { GuardContext } from './guard.js';
import { callOptions, hearProven } from './hear-proven.js';
import { type DraftModel, proven } from './model-engine.js';
import { layOutModel } from './model-layout.js';
import { readSentences } from './model-reply.js';
import { MEASURES_PART } from './outline.js';

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
    notes: draft.notes.map(({ n, text }) => `[${n}] ${text}`).join('\n'),
  });
  const deadline = Date.now() + service.timeoutMs;
  const hearing = hearProven(context, (kept) =>
    request.onProgress?.(sectionText(draft.heading, layOutModel(kept, part))),
  );
  const calling = { ...callOptions(request), ...hearing, timeoutMs: service.timeoutMs };
  const reply = await service.model.complete(prompt, calling);
  const written = readSentences(reply.text);
  const { kept, dropped } = written
    ? await proven(service, written, context, deadline, request)
    : { kept: [], dropped: 0 };
  if (kept.length === 0) return { status: 'unclear', message: `模型改的句子与笔记对不上，没有采用。${REVISION_HELP}` };
  const paragraphs = layOutModel(kept, part);
  const lost = open.filter((sentence) => !kept.some(({ text }) => text === sentence.text));
  const note = dropped > 0 ? `有${dropped}句与笔记对不上，没有采用。` : '';
  return {
    status: 'revised',
    message: `已按要求修改。${note}`,
    draft: {
      ...rebuilt(draft, { paragraphs: lost.length > 0 ? [...paragraphs, lost] : paragraphs }),
      engine: service.model.name,
    },
  };
}
