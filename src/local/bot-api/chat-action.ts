import { badRequest } from './api-error.js';
import type { Parameters } from './parameters.js';

const ACTIONS = new Set([
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]);

/** Throws `ApiError` on an action that Telegram does not know. */
export function checkChatAction(parameters: Parameters): void {
  if (!ACTIONS.has(parameters.text('action'))) throw badRequest('wrong parameter action in request');
}
