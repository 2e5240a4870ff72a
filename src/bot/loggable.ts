import { GrammyError, HttpError } from 'grammy';
import { FayanError } from '../domain/errors.js';

const TOKEN = /\d{3,}:[\w-]{10,}/g;

/** Hides anything shaped like a bot token, e.g. in an address. */
const hideTokens = (text: string): string => text.replace(TOKEN, '[token]');

/** What of an error may be logged: no payload, so no content of messages, and no token. */
export function loggable(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof GrammyError) {
    return {
      error: error.name,
      method: error.method,
      code: error.error_code,
      description: hideTokens(error.description),
    };
  }
  if (error instanceof HttpError) {
    const cause = error.error instanceof Error ? error.error.message : String(error.error);
    return { error: error.name, message: hideTokens(error.message), cause: hideTokens(cause) };
  }
  // Sentences for users name their files and words, and a JSON parser quotes what it could not read.
  if (error instanceof FayanError || error instanceof SyntaxError) {
    const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    return { error: error.name, stack: hideTokens(frames.join('\n')) };
  }
  if (error instanceof Error) {
    return { error: error.name, message: hideTokens(error.message), stack: hideTokens(error.stack ?? '') };
  }
  return { error: hideTokens(String(error)) };
}
