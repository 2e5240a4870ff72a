import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PageChange } from '../protocol.js';
import type { LocalState } from '../state.js';
import { toPageChat, toPageMessage } from './page-message.js';

/** A page that missed more than this loads its state anew. */
const MAX_MISSED = 500;
const HEARTBEAT_MS = 15_000;
/** How long a browser waits before it connects again. */
const RETRY_MS = 1_000;

/**
 * Sends a user's page all that changed after the revision it has (`Last-Event-ID`, or `since` at first), then what
 * changes from now on. What is sent is always the present state of what changed, so a reconnect neither loses nor
 * doubles anything. `closing` ends the stream.
 */
export function streamEvents(
  state: LocalState,
  user: number,
  request: IncomingMessage,
  response: ServerResponse,
  options: { readonly since: string | null; readonly closing: AbortSignal },
): void {
  let revision = Number(request.headers['last-event-id'] ?? options.since ?? Number.NaN);
  if (!Number.isSafeInteger(revision)) revision = state.counters.current('revision');
  let scheduled = false;

  const send = (): void => {
    scheduled = false;
    if (response.writableNeedDrain || response.destroyed) return;
    const change = changesSince(state, user, revision);
    if (change === null) return;
    revision = change.revision;
    response.write(`id: ${revision}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`);
  };
  const schedule = (): void => {
    if (!scheduled) setImmediate(send);
    scheduled = true;
  };

  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(`retry: ${RETRY_MS}\n\n`);
  send();
  const unsubscribe = state.feed.subscribe(user, schedule, (signal) => {
    if (!response.writableNeedDrain) response.write(`event: signal\ndata: ${JSON.stringify(signal)}\n\n`);
  });
  const heartbeat = setInterval(() => response.write(': \n\n'), HEARTBEAT_MS);
  const end = (): void => void response.end();
  response.on('drain', schedule);
  options.closing.addEventListener('abort', end, { once: true });
  response.once('close', () => {
    unsubscribe();
    clearInterval(heartbeat);
    options.closing.removeEventListener('abort', end);
  });
}

/** Null where nothing of the user's has changed. */
function changesSince(state: LocalState, user: number, since: number): PageChange | null {
  const revision = state.counters.current('revision');
  if (revision === since) return null;
  const messages = state.messages.since(user, since, MAX_MISSED);
  const missedTooMuch = messages.length === MAX_MISSED || since > revision;
  if (missedTooMuch) return { revision, chats: [], messages: [], reset: true };
  const chats = state.chats.since(user, since).map(toPageChat);
  if (chats.length === 0 && messages.length === 0) return null;
  return { revision, chats, messages: messages.map((stored) => toPageMessage(state, stored)) };
}
