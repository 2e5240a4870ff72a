import type { Draft } from '../domain/draft.js';
import { CancelledError, ModelError } from '../domain/errors.js';
import type { Drafter, DraftRequest, ReviseRequest, Revision } from './drafter.js';
import { applyEdit, REVISION_HELP, REWORD_HELP } from './edits/apply-edit.js';
import { parseInstruction } from './edits/instruction.js';
import { lostFigures } from './edits/kept-facts.js';
import type { GuardContext } from './guard/guard.js';
import { type DraftModel, draftByModel } from './model/model-engine.js';
import { reviseByModel } from './model/model-revision.js';
import type { DraftingData } from './outline/drafting-data.js';
import { withoutNumbering } from './outline/heading.js';
import type { PeerShelf } from './peers/peer-passages.js';
import { findPeers } from './peers/peers.js';
import { notesWithHints } from './section/planned-notes.js';
import { draftByRules, type PreparedNotes, prepareNotes } from './section/rule-engine.js';

export interface DrafterParts {
  readonly data: DraftingData;
  /** The reports held at the moment of asking. */
  readonly shelf: () => Promise<PeerShelf>;
  /** Writes better prose under the same guard; null: the rules do the whole job. */
  readonly model?: DraftModel | null;
}

/** Said when the model was of no use and the rules wrote the draft. */
const MODEL_FAILED = '模型这次没有给出可用的稿子，以下由规则起草。';

/** The drafter that chat and command line use. */
export function createDrafter({ data, shelf, model = null }: DrafterParts): Drafter {
  const contextFor = async (
    notes: GuardContext['notes'],
    title: string,
    home: string | null,
  ): Promise<GuardContext> => {
    const { library } = await shelf();
    const districts = new Set(library.summaries().flatMap(({ district, issuer }) => [district ?? '', issuer ?? '']));
    return { notes, words: data.words, title, foreign: [...districts].filter((name) => name !== '' && name !== home) };
  };

  const written = async (prepared: PreparedNotes, request: DraftRequest): Promise<Draft> => {
    const rule = draftByRules(prepared, data);
    if (!model) return rule.draft;
    const context = await contextFor(prepared.notes, prepared.place.title, request.home ?? null);
    try {
      const draft = await draftByModel(model, prepared, rule, context, request);
      return draft ?? withRemark(rule.draft, MODEL_FAILED);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      return withRemark(rule.draft, `${error.message.replace(/。$/, '')}，以下由规则起草。`);
    }
  };

  return {
    async draft(request) {
      stopIfCancelled(request.signal);
      // A large index is read from its file while the rules write.
      shelf().catch(() => undefined);
      const prepared = prepareNotes(request.notes, request.section ?? null, data);
      const draft = await written(prepared, request);
      stopIfCancelled(request.signal);
      const texts = prepared.notes.map((note) => note.text);
      const home = request.home ?? null;
      return { ...draft, ...(await findPeers(await shelf(), prepared.place, texts, { home, ...signalOf(request) })) };
    },
    async revise(request) {
      stopIfCancelled(request.signal);
      const edit = parseInstruction(request.instruction);
      if (edit?.kind === 'reword' && (!model || edit.wish === 'peers')) {
        return { status: 'unclear', message: REWORD_HELP[edit.wish] };
      }
      if (edit !== null && edit.kind !== 'restore' && edit.kind !== 'reword') {
        return applyEdit(request.draft, edit, data);
      }
      const { draft, home = null } = request;
      if (!model || edit?.kind === 'restore') return { status: 'unclear', message: REVISION_HELP };
      const context = await contextFor(notesWithHints(draft), withoutNumbering(draft.heading), home);
      return revised(model, request, context);
    },
  };
}

async function revised(model: DraftModel, request: ReviseRequest, context: GuardContext): Promise<Revision> {
  try {
    const revision = await reviseByModel(model, request, context);
    const lost = revision.status === 'revised' ? lostFigures(request.draft, revision.draft) : [];
    if (lost.length === 0) return revision;
    const told = `改后没有了原稿里的“${lost.join('”“')}”，要找回请说：恢复上一版。`;
    return { ...revision, message: `${revision.message}${told}` };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { status: 'unclear', message: `${error.message.replace(/。$/, '')}。${REVISION_HELP}` };
  }
}

const withRemark = (draft: Draft, remark: string): Draft => ({ ...draft, remarks: [remark, ...draft.remarks] });

const signalOf = ({ signal }: { readonly signal?: AbortSignal }): { readonly signal?: AbortSignal } =>
  signal ? { signal } : {};

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new CancelledError('已取消起草。');
}
