import type { Draft } from '../../domain/draft.js';
import type { DraftingOptions, DraftRequest, Revision } from '../drafter.js';
import type { DiffPart } from './text-diff.js';

/** One version of a draft; the newest is the current one. */
export interface DraftVersion {
  readonly draft: Draft;
  /** From 1 within the draft. */
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** What was done to make it, one short phrase. */
  readonly made: string;
}

export type DeskRevision =
  | {
      readonly status: 'revised';
      readonly saved: DraftVersion;
      readonly message: string;
      readonly diff: readonly DiffPart[];
    }
  | Extract<Revision, { status: 'unclear' }>;

/** One section of a whole report, renumbered in its place. */
export interface ReportSection {
  readonly draftId: string;
  readonly heading: string;
  /** With its heading as first line. */
  readonly text: string;
  readonly draft: Draft;
}

export interface ReportPart {
  /** 一、主要举措和成效 … */
  readonly heading: string;
  /** Empty where a required part has no section yet: text and file hold its place open. */
  readonly sections: readonly ReportSection[];
}

/** All sections of an owner, in the order of the standard outline where the owner has not put them in another. */
export interface WholeReport {
  readonly parts: readonly ReportPart[];
  /** As the owner gave it. */
  readonly title: string | null;
  readonly text: string;
  /** Which of the four required parts are missing, open placeholders, contradictions left; one sentence each. */
  readonly remarks: readonly string[];
}

/** The drafts of every user, kept in the database. `owner` is an opaque key; nobody sees another owner's drafts. */
export interface DraftDesk {
  /** Makes a new draft, saves it as version 1 and makes it the owner's current one. */
  start(owner: string, request: DraftRequest): Promise<DraftVersion>;
  /** Changes the current draft; 恢复上一版 restores, 报告标题改为… names the whole report. Without a current draft: `unclear`. */
  revise(owner: string, instruction: string, options?: DraftingOptions): Promise<DeskRevision>;
  /** The draft last started, revised or selected. */
  current(owner: string): DraftVersion | null;
  /** The newest version of every draft, in the order of the report. */
  list(owner: string): readonly DraftVersion[];
  /** Makes another draft the current one; null where the owner has no such draft. */
  select(owner: string, draftId: string): DraftVersion | null;
  /** Oldest first. */
  versions(owner: string, draftId: string): readonly DraftVersion[];
  /** Saves the text of an earlier version as the newest one; null where there is none. */
  restore(owner: string, draftId: string, version: number): DraftVersion | null;
  /** What changed from one version's text to another's. */
  compare(owner: string, draftId: string, from: number, to: number): readonly DiffPart[];
  /** Takes a draft out of the report; it is kept. False where the owner has no such draft. */
  setAside(owner: string, draftId: string): boolean;
  /** Drafts taken out of the report. */
  aside(owner: string): readonly DraftVersion[];
  /** Takes a draft back into the report. False where the owner has no such draft. */
  putBack(owner: string, draftId: string): boolean;
  /** Moves a section before the one that stands above it in its part; false where none does. */
  moveUp(owner: string, draftId: string): boolean;
  /** Deletes everything the owner has. */
  forget(owner: string): void;
  /** Deletes every owner's versions that are older than a moment, in milliseconds since 1970. */
  purge(before: number): void;
  report(owner: string): WholeReport;
}
