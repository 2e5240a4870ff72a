import type { IncomingMessage } from 'node:http';
import type { LocalState } from '../state.js';
import { addUser } from '../state.js';
import { LOOPBACK_USER_ID } from '../store/user-store.js';
import { sameSecret } from './guard.js';

/** What the printed addresses carry where the page is bound beyond loopback. */
export interface PageTokens {
  readonly user: string;
  readonly administrator: string;
}

const COOKIE = 'fayan_session';
const YEAR_S = 365 * 24 * 3600;

/** Who sends the request; null where the page is bound beyond loopback and the browser has no session yet. */
export function userOf(state: LocalState, request: IncomingMessage, tokens: PageTokens | null): number | null {
  if (tokens === null) return LOOPBACK_USER_ID;
  const secret = cookieOf(request);
  return secret === null ? null : state.users.bySession(secret);
}

/**
 * Exchanges the token of a printed address for the cookie of a session: the administrator's for one of the user who sits
 * at the machine where the page is bound to loopback, the other for one of a new user. Null where it is wrong, or the
 * browser, as `user`, has a session already that the token cannot better.
 */
export function openSession(
  state: LocalState,
  offered: string,
  tokens: PageTokens,
  user: number | null,
): string | null {
  const isAdministrator = sameSecret(offered, tokens.administrator);
  if (isAdministrator ? user === LOOPBACK_USER_ID : user !== null || !sameSecret(offered, tokens.user)) return null;
  return state.change(() => {
    const secret = state.users.openSession(isAdministrator ? LOOPBACK_USER_ID : addUser(state).id);
    return `${COOKIE}=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${YEAR_S}`;
  });
}

function cookieOf(request: IncomingMessage): string | null {
  return new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]{1,100})(?:;|$)`).exec(request.headers.cookie ?? '')?.[1] ?? null;
}
