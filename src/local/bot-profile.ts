import type { PageBot } from './protocol.js';
import type { LocalState } from './state.js';

/** The bot as a user's page shows it; the commands are those of the narrowest scope set, Chinese before the default. */
export function botProfile(state: LocalState, user: number): PageBot {
  const scopes = [`chat/${user}`, 'all_private_chats', 'default'];
  const keys = scopes.flatMap((scope) => [`commands:${scope}:zh`, `commands:${scope}:`]);
  const lists = keys.map((key): PageBot['commands'] => JSON.parse(state.settings.text(key) ?? '[]'));
  return {
    name: state.bot.first_name,
    description: state.settings.text('description') ?? '',
    commands: lists.find((list) => list.length > 0) ?? [],
  };
}
