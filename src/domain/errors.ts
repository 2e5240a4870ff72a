/** A failure that the user can read: `message` is one clear Chinese sentence that says what to do. */
export class FayanError extends Error {
  override readonly name: string = 'FayanError';
  /** Exit status on the command line. */
  readonly exitCode: number = 1;
}

/** The command line or the environment was used wrongly. */
export class UsageError extends FayanError {
  override readonly name = 'UsageError';
  override readonly exitCode = 2;
}

/** A report file that cannot be read. */
export class UnreadableReportError extends FayanError {
  override readonly name = 'UnreadableReportError';
}

/** Notes that no draft can be made of: none, too long, only numbers, another language, an unreadable file. */
export class UnusableNotesError extends FayanError {
  override readonly name = 'UnusableNotesError';
}

/** The data folder cannot be used: read-only, full, of a newer version, damaged. */
export class StorageError extends FayanError {
  override readonly name = 'StorageError';
}

/** A chat, embedding or reranking model failed for good; the built-in engine takes over. */
export class ModelError extends FayanError {
  override readonly name: string = 'ModelError';
}

/** The prompt is longer than the model can read; less evidence may fit. */
export class ContextTooLongError extends ModelError {}

/** The user cancelled, or the process is shutting down. */
export class CancelledError extends FayanError {
  override readonly name = 'CancelledError';
}
