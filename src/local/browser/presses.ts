import type { PageSignal } from '../protocol.js';
import { api } from './api.js';
import { tryTo } from './chat-list.js';
import { tell } from './dialog.js';
import type { LinkOpener } from './links.js';
import { toast } from './toast.js';

type Answer = Extract<PageSignal, { kind: 'pressed' }>;

/** How long a pressed button waits for the bot's answer. */
const PATIENCE_MS = 20_000;

/** Pressed buttons and the bot's answers, which may come before the press itself is confirmed. */
export class Presses {
  readonly #links: LinkOpener;
  readonly #waiting = new Map<string, (answer: Answer | null) => void>();
  readonly #early = new Map<string, Answer>();

  constructor(links: LinkOpener) {
    this.#links = links;
  }

  /** Resolves when the bot has answered or took too long; shows what it answered. */
  async press(chat: number, message: number, data: string): Promise<void> {
    const accepted = await tryTo(api.press(chat, message, data));
    if (accepted === null) return;
    const answer = this.#early.get(accepted.query) ?? (await this.#answer(accepted.query));
    if (answer?.text && answer.alert) await tell(answer.text);
    else if (answer?.text) toast(answer.text);
    if (answer?.url) this.#links.follow(answer.url);
  }

  receive(answer: Answer): void {
    const resolve = this.#waiting.get(answer.query);
    if (resolve !== undefined) resolve(answer);
    else {
      this.#early.set(answer.query, answer);
      setTimeout(() => this.#early.delete(answer.query), PATIENCE_MS);
    }
  }

  #answer(query: string): Promise<Answer | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), PATIENCE_MS);
      this.#waiting.set(query, (answer) => {
        clearTimeout(timer);
        this.#waiting.delete(query);
        resolve(answer);
      });
    });
  }
}
