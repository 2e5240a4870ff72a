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

export interface EmbedOptions {
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
  /** Whole time allowed, in milliseconds. */
  readonly timeoutMs?: number;
  /** Raw output as it arrives; not proven, never to be shown. */
  readonly onChunk?: (chunk: string) => void;
}

export interface ChatCompletion {
  readonly text: string;
  readonly promptTokens: number | null;
  readonly completionTokens: number | null;
}
