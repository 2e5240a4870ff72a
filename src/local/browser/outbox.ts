import { api, RefusedError } from './api.js';
import { recall, remember } from './storage.js';

/** A message on its way; it is shown until the stored one with its `clientId` arrives. */
export interface Outgoing {
  readonly clientId: string;
  readonly chat: number;
  readonly text: string;
  readonly replyTo?: number;
  readonly file?: File;
  /** Shared by files that were sent at once. */
  readonly group?: string;
  /** Unix seconds. */
  readonly date: number;
  state: 'waiting' | 'sent' | 'refused';
  /** Why it was refused. */
  problem?: string;
}

const KEY = 'outbox';
const RETRY_MS = 2_000;

/** Not to be guessed or met again. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('-');

/**
 * Sends messages one after the other and again after a lost connection; the server recognises a repeated `clientId`,
 * so none is doubled. Texts survive a reload.
 */
export class Outbox {
  readonly #changed: () => void;
  #entries: Outgoing[];
  #running = false;

  constructor(changed: () => void) {
    this.#changed = changed;
    const stored: unknown = JSON.parse(recall(KEY) ?? '[]');
    this.#entries = Array.isArray(stored) ? (stored as Outgoing[]) : [];
  }

  /** Those not seen in the chat yet, oldest first. */
  of(chat: number): readonly Outgoing[] {
    return this.#entries.filter((entry) => entry.chat === chat);
  }

  add(message: {
    readonly chat: number;
    readonly text: string;
    readonly replyTo?: number;
    readonly file?: File;
    readonly group?: string;
  }): void {
    this.#entries.push({ ...message, clientId: randomId(), date: Date.now() / 1000, state: 'waiting' });
    this.#update();
    void this.run();
  }

  /** Drops those that arrived. */
  arrived(clientIds: ReadonlySet<string>): void {
    this.#entries = this.#entries.filter((entry) => !clientIds.has(entry.clientId));
    this.#update();
  }

  discard(clientId: string): void {
    this.arrived(new Set([clientId]));
  }

  retry(clientId: string): void {
    const entry = this.#entries.find((candidate) => candidate.clientId === clientId);
    if (entry !== undefined) entry.state = 'waiting';
    this.#update();
    void this.run();
  }

  /** Sends what waits; called again whenever the connection is back. */
  async run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let entry = this.#next(); entry !== undefined; entry = this.#next()) {
      const reached = await this.#send(entry);
      this.#update();
      if (!reached) {
        setTimeout(() => void this.run(), RETRY_MS);
        break;
      }
    }
    this.#running = false;
  }

  #next(): Outgoing | undefined {
    return this.#entries.find((entry) => entry.state === 'waiting');
  }

  /** False where the server is out of reach. */
  async #send(entry: Outgoing): Promise<boolean> {
    const { chat, text, clientId, replyTo, file, group } = entry;
    try {
      if (file === undefined)
        await api.sendText(chat, { text, clientId, ...(replyTo === undefined ? {} : { replyTo }) });
      else await api.sendFile(chat, file, { clientId, caption: text, ...(group === undefined ? {} : { group }) });
      entry.state = 'sent';
    } catch (error) {
      if (!(error instanceof RefusedError) || error.status >= 500) return false;
      entry.state = 'refused';
      entry.problem = error.message;
    }
    return true;
  }

  #update(): void {
    remember(
      KEY,
      JSON.stringify(this.#entries.filter((entry) => entry.state === 'waiting' && entry.file === undefined)),
    );
    this.#changed();
  }
}
