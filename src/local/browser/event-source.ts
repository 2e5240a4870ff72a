import type { PageChange, PageSignal } from '../protocol.js';

export type Connection = 'open' | 'lost';

export interface EventHandlers {
  readonly change: (change: PageChange) => void;
  readonly signal: (signal: PageSignal) => void;
  readonly connection: (connection: Connection) => void;
}

const RETRY_MS = 2_000;

/** Keeps one event stream open, from the last revision seen on, for as long as the page lives. */
export function listenToEvents(start: number, handlers: EventHandlers): void {
  let revision = start;
  const connect = (): void => {
    const source = new EventSource(`/api/events?since=${revision}`);
    source.addEventListener('open', () => handlers.connection('open'));
    source.addEventListener('change', (event) => {
      const change: PageChange = JSON.parse(event.data);
      revision = change.revision;
      handlers.change(change);
    });
    source.addEventListener('signal', (event) => handlers.signal(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      handlers.connection('lost');
      // The browser reconnects by itself unless the server answered with a refusal.
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, RETRY_MS);
    });
  };
  connect();
}
