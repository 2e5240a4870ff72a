/** One turn of the conversation so far, oldest first. */
export interface Turn {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

/** A range of a report that supports a claim: `quote === report.text.slice(start, end)`, at most 300 UTF-16 units. */
export interface Citation {
  /** The mark `[n]`, from 1, unique in the answer. */
  readonly n: number;
  readonly reportId: string;
  readonly district: string | null;
  readonly year: number | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly section: readonly string[];
  /** Number of the paragraph. */
  readonly paragraph: number;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** One sentence of an answer. It speaks of one district, and so do its citations. */
export interface Claim {
  /** Without marks. */
  readonly text: string;
  readonly district: string | null;
  readonly year: number | null;
  /** Marks, at least one. */
  readonly citations: readonly number[];
  /** The report says what is to be done, and the question did not ask for that. */
  readonly planned?: true;
}

export interface CoveredReport {
  readonly reportId: string;
  readonly district: string | null;
  readonly year: number | null;
}

/** Which reports a survey looked at, and what it found in them. */
export interface Coverage {
  readonly scanned: number;
  /** Most to say first. */
  readonly mentioned: readonly CoveredReport[];
  readonly notMentioned: readonly CoveredReport[];
}

type AnswerStatus = 'answered' | 'unanswerable' | 'clarify';

export interface Answer {
  readonly id: string;
  readonly question: string;
  readonly status: AnswerStatus;
  /** Questions to choose from, each complete in itself: with `clarify`, and where something else may be meant. */
  readonly options?: readonly string[];
  /** What the chat shows: the conclusion on the first line, then blocks, with [n] marks; not the list of sources. */
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly citations: readonly Citation[];
  readonly coverage?: Coverage;
  /** Why not, where unanswerable. */
  readonly reason?: string;
  /** `extractive`, or the model's name. */
  readonly engine: string;
  /** Hashes of the prompt files that took part; only where a model wrote. */
  readonly prompts?: readonly string[];
  readonly timings: { readonly retrieveMs: number; readonly totalMs: number };
}

export interface AskRequest {
  readonly question: string;
  readonly history?: readonly Turn[];
  /** The user's own district: "其他区" leaves it out. */
  readonly home?: string | null;
  /** No limit of ten reports in a survey. */
  readonly all?: boolean;
  /** Narrows what the question itself says, e.g. by a button under an answer. */
  readonly districts?: readonly string[];
  readonly years?: readonly number[];
  /** Whose daily budget a chat model's tokens count against. */
  readonly user?: string;
  readonly signal?: AbortSignal;
  /** Called with the answer so far, each time more of it is proven. */
  readonly onProgress?: (partial: Answer) => void;
}

/** What chat, terminal and tests ask. Rejects with `CancelledError` when the signal fires. */
export interface Assistant {
  ask(request: AskRequest): Promise<Answer>;
}
