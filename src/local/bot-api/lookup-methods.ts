import { badRequest } from './api-error.js';
import { chatObject, chatOf, type Method } from './call.js';

/** Files above this size are not given to bots, in bytes. */
export const DOWNLOAD_LIMIT = 20 * 1024 * 1024;

const getFile: Method = ({ state, parameters }) => {
  const file = state.files.get(parameters.text('file_id'));
  if (file === null) throw badRequest('invalid file_id');
  if (file.size > DOWNLOAD_LIMIT) throw badRequest('file is too big');
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_size: file.size,
    file_path: `documents/${file.id}`,
  };
};

export const LOOKUP_METHODS: Readonly<Record<string, Method>> = {
  getFile,
  getChat: (call) => ({ ...chatObject(call.state, chatOf(call)), accent_color_id: 0, max_reaction_count: 11 }),
  deleteWebhook: ({ state, parameters }) => {
    if (parameters.flag('drop_pending_updates')) state.updates.confirm(Number.MAX_SAFE_INTEGER);
    return true;
  },
  getWebhookInfo: ({ state }) => ({
    url: '',
    has_custom_certificate: false,
    pending_update_count: state.updates.size(),
  }),
};
