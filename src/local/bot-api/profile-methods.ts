import { botProfile } from '../bot-profile.js';
import { badRequest } from './api-error.js';
import type { Call, Method } from './call.js';

const MAX_COMMANDS = 100;
const MAX_DESCRIPTION = 512;

/** The settings' key of a scope and language. */
function commandsKey({ parameters }: Call): string {
  const scope = parameters.json('scope') as { type?: unknown; chat_id?: unknown } | undefined;
  const kind = typeof scope?.type === 'string' ? scope.type : 'default';
  const chat = scope?.chat_id === undefined ? '' : `/${String(scope.chat_id)}`;
  return `commands:${kind}${chat}:${parameters.text('language_code')}`;
}

const setMyCommands: Method = (call) => {
  const commands = call.parameters.json('commands');
  if (!Array.isArray(commands)) throw badRequest("can't parse commands: expected an Array");
  if (commands.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  const checked = commands.map((raw: { command?: unknown; description?: unknown } | null) => {
    const command = String(raw?.command ?? '').replace(/^\//, '');
    const description = String(raw?.description ?? '').trim();
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (description === '' || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    return { command, description };
  });
  call.state.settings.set(commandsKey(call), JSON.stringify(checked));
  return tellPages(call);
};

const deleteMyCommands: Method = (call) => {
  call.state.settings.set(commandsKey(call), '[]');
  return tellPages(call);
};

const setMyDescription: Method = (call) => {
  const description = call.parameters.text('description');
  if (description.length > MAX_DESCRIPTION) throw badRequest('BOT_DESCRIPTION_INVALID');
  call.state.settings.set('description', description);
  return tellPages(call);
};

function tellPages({ state }: Call): true {
  for (const user of state.users.ids()) {
    state.feed.signal(user, { kind: 'bot', bot: botProfile(state, user) });
  }
  return true;
}

export const PROFILE_METHODS: Readonly<Record<string, Method>> = {
  getMe: ({ state }) => ({
    ...state.bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
  }),
  setMyCommands,
  deleteMyCommands,
  getMyCommands: (call) => JSON.parse(call.state.settings.text(commandsKey(call)) ?? '[]'),
  setMyDescription,
  getMyDescription: ({ state }) => ({ description: state.settings.text('description') ?? '' }),
};
