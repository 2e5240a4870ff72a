import type { ReportFilter, SearchHit } from './passage.js';
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
