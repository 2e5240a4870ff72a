import type { Document } from 'grammy/types';
import { safeFileName } from '../file-name.js';
import type { StoredFile } from '../store/file-store.js';
import { badRequest } from './api-error.js';
import type { Call } from './call.js';

/** Stores the file of a call, uploaded or named by `file_id`, in a chat. Addresses are refused: nothing is fetched. */
export function storeDocument({ state, parameters }: Call, chat: number, field: 'document' | 'photo'): Document {
  const upload = parameters.file(field);
  if (upload !== undefined) {
    if (upload.data.length === 0) throw badRequest('file must be non-empty');
    return documentOf(state.files.add(chat, safeFileName(upload.name), upload.mime, upload.data));
  }
  const reference = parameters.text(field);
  if (reference === '') throw badRequest(`there is no ${field} in the request`);
  const stored = state.files.get(reference);
  if (stored === null) throw badRequest('wrong file identifier/HTTP URL specified');
  return documentOf(state.files.copy(stored, chat));
}

/** A stored file as messages show it. */
export function documentOf(file: StoredFile): Document {
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_name: file.name,
    mime_type: file.mime,
    file_size: file.size,
  };
}
