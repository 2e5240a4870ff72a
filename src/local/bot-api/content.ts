import { detectEntities } from '../format/detect-entities.js';
import { type FormattedText, trimFormatted } from '../format/formatted-text.js';
import { checkEntities } from '../format/given-entities.js';
import { parseHtml } from '../format/html.js';
import { badRequest } from './api-error.js';
import type { Parameters } from './parameters.js';

/** Characters of a message's text and of a file's caption, in UTF-16 units after formatting. */
export const TEXT_LIMIT = 4096;
export const CAPTION_LIMIT = 1024;

/** The formatted text of a call, trimmed and with detected spans. Throws `ApiError`; empty text is not refused here. */
export function readFormatted(
  parameters: Parameters,
  names: { readonly text: string; readonly entities: string },
  limit: number,
): FormattedText {
  const source = parameters.text(names.text).replaceAll('\r\n', '\n');
  const mode = parameters.text('parse_mode').toLowerCase();
  if (mode !== '' && mode !== 'html') throw badRequest('unsupported parse_mode');
  const parsed =
    mode === 'html'
      ? parseHtml(source)
      : { text: source, entities: checkEntities(parameters.json(names.entities), source) };
  const { text, entities } = trimFormatted(parsed);
  if (text.length > limit) {
    throw badRequest(limit === CAPTION_LIMIT ? 'message caption is too long' : 'message is too long');
  }
  return { text, entities: detectEntities(text, entities) };
}
