/** A file, or a line of a bulk file, that could not be read; `error` is one sentence for the user. */
export interface IndexFailure {
  readonly file: string;
  readonly error: string;
}

/** What one index run did. The first two count the whole index afterwards, the others the reports of the refreshed roots. */
export interface IndexResult {
  readonly reports: number;
  readonly passages: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly failed: readonly IndexFailure[];
  readonly seconds: number;
}

/** What became of the roots. */
export interface Refreshed {
  readonly result: IndexResult;
  /** Roots (absolute) that failed and of which nothing is held. */
  readonly barren: readonly string[];
}

/** One index run for the program that started it. */
export interface IndexRun extends Refreshed {
  /** Why the passages lack vectors of the configured model, as one sentence; null where nothing is lacking. */
  readonly unembedded: string | null;
}

/** How far an index run is. */
export interface IndexProgress {
  /** `waiting` for another process's run, `reading` files, `indexing` passages for search, `embedding` them. */
  readonly phase: 'waiting' | 'reading' | 'indexing' | 'embedding';
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
}
