import type { Draft } from '../domain/draft.js';

/** How drafting and changing are done. */
export interface DraftingOptions {
  /** The user's own district, left out of `peers`. */
  readonly home?: string | null;
  /** Whose daily budget a chat model's tokens count against. */
  readonly user?: string;
  readonly signal?: AbortSignal;
  /** Hears the section as far as a model has written it, its heading first, each time more of it is proven. */
  readonly onProgress?: (text: string) => void;
}

export interface DraftRequest extends DraftingOptions {
  /** As the user named it; without one the section that fits the notes best is proposed. */
  readonly section?: string | null;
  /** As pasted or read from a file. */
  readonly notes: string;
}

export interface ReviseRequest extends DraftingOptions {
  readonly draft: Draft;
  /** In the user's words: 更简短, 第二条合并到第一条, 补充一条:…, 换个标题. */
  readonly instruction: string;
}

/** `unclear`: nothing was changed; `message` then says what can be asked for, otherwise what was done. */
export type Revision =
  | { readonly status: 'revised'; readonly draft: Draft; readonly message: string }
  | { readonly status: 'unclear'; readonly message: string };

/**
 * Turns notes into sections and changes them on request. Both reject with `UnusableNotesError` where no draft can be made
 * of the notes, and with `CancelledError` when the signal fires. A failing model is no failure: the rules take over.
 */
export interface Drafter {
  draft(request: DraftRequest): Promise<Draft>;
  revise(request: ReviseRequest): Promise<Revision>;
}
