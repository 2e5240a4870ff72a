import type { Passage, ReportFilter, SearchHit } from './passage.js';
import type { Report, ReportSummary } from './report.js';

/** The reports held, as chat, answers and drafts read them. */
export interface Library {
  /** By district, then year. */
  summaries(): readonly ReportSummary[];
  report(id: string): Report | null;
}

/** Ranked search over passages, best first. */
export interface Searcher {
  search(query: string, options: SearchOptions): Promise<readonly SearchHit[]>;
}

export interface SearchOptions {
  /** Number of passages at most. */
  readonly k: number;
  readonly filter?: ReportFilter;
  readonly signal?: AbortSignal;
}

/** Exhaustive, unranked access to the passages searched. An ordinal is a passage's position, 0 ≤ ordinal < `size`. */
export interface PassageLookup {
  readonly size: number;
  passage(ordinal: number): Passage;
  /**
   * Ordinals, ascending, of all passages whose text holds one of the alternatives verbatim. ASCII and full-width forms,
   * straight and curly quotes, upper and lower case count as the same; empty alternatives are found nowhere.
   */
  find(alternatives: readonly string[], filter?: ReportFilter): Uint32Array;
  /** How common an exact string is. */
  frequency(text: string): PassageFrequency;
  /**
   * Reports that hold a string of every group, each verbatim as `find` has it, those with most passages that hold all
   * groups together first.
   */
  reportsWith(groups: readonly (readonly string[])[]): readonly ReportHits[];
}

/** `together`: passages of the report that hold a string of every group; 0 where they stand in different passages. */
export interface ReportHits {
  readonly reportId: string;
  readonly together: number;
}

/** Shares of all passages and of all reports that hold a string, each from 0 to 1. */
export interface PassageFrequency {
  readonly passages: number;
  readonly reports: number;
}

/** Synonyms of a term, without the term itself; empty where none are known. */
export type Synonyms = (term: string) => readonly string[];

/** Turns texts into vectors, built in or behind an endpoint. */
export interface EmbeddingModel {
  /** Names model and fit: only vectors of the same id may be compared. */
  readonly id: string;
  /** One vector a text, all of one length, not necessarily of unit length. Rejects with `ModelError`, `CancelledError`. */
  embed(texts: readonly string[], options: EmbedOptions): Promise<readonly Float32Array[]>;
}

interface EmbedOptions {
  readonly kind: 'passage' | 'query';
  readonly signal?: AbortSignal;
}

/** Reads query and passage together. */
export interface Reranker {
  readonly id: string;
  /** One score a text, higher is better. Rejects with `ModelError`, `CancelledError`. */
  rerank(
    query: string,
    texts: readonly string[],
    options?: { readonly signal?: AbortSignal },
  ): Promise<readonly number[]>;
}

/** A chat model behind any endpoint. Engines see only this. */
export interface ChatModel {
  /** As configured; stands in `engine` of what it wrote. */
  readonly name: string;
  /** One completion. Rejects with `ModelError` when the endpoint fails for good, `CancelledError` on abort. */
  complete(prompt: ChatPrompt, options: ChatOptions): Promise<ChatCompletion>;
}

export interface ChatPrompt {
  readonly system: string;
  readonly user: string;
  /** JSON Schema of the wanted output, used natively where the endpoint can. */
  readonly schema?: Readonly<Record<string, unknown>>;
  /** Hash of the prompt file, recorded with what was written by it. */
  readonly hash: string;
}

export interface ChatOptions {
  readonly signal?: AbortSignal;
  /** Whole time allowed, retries included, in milliseconds. */
  readonly timeoutMs?: number;
  /** Whose daily token budget it counts against. */
  readonly user?: string;
  /** Raw output as it arrives; not proven, never to be shown. */
  readonly onChunk?: (chunk: string) => void;
  /** The call begins anew after a failure: what came so far is void. */
  readonly onRestart?: () => void;
}

export interface ChatCompletion {
  readonly text: string;
  readonly promptTokens: number | null;
  readonly completionTokens: number | null;
}

/** The prompts of `prompts/`, which staff can edit. */
export interface PromptLibrary {
  /**
   * Fills the named prompt. Inputs stand in blocks that their text cannot close, so nothing in them is an instruction.
   * Throws `UsageError` where the prompt is missing or names an input that is not given.
   */
  render(name: string, inputs: Readonly<Record<string, string>>): ChatPrompt;
}

/** What one completion cost. */
export interface ModelUse {
  readonly user: string;
  /** YYYY-MM-DD, local time. */
  readonly day: string;
  readonly model: string;
  readonly promptHash: string;
  /** Estimated from the text where the endpoint does not say. */
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly milliseconds: number;
}

/** Keeps what models cost, for budgets and reports. */
export interface UseLedger {
  record(use: ModelUse): void;
  /** Prompt and completion tokens that a user has spent on a day. */
  spent(user: string, day: string): number;
}
