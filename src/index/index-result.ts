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

/** One index run for the program that started it. */
export interface IndexRun {
  readonly result: IndexResult;
  /** Roots (absolute) that failed and of which nothing is held. */
  readonly barren: readonly string[];
}

/** How far an index run is. */
export interface IndexProgress {
  /** `waiting` for another process's run, `reading` files, `indexing` passages for search. */
  readonly phase: 'waiting' | 'reading' | 'indexing';
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
}
