import type { IncomingMessage } from 'node:http';
import type { LocalState } from '../state.js';
import { addUser } from '../state.js';
import { LOOPBACK_USER_ID } from '../store/user-store.js';
import { sameSecret } from './guard.js';

const COOKIE = 'fayan_session';
const YEAR_S = 365 * 24 * 3600;

/** Who sends the request; null where the page is bound beyond loopback and the browser has no session yet. */
export function userOf(state: LocalState, request: IncomingMessage, token: string | null): number | null {
  if (token === null) return LOOPBACK_USER_ID;
  const secret = cookieOf(request);
  return secret === null ? null : state.users.bySession(secret);
}

/** Exchanges the token of the printed address for a session with a user of its own; null where it is wrong. */
export function openSession(
  state: LocalState,
  offered: string,
  token: string,
): { readonly user: number; readonly cookie: string } | null {
  if (!sameSecret(offered, token)) return null;
  return state.change(() => {
    const user = addUser(state).id;
    const secret = state.users.openSession(user);
    return { user, cookie: `${COOKIE}=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${YEAR_S}` };
  });
}

function cookieOf(request: IncomingMessage): string | null {
  return new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]{1,100})(?:;|$)`).exec(request.headers.cookie ?? '')?.[1] ?? null;
}
