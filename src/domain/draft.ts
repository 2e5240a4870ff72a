import type { Citation } from './answer.js';

export interface Note {
  /** From 1, in the order the user gave them. */
  readonly n: number;
  readonly text: string;
  /** Who sent it, where the notes say so: its name stands above the note rather than in it. */
  readonly department?: string | null;
}

/** `unverified`: the notes do not support it; `conflict`: notes contradict each other on it. */
type SentenceFlag = 'unverified' | 'conflict';

export interface DraftSentence {
  readonly text: string;
  /** Numbers of the notes it rests on. */
  readonly notes: readonly number[];
  readonly flags: readonly SentenceFlag[];
}

export interface Draft {
  readonly id: string;
  /** The section as the user named it, or as proposed. */
  readonly section: string;
  /** The numbered heading, also the first line of `text`. */
  readonly heading: string;
  /** The section as it would be pasted. */
  readonly text: string;
  readonly notes: readonly Note[];
  readonly sentences: readonly DraftSentence[];
  readonly unusedNotes: readonly number[];
  /** 【待补充:…】 in the order of the text. */
  readonly placeholders: readonly string[];
  /** Peers' wording worth a look; nothing of it stands in `text`. */
  readonly peers: readonly Citation[];
  /** What peers usually report and the notes do not say, one sentence each; names no peer's figure. */
  readonly peerRemarks: readonly string[];
  /** What the user should know about the notes: duplicates, contradictions, what was left out; one sentence each. */
  readonly remarks: readonly string[];
  /** `rules`, or the model's name. */
  readonly engine: string;
}
