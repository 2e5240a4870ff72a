/** The process is stopping: the update stays accepted and is handled after the next start. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}
