import { setMaxListeners } from 'node:events';
import type { Citation } from '../domain/answer.js';
import type { Library } from '../domain/ports.js';
import { createBotApiServer } from './bot-api/bot-api-server.js';
import { Conversations } from './conversations.js';
import { closeServer, listen } from './listen.js';
import { isLoopback } from './page/guard.js';
import { createPageServer, type Health } from './page/page-server.js';
import { type LocalState, openState } from './state.js';
import type { LocalDatabase } from './store/tables.js';

export interface LocalServerOptions {
  /** Brought up to date with `migrate(database, LOCAL_TABLES)`. */
  readonly database: LocalDatabase;
  /** Where the page listens. */
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** What the printed address carries where `host` is beyond loopback; otherwise one is made and kept. */
  readonly token?: string;
  /** The reports that the reading view shows. */
  readonly library?: Pick<Library, 'report'>;
  /** What `/healthz` says of those who answer. */
  readonly health?: () => Health;
  /** Messages, and conversations that rested for so long, are deleted; kept for good where absent. */
  readonly retentionDays?: number;
  /** Hears which report a user of the page opened in the reading view. */
  readonly opened?: (user: number, reportId: string) => void;
}

export interface LocalServer {
  /** The page's address to print, with its token where one is needed. */
  readonly url: string;
  /** The administrator's address; null where bound to loopback: there the page's only user is one. */
  readonly administratorUrl: string | null;
  /** The Bot API's address, on a loopback port of its own. */
  readonly apiRoot: string;
  readonly botToken: string;
  /** What the page's users do, for tests and programs. */
  readonly conversations: Conversations;
  readonly state: LocalState;
  /** The reading view at a cited passage. */
  reportUrl(passage: Pick<Citation, 'reportId' | 'start' | 'end'>): string;
  /** Frees waiting polls and event streams, lets running requests finish, stops listening. */
  close(): Promise<void>;
}

const DAY_S = 24 * 3600;

function purgeOld(state: LocalState, retentionDays: number | undefined): void {
  if (retentionDays === undefined) return;
  const moment = Math.floor(Date.now() / 1000) - retentionDays * DAY_S;
  state.change(() => {
    for (const id of state.chats.idleSince(moment)) state.chats.remove(id);
    state.chats.expire(moment);
  });
}

/** Starts the Bot API server and the chat page. Rejects with the system's error where the address is taken. */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const {
    database,
    host,
    port,
    library = { report: () => null },
    health = () => ({ status: 'ok' }),
    opened = () => undefined,
  } = options;
  const state = openState(database);
  const conversations = new Conversations(state);
  const closing = new AbortController();
  // Every open page listens to it.
  setMaxListeners(0, closing.signal);
  const tokens = isLoopback(host)
    ? null
    : {
        user: options.token ?? state.settings.secret('page_token'),
        administrator: state.settings.secret('administrator_token'),
      };
  const api = createBotApiServer(state, closing.signal);
  const purge = (): void => purgeOld(state, options.retentionDays);
  purge();
  const purging = setInterval(purge, DAY_S * 1000).unref();
  let base = '';
  const page = createPageServer({
    state,
    conversations,
    library,
    tokens,
    reportBase: () => base,
    health,
    opened,
    closing: closing.signal,
  });
  const pagePort = await listen(page, host, port);
  const apiPort = await listen(api, '127.0.0.1', 0);
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  base = `http://${shown}:${pagePort}`;
  const withToken = (token: string): string => `${base}/?token=${encodeURIComponent(token)}`;
  return {
    url: tokens === null ? `${base}/` : withToken(tokens.user),
    administratorUrl: tokens && withToken(tokens.administrator),
    apiRoot: `http://127.0.0.1:${apiPort}`,
    botToken: state.botToken,
    conversations,
    state,
    reportUrl: ({ reportId, start, end }) => `${base}/report/${encodeURIComponent(reportId)}#${start}-${end}`,
    async close() {
      closing.abort();
      clearInterval(purging);
      await Promise.all([closeServer(page), closeServer(api)]);
    },
  };
}
