import type { Draft, Note } from '../../domain/draft.js';
import type { ChatModel, PromptLibrary } from '../../domain/ports.js';
import type { DraftingOptions } from '../drafter.js';
import { type GuardContext, guard, onlyWording, reasonsFor, withItsNotes } from '../guard/guard.js';
import { type ModelSentence, readRepairs, readSentences } from '../guard/model-reply.js';
import { numberedHeading } from '../outline/heading.js';
import { PROBLEMS_PART } from '../outline/outline.js';
import { assemble, sectionText } from '../section/assemble.js';
import type { PreparedNotes, RuleDraft } from '../section/rule-engine.js';
import { completed, type ToldSentence, withoutSides } from './completion.js';
import { callOptions, hearProven } from './hear-proven.js';
import { layOutModel } from './model-layout.js';
import { underProvenKind } from './proven-kind.js';

export interface DraftModel {
  readonly model: ChatModel;
  readonly prompts: PromptLibrary;
  /** Whole time allowed for one draft, repairs included, in milliseconds. */
  readonly timeoutMs: number;
}

/** Notes as every prompt shows them: a sentence may name the department that sent its note. */
export const noteLines = (notes: readonly Note[]): string =>
  notes
    .map(({ n, text, department }) => `[${n}] ${department ? `${department}：` : ''}${text.replace(/\n/g, ' ')}`)
    .join('\n');

/**
 * Lets the model write the section and keeps only what the notes prove; what the model left out is added from the rule
 * draft. Null where the reply is of no use. Rejects with `ModelError`, `CancelledError`.
 */
export async function draftByModel(
  service: DraftModel,
  prepared: PreparedNotes,
  rule: RuleDraft,
  context: GuardContext,
  options: DraftingOptions,
): Promise<Draft | null> {
  const { draft } = rule;
  const asides = new Set(rule.asides);
  const usable = prepared.notes.filter(({ n }) => !asides.has(n));
  const prompt = service.prompts.render('draft', {
    section: prepared.place.title,
    part: prepared.partTitle,
    notes: noteLines(usable),
  });
  const { part, title } = prepared.place;
  const heading = numberedHeading(title, part);
  const against = { ...context, notes: usable };
  const labelled = <T extends ModelSentence>(some: readonly T[]): readonly T[] =>
    part === PROBLEMS_PART ? some : some.map((each) => underProvenKind(each, rule.statements));
  const hearing = hearProven(against, (kept) => {
    const shown = withoutSides(labelled(kept), rule.statements);
    if (shown.length > 0) options.onProgress?.(sectionText(heading, layOutModel(shown, part)));
  });
  const deadline = Date.now() + service.timeoutMs;
  const calling = { ...callOptions(options), ...hearing, timeoutMs: service.timeoutMs };
  const reply = await service.model.complete(prompt, calling);
  const written = readSentences(reply.text);
  if (!written) return null;
  const told = await proven(service, labelled(written), against, deadline, options);
  const dropped = told.filter(({ stands }) => !stands).length;
  if (dropped === told.length) return null;
  const sentences = completed(told, rule.statements, prepared.place);
  return assemble({
    id: draft.id,
    section: draft.section,
    heading,
    notes: draft.notes,
    paragraphs: layOutModel(sentences, part),
    engine: service.model.name,
    remarks: [...draft.remarks, ...(dropped > 0 ? [`模型写的${dropped}句与笔记对不上，没有采用。`] : [])],
  });
}

/**
 * Sentences that fail go back once with the reasons; failing again they do not stand, or stand marked where only wording is in
 * doubt. All sentences in their order; a repaired one as repaired.
 */
export async function proven(
  { model, prompts }: DraftModel,
  written: readonly ModelSentence[],
  context: GuardContext,
  deadline: number,
  options: DraftingOptions,
): Promise<readonly ToldSentence[]> {
  const checked = written.map((given) => {
    const sentence = withItsNotes(given, context);
    return { sentence, faults: guard(sentence, context) };
  });
  const failing = checked.flatMap(({ sentence, faults }, index) =>
    faults.length > 0 ? [{ sentence, faults, index }] : [],
  );
  const left = deadline - Date.now();
  const repairs =
    failing.length === 0 || left < 1_000
      ? new Map<number, Pick<ModelSentence, 'text' | 'notes'>>()
      : await model
          .complete(
            prompts.render('draft-repair', {
              sentences: failing
                .map(
                  ({ sentence, faults, index }) =>
                    `${index + 1} ${sentence.text}（笔记 ${sentence.notes.join('、')}；原因：${reasonsFor(faults)}）`,
                )
                .join('\n'),
              notes: noteLines(context.notes),
            }),
            { ...callOptions(options), timeoutMs: left },
          )
          .then((reply) => readRepairs(reply.text))
          .catch((error: unknown) => {
            if (options.signal?.aborted) throw error;
            return new Map<number, Pick<ModelSentence, 'text' | 'notes'>>();
          });
  return checked.map(({ sentence, faults }, index) => {
    const repair = repairs.get(index + 1);
    const again = repair && repair.text !== '' ? withItsNotes({ ...sentence, ...repair }, context) : sentence;
    const left = again === sentence ? faults : guard(again, context);
    if (left.length > 0 && onlyWording(left)) {
      const text = again.text.replace(/。$/, '【待核实】。');
      return { sentence: { ...again, text, flags: ['unverified'] }, stands: true };
    }
    // What cannot be shown keeps the notes it first cited, to be told from them.
    const stands = left.length === 0;
    return { sentence: { ...(stands ? again : sentence), flags: [] }, stands };
  });
}
