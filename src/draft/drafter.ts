import type { Draft } from '../domain/draft.js';

export interface DraftRequest {
  /** As the user named it; without one the section that fits the notes best is proposed. */
  readonly section?: string | null;
  /** As pasted or read from a file. */
  readonly notes: string;
  /** The user's own district, left out of `peers`. */
  readonly home?: string | null;
  readonly signal?: AbortSignal;
}

export interface ReviseRequest {
  readonly draft: Draft;
  /** In the user's words: 更简短, 第二条合并到第一条, 补充一条:…, 换个标题. */
  readonly instruction: string;
  readonly home?: string | null;
  readonly signal?: AbortSignal;
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
