import type { Draft } from '../domain/draft.js';
import { CancelledError } from '../domain/errors.js';
import { applyEdit, REVISION_HELP } from './apply-edit.js';
import type { Drafter, DraftRequest } from './drafter.js';
import type { DraftingData } from './drafting-data.js';
import { parseInstruction } from './instruction.js';
import { findPeers, type PeerShelf } from './peers.js';
import { draftByRules, type PreparedNotes, prepareNotes } from './rule-engine.js';

export interface DrafterParts {
  readonly data: DraftingData;
  /** The reports held at the moment of asking. */
  readonly shelf: () => Promise<PeerShelf>;
}

/** The drafter that chat and command line use. */
export function createDrafter({ data, shelf }: DrafterParts): Drafter {
  const withPeers = async (draft: Draft, prepared: PreparedNotes, request: DraftRequest): Promise<Draft> => {
    const texts = prepared.notes.map((note) => note.text);
    const { signal, home = null } = request;
    const found = await findPeers(await shelf(), prepared.place, texts, { home, ...(signal && { signal }) });
    return { ...draft, ...found };
  };
  return {
    async draft(request) {
      stopIfCancelled(request.signal);
      const prepared = prepareNotes(request.notes, request.section ?? null, data);
      const draft = draftByRules(prepared, data);
      stopIfCancelled(request.signal);
      return withPeers(draft, prepared, request);
    },
    async revise({ draft, instruction, signal }) {
      stopIfCancelled(signal);
      const edit = parseInstruction(instruction);
      if (edit === null || edit.kind === 'restore') return { status: 'unclear', message: REVISION_HELP };
      return applyEdit(draft, edit, data);
    },
  };
}

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new CancelledError('已取消起草。');
}
